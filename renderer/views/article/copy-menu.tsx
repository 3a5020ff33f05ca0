import { type ReactNode, useRef, useState } from 'react';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { Command, ReleaseRef } from '../../../contract.ts';
import { citationStyles } from '../../../exports.ts';
import { runCommand } from '../../state/commands.ts';
import { shared, t } from '../../strings/catalogue.ts';
import { Icon } from '../icon.tsx';
import { copyCitation } from './cite.ts';

const ways = ['copy-quote', 'copy-text', 'copy-markdown'] as const satisfies readonly Command[];

/** Copies the article as text, as Markdown or as a citation in any style, or a quote of it. */
export function CopyMenu({ release }: { readonly release: ReleaseRef }) {
  const choose = (key: string | number) => {
    ways.filter((way) => way === key).forEach(runCommand);
    copyIn(key, release, null);
  };
  return (
    <CopyTrigger label={t('copy.label')} onChoose={choose}>
      <MenuSection>
        {ways.map((way) => (
          <MenuItem key={way} id={way} className="menu-item">
            {t(`command.${way}`)}
          </MenuItem>
        ))}
      </MenuSection>
      <Styles />
    </CopyTrigger>
  );
}

interface PhotoCopyMenuProps {
  readonly release: ReleaseRef;
  readonly photo: number;
}

/** Copies a citation of one photo, in any style. */
export function PhotoCopyMenu({ release, photo }: PhotoCopyMenuProps) {
  return (
    <CopyTrigger label={t('copy.photo', { number: photo + 1 })} onChoose={(key) => copyIn(key, release, photo)}>
      <Styles />
    </CopyTrigger>
  );
}

interface CopyTriggerProps {
  readonly label: string;
  readonly onChoose: (key: string | number) => void;
  readonly children: ReactNode;
}

/** A button and its menu, which is made when it is asked for: a release of many photos has many. */
function CopyTrigger({ label, onChoose, children }: CopyTriggerProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true);
        }}
      >
        <Icon name="copy" />
      </button>
      {open && (
        <Popover
          className="popover"
          aria-label={label}
          placement="bottom end"
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
        >
          <Menu
            className="menu"
            aria-label={label}
            autoFocus="first"
            onAction={onChoose}
            onClose={() => setOpen(false)}
          >
            {children}
          </Menu>
        </Popover>
      )}
    </>
  );
}

function Styles() {
  return (
    <MenuSection>
      <Header className="menu-head">{t('copy.citation')}</Header>
      {citationStyles.map(({ style, label }) => (
        <MenuItem key={style} id={style} className="menu-item">
          {shared(label)}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

/** Copies the citation where the key is that of a style. */
function copyIn(key: string | number, release: ReleaseRef, photo: number | null): void {
  const chosen = citationStyles.find(({ style }) => style === key);
  if (chosen) void copyCitation(release, photo, chosen.style);
}
