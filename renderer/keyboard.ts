import { runCommand } from './state/commands.ts';
import { onMac } from './state/platform.ts';
import { settings } from './state/settings.ts';
import { commandOf } from './text/keys.ts';

/** Answers every key of the table of commands; native menus only show them. */
export function setupKeyboard(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (document.querySelector('[role="dialog"], dialog') && !event.ctrlKey && !event.metaKey) return;
    const plainKeysRest = isTextField(event.target) || !settings.get().singleKeys;
    const command = commandOf(event, plainKeysRest, onMac);
    if (command && runCommand(command)) event.preventDefault();
  });
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
