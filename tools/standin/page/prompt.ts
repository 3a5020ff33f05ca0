import { textElement } from './elements.ts';
import { openPathField, type PathField } from './path-field.ts';

/** A question shown over the page. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  /** The path to edit, null when only a button is asked for. */
  readonly path: string | null;
  /** Which part of the path is marked, to be typed over. */
  readonly marked: readonly [start: number, end: number];
  /** Labels; the index of the one pressed is the answer. */
  readonly buttons: readonly string[];
  readonly presetButton: number;
  /** The button that Escape presses. */
  readonly cancelButton: number;
}

/** What the user does: types, or presses a button. `text` is what the field holds then. */
export interface Happening {
  readonly kind: 'typed' | 'pressed';
  readonly button: number;
  readonly text: string;
}

const style = `
  dialog { font: 15px/1.5 system-ui, sans-serif; width: 38rem; max-width: calc(100vw - 4rem); box-sizing: border-box;
    padding: 1.25rem; border: 1px solid GrayText; border-radius: 10px; color-scheme: light dark }
  dialog.short { width: auto; max-width: 34rem }
  dialog::backdrop { background: rgb(0 0 0 / 40%) }
  h1 { font-size: 1.05rem; margin: 0 0 .5rem }
  p { margin: 0 0 .75rem; white-space: pre-line; overflow-wrap: anywhere }
  p[role=alert] { margin: .5rem 0 0; font-weight: 600 }
  p[role=alert]:empty { display: none }
  textarea { font: inherit; width: 100%; padding: .35rem .5rem; box-sizing: border-box; resize: none;
    field-sizing: content; max-height: 8rem; overflow-wrap: anywhere; word-break: break-all }
  ul { list-style: none; margin: .75rem 0 0; padding: 0; max-height: 11rem; overflow: auto }
  ul:empty { display: none }
  li button { width: 100%; text-align: start; border: 0; background: none; padding: .2rem .5rem; overflow-wrap: anywhere }
  li button:hover, li button:focus-visible { background: Highlight; color: HighlightText }
  form > div { display: flex; gap: .5rem; justify-content: end; margin-top: 1rem }
  button { font: inherit; padding: .3rem 1rem }`;

/** A question over the page, in a world and a shadow tree of its own: the page's scripts, styles and keys do not reach it. */
export class Prompt {
  private readonly host = document.createElement('div');
  private readonly field: PathField | null;
  private happened: Happening | null = null;
  private wake: ((happening: Happening) => void) | null = null;

  constructor(question: Question) {
    // What is asked and what is wrong can be told from outside; what is typed cannot.
    this.host.dataset.question = question.message;
    const root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    for (const type of ['keydown', 'keyup', 'keypress']) {
      this.host.addEventListener(type, (event) => event.stopPropagation());
    }
    const label = `${question.message}: ${question.detail}`;
    this.field = question.path === null ? null : openPathField(question.path, label, () => this.tell('typed', -1));
    const dialog = this.draw(question);
    root.append(dialog);
    document.documentElement.append(this.host);
    dialog.showModal();
    this.field?.mark(question.marked);
  }

  /** What the user does next; of several keys only the last. */
  next(): Promise<Happening> {
    const { happened } = this;
    this.happened = null;
    if (happened !== null) return Promise.resolve(happened);
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  /** Says what speaks against the path; the field has the focus again. */
  complain(sentence: string): void {
    this.host.dataset.complaint = sentence;
    this.field?.complain(sentence);
  }

  /** Offers folders to go on with. */
  offer(folders: readonly string[]): void {
    this.field?.offer(folders);
  }

  close(): void {
    this.host.remove();
  }

  private tell(kind: Happening['kind'], button: number): void {
    const happening = { kind, button, text: this.field?.text() ?? '' };
    const { wake } = this;
    this.wake = null;
    if (wake === null) this.happened = happening;
    else wake(happening);
  }

  private draw(question: Question): HTMLDialogElement {
    const dialog = document.createElement('dialog');
    const form = document.createElement('form');
    if (this.field === null) dialog.className = 'short';
    form.append(textElement('h1', question.message));
    if (question.detail !== '') form.append(textElement('p', question.detail));
    if (this.field !== null) form.append(...this.field.elements);
    const row = document.createElement('div');
    question.buttons.forEach((label, at) => {
      row.append(buttonFor(label, () => this.tell('pressed', at)));
    });
    form.append(row);
    dialog.append(form);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.tell('pressed', question.cancelButton);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.tell('pressed', question.presetButton);
    });
    return dialog;
  }
}

function buttonFor(label: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label.replaceAll('&', '');
  button.addEventListener('click', onPress);
  return button;
}
