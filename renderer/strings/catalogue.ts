import { english } from './english.ts';
import { pseudo, stretch } from './pseudo.ts';

/** A text, or one per plural form; `{name}` stands for a value. */
export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type MessageKey = keyof typeof english;
export type Catalogue = Readonly<Record<MessageKey, Message>>;
type Values = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<string, Catalogue>> = { en: english, 'en-XA': pseudo(english) };
const language = catalogues[navigator.language] ? navigator.language : 'en';
const catalogue = catalogues[language] ?? english;
const numbers = new Intl.NumberFormat(navigator.language);
const plurals = new Intl.PluralRules(language);

/** A text of the interface in the reader's language; `count` decides the plural form. */
export function t(key: MessageKey, values: Values = {}): string {
  const message: Message = catalogue[key];
  return fill(typeof message === 'string' ? message : pluralForm(message, values.count), values);
}

/** A text that stands in a table shared with the native menus, in the reader's language. */
export function shared(text: string): string {
  return language === 'en-XA' ? stretch(text) : text;
}

/** A number with the separators of the reader's language. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

function pluralForm(message: Exclude<Message, string>, count: string | number | undefined): string {
  return message[plurals.select(Number(count))] ?? message.other;
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}
