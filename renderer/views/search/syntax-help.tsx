import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { t } from '../../strings/catalogue.ts';
import { Icon } from '../icon.tsx';
import { SyntaxExamples } from './syntax-examples.tsx';

/** The query language by example, at the search box. Choosing an example searches for it. */
export function SyntaxHelp() {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="icon-button" aria-label={t('syntax.label')}>
        <Icon name="help" />
      </Button>
      <Popover className="popover syntax-popover" placement="bottom end">
        <Dialog aria-label={t('syntax.label')}>
          <h2>{t('syntax.label')}</h2>
          <SyntaxExamples onChoose={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
