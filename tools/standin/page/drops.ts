/** Asks the host for the paths of these files; `webUtils` answers from what came back. */
export type PathRequest = (files: readonly File[]) => Promise<readonly string[]>;

/**
 * `webUtils.getPathForFile` for dropped files. Chromium tells a path only to DevTools and only later, but the answer is
 * wanted at once: so a drop is held back until its paths are known, and then happens again with the same files.
 */
export class DroppedFiles {
  private readonly paths = new Map<string, string>();

  private readonly request: PathRequest;

  constructor(request: PathRequest) {
    this.request = request;
    window.addEventListener('drop', (event) => this.hold(event), { capture: true });
  }

  /** The path of a dropped file or folder, empty for a file that was made by a script. */
  pathOf(file: unknown): string {
    return file instanceof File ? (this.paths.get(keyOf(file)) ?? '') : '';
  }

  private hold(event: DragEvent): void {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!event.isTrusted || files.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const target = event.composedPath()[0] ?? window;
    void this.request(files).then((paths) => {
      files.forEach((file, at) => {
        this.paths.set(keyOf(file), paths[at] ?? '');
      });
      target.dispatchEvent(again(event, files));
    });
  }
}

function again(event: DragEvent, files: readonly File[]): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const { clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey } = event;
  return new DragEvent('drop', {
    ...{ bubbles: true, cancelable: true, composed: true, dataTransfer },
    ...{ clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey },
  });
}

// A file is copied on its way through the contextBridge: what it says of itself is all that stays the same.
function keyOf(file: File): string {
  return [file.name, file.size, file.lastModified].join('\n');
}
