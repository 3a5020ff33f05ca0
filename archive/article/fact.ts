/** A labelled fact after a body; the value is empty where it stands on the next lines. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Reads `Topic(s): Tax`, `Tags: harbor`: justice.gov prints label and value on one line or on two. Null when it is none. */
export function readFact(line: string): Fact | null {
  const [, label, value = ''] = FACT.exec(line) ?? [];
  return label === undefined ? null : { label, value };
}

/** Whether a label is nothing else wherever it stands: short releases have no paragraph that could tell. */
export function isPlainFact(line: string): boolean {
  return PLAIN_FACT.test(line);
}

const FACT =
  /^(topic(?:\(s\)|s)?|component(?:\(s\)|s)?|tags?|keywords|press release number|release (?:number|no\.?)|attachment(?:\(s\)|s)?|updated|related practice areas?)\s?:\s{0,3}(.{0,200})$/i;
const PLAIN_FACT = /^(?:topic\(s\)|component\(s\)|attachment\(s\)|press release number)\s?:\s{0,3}.{0,200}$/i;
