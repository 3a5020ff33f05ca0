const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const strong = /\p{L}/u;

/** The direction a text is read in, by its first letter; left to right when it has none. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = strong.exec(text);
  return first && rightToLeft.test(first[0]) ? 'rtl' : 'ltr';
}
