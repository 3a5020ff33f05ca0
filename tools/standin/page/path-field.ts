import { textElement } from './elements.ts';

/** A field for a path: all of it is seen, however long; below it stands what is wrong, and the folders to go on with. */
export interface PathField {
  readonly elements: readonly HTMLElement[];
  text(): string;
  mark(range: readonly [start: number, end: number]): void;
  complain(sentence: string): void;
  offer(folders: readonly string[]): void;
}

/** Draws the field; `onTyped` is called at every change. Enter submits the form it is in. */
export function openPathField(value: string, label: string, onTyped: () => void): PathField {
  const area = areaFor(value, label);
  const complaint = textElement('p', '');
  complaint.setAttribute('role', 'alert');
  const list = document.createElement('ul');
  list.setAttribute('aria-label', 'Folders');
  const typed = () => {
    complaint.textContent = '';
    onTyped();
  };
  area.addEventListener('input', typed);
  const take = (folder: string) => {
    area.value = folder;
    area.focus();
    area.setSelectionRange(folder.length, folder.length);
    typed();
  };
  return {
    elements: [area, complaint, list],
    text: () => area.value,
    mark([start, end]) {
      area.focus();
      area.setSelectionRange(start, end);
    },
    complain(sentence) {
      complaint.textContent = sentence;
      area.focus();
    },
    offer: (folders) => list.replaceChildren(...folders.map((folder) => rowFor(folder, () => take(folder)))),
  };
}

function areaFor(value: string, label: string): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  area.value = value;
  area.rows = 1;
  area.spellcheck = false;
  area.setAttribute('aria-label', label);
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    area.form?.requestSubmit();
  });
  return area;
}

function rowFor(folder: string, onPress: () => void): HTMLLIElement {
  const row = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = folder;
  button.addEventListener('click', onPress);
  row.append(button);
  return row;
}
