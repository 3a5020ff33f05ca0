/** A text as a program prints it that breaks lines at a column, with a margin where it sets one. */
export function wrapped(text: string, columns: number, margin = ''): string {
  const width = columns - margin.length;
  const lines = text.split('\n').flatMap((line) => (line.length > width ? fold(line, width) : [line]));
  return lines.map((line) => (line === '' ? '' : margin + line)).join('\n');
}

function fold(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.pop();
    if (last === undefined) lines.push(word);
    else if (last.length + 1 + word.length > width) lines.push(last, word);
    else lines.push(`${last} ${word}`);
  }
  return lines;
}
