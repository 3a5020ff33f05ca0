import type {
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { choosePath, findChooser, type PathQuestion } from './chooser.ts';
import type { Host } from './host.ts';
import { askForPath } from './path-prompt.ts';
import { askForButton } from './prompt.ts';
import { strict } from './strict.ts';
import { StandinWindow } from './window.ts';

/** Electron's dialogs take a window before their options, or do not. */
type WithWindow<Options> = [options: Options] | [window: StandinWindow | null, options: Options];

/**
 * `dialog`. Headless every question is cancelled at once: tests replace these functions, exactly as with Electron.
 * With a window the desktop's chooser asks where one is installed, else a prompt over the page takes a path.
 */
export function createDialog(host: Host): Record<keyof Pick<Dialog, 'showOpenDialog'>, unknown> {
  return strict('dialog', {
    async showOpenDialog(...given: WithWindow<OpenDialogOptions>): Promise<OpenDialogReturnValue> {
      const { title, properties = [], defaultPath = '' } = optionsOf(given);
      const kind = properties.includes('openDirectory') ? 'folder' : 'file';
      const answer = await choose(host, windowOf(host, given), {
        kind,
        title: title ?? (kind === 'folder' ? 'Open a folder' : 'Open a file'),
        proposal: defaultPath,
      });
      return { canceled: answer === null, filePaths: answer === null ? [] : [answer] };
    },
    async showSaveDialog(...given: WithWindow<SaveDialogOptions>): Promise<SaveDialogReturnValue> {
      const { title = 'Save as', defaultPath = '' } = optionsOf(given);
      const answer = await choose(host, windowOf(host, given), { kind: 'save', title, proposal: defaultPath });
      return { canceled: answer === null, filePath: answer ?? '' };
    },
    showMessageBox(...given: WithWindow<MessageBoxOptions>): Promise<MessageBoxReturnValue> {
      return showMessage(windowOf(host, given), optionsOf(given));
    },
    showErrorBox(title: string, content: string): void {
      console.error(`${title}: ${content}`);
      const window = host.interactive ? newestWindow(host) : null;
      void showMessage(window, { message: title, detail: content }).catch(() => undefined);
    },
  });
}

function optionsOf<Options>(given: WithWindow<Options>): Options {
  return given.length === 1 ? given[0] : given[1];
}

/** The window a dialog belongs to; none when there is no user to ask. */
function windowOf(host: Host, given: readonly unknown[]): StandinWindow | null {
  if (!host.interactive) return null;
  return given[0] instanceof StandinWindow ? given[0] : newestWindow(host);
}

function newestWindow(host: Host): StandinWindow | null {
  const windows = [...host.windows.values()];
  return windows.findLast((window) => window.isVisible()) ?? windows.at(-1) ?? null;
}

async function choose(host: Host, window: StandinWindow | null, question: PathQuestion): Promise<string | null> {
  if (!host.interactive) return null;
  const chooser = findChooser(process.env.PATH ?? '');
  if (chooser !== null) return choosePath(chooser, question);
  return window && askForPath(window.webContents, question);
}

async function showMessage(window: StandinWindow | null, options: MessageBoxOptions): Promise<MessageBoxReturnValue> {
  const { message, detail = '', buttons = ['OK'] } = options;
  const preset = options.defaultId ?? 0;
  const cancel = options.cancelId ?? preset;
  if (window === null) return { response: cancel, checkboxChecked: false };
  const question = { message, detail, buttons, presetButton: preset, cancelButton: cancel };
  return { response: await askForButton(window.webContents, question), checkboxChecked: false };
}
