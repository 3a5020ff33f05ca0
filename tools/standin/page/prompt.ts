/** A question shown over the page. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  /** The text to edit, null when only a button is asked for. */
  readonly text: string | null;
  /** Labels; the index of the one pressed is the answer. */
  readonly buttons: readonly string[];
  readonly presetButton: number;
  /** The button that Escape presses. */
  readonly cancelButton: number;
}

export interface Reply {
  readonly button: number;
  readonly text: string;
}

const style = `
  dialog { font: 15px/1.5 system-ui, sans-serif; max-width: 34rem; padding: 1.25rem; border: 1px solid GrayText; border-radius: 10px }
  dialog::backdrop { background: rgb(0 0 0 / 40%) }
  h1 { font-size: 1.05rem; margin: 0 0 .5rem }
  p { margin: 0 0 .75rem; white-space: pre-line }
  input { font: inherit; width: 30rem; max-width: 100%; padding: .35rem .5rem; box-sizing: border-box }
  form > div { display: flex; gap: .5rem; justify-content: end; margin-top: 1rem }
  button { font: inherit; padding: .3rem 1rem }`;

/** Asks over the page, in a world and a shadow tree of its own: the page's scripts, styles and keys do not reach it. */
export function ask(question: Question): Promise<Reply> {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  for (const type of ['keydown', 'keyup', 'keypress']) host.addEventListener(type, (event) => event.stopPropagation());
  const { dialog, input, pressed } = draw(question);
  root.append(dialog);
  document.documentElement.append(host);
  dialog.showModal();
  input?.select();
  return pressed.then((button) => {
    host.remove();
    return { button, text: input?.value ?? '' };
  });
}

function draw(question: Question) {
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  form.append(textElement('h1', question.message));
  if (question.detail !== '') form.append(textElement('p', question.detail));
  const input = question.text === null ? null : inputFor(question.text, question.message);
  if (input !== null) form.append(input);
  const row = document.createElement('div');
  form.append(row);
  dialog.append(form);
  const pressed = new Promise<number>((resolve) => {
    question.buttons.forEach((label, at) => {
      row.append(buttonFor(label, () => resolve(at)));
    });
    dialog.addEventListener('cancel', () => resolve(question.cancelButton));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      resolve(question.presetButton);
    });
  });
  return { dialog, input, pressed };
}

function textElement(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function inputFor(value: string, label: string): HTMLInputElement {
  const input = document.createElement('input');
  input.value = value;
  input.spellcheck = false;
  input.setAttribute('aria-label', label);
  return input;
}

function buttonFor(label: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label.replaceAll('&', '');
  button.addEventListener('click', onPress);
  return button;
}
