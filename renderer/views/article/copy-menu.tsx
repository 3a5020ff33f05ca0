import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
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
    <CopyTrigger label={t('copy.label')}>
      <Menu className="menu" onAction={choose}>
        <MenuSection>
          {ways.map((way) => (
            <MenuItem key={way} id={way} className="menu-item">
              {t(`command.${way}`)}
            </MenuItem>
          ))}
        </MenuSection>
        <Styles />
      </Menu>
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
    <CopyTrigger label={t('copy.photo', { number: photo + 1 })}>
      <Menu className="menu" onAction={(key) => copyIn(key, release, photo)}>
        <Styles />
      </Menu>
    </CopyTrigger>
  );
}

function CopyTrigger({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={label}>
        <Icon name="copy" />
      </Button>
      <Popover className="popover" placement="bottom end">
        {children}
      </Popover>
    </MenuTrigger>
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
