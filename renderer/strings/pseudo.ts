import type { Message } from './catalogue.ts';

const plain = 'aceinouyACEINOUY';
const accented = 'áçéíñóúýÁÇÉÍÑÓÚÝ';

/**
 * The texts in pseudo-English (the locale en-XA): accented, a third longer, in brackets.
 * What shows without brackets was never in the catalogue; what is cut off would be in German.
 */
export function pseudo<K extends string>(texts: Readonly<Record<K, Message>>): Readonly<Record<K, Message>>;
export function pseudo(texts: Readonly<Record<string, Message>>): Readonly<Record<string, Message>> {
  return Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, disguise(message)]));
}

function disguise(message: Message): Message {
  if (typeof message === 'string') return stretch(message);
  const forms = Object.entries(message).map(([form, text]) => [form, stretch(text)] as const);
  return { ...message, ...Object.fromEntries(forms) };
}

/** One text in pseudo-English; the holes for values stay as they are. */
export function stretch(text: string): string {
  const changed = text.replace(/\{\w+\}|\w/g, (part) =>
    part.length > 1 ? part : (accented[plain.indexOf(part)] ?? part),
  );
  return `⟦${changed}${'·'.repeat(Math.ceil(text.length / 3))}⟧`;
}
