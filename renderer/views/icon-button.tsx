import { commands } from '../../commands.ts';
import type { Command } from '../../contract.ts';
import { runCommand } from '../state/commands.ts';
import { onMac } from '../state/platform.ts';
import { shared } from '../strings/catalogue.ts';
import { shownKeys } from '../text/keys.ts';
import { Icon, type IconName } from './icon.tsx';

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly hint?: string;
}

/** A button with a pictogram; its label is read out and shown as a tip. */
export function IconButton({ icon, label, onPress, pressed, disabled, hint }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      aria-pressed={pressed}
      title={hint ? `${label} (${hint})` : label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

interface CommandButtonProps {
  readonly command: Command;
  readonly icon: IconName;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

/** A button for a command of the table: label and key come from there. */
export function CommandButton({ command, ...rest }: CommandButtonProps) {
  const entry = commands.find(({ id }) => id === command);
  const key = (onMac && entry?.macKey) || entry?.key;
  return (
    <IconButton
      {...rest}
      label={shared(entry?.label ?? command).replace('…', '')}
      {...(key ? { hint: shownKeys(key, onMac).join(onMac ? '' : '+') } : {})}
      onPress={() => runCommand(command)}
    />
  );
}
