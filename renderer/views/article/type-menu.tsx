import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { t } from '../../strings/catalogue.ts';
import { Icon } from '../icon.tsx';
import { TypeChoices } from '../settings/type-choices.tsx';

/** How the release is set, chosen beside it, so that the change is seen in what is being read; not while it is seen as saved. */
export function TypeMenu({ disabled }: { readonly disabled: boolean }) {
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label={t('type.label')} isDisabled={disabled}>
        <Icon name="text" />
      </Button>
      <Popover className="popover type-popover" placement="bottom end">
        <Dialog aria-label={t('type.label')}>
          <TypeChoices />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
