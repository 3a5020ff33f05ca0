/** What is asked of every engine, in a form each translates into its own language. */
export interface Question {
  readonly words: readonly string[];
  /** For the class `date`. */
  readonly year?: string;
}

export const CLASSES = ['word', 'common', 'and', 'phrase', 'near', 'prefix', 'fuzzy', 'field', 'date'] as const;
export type QuestionClass = (typeof CLASSES)[number];
export type Questions = Readonly<Record<QuestionClass, readonly Question[]>>;
