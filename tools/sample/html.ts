/** Text as it may stand in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An element with its attributes as written and its content as markup. */
export function element(opening: string, content: string): string {
  return `<${opening}>${content}</${opening.split(' ')[0]}>`;
}
