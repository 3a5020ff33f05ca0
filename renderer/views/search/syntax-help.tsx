import { useRef, useState } from 'react';
import { t } from '../../strings/catalogue.ts';
import { Icon } from '../icon.tsx';
import { later } from '../later.tsx';

const SyntaxPopover = later((parts) => parts.SyntaxPopover);

/** The query language by example, at the search box. */
export function SyntaxHelp() {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={t('syntax.label')}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <Icon name="help" />
      </button>
      {open && <SyntaxPopover trigger={button} onClose={() => setOpen(false)} />}
    </>
  );
}
