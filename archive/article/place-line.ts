/** Whether a line is a place alone: `Calder Bay, ME`, printed between the day of a speech and its headline. */
export function isPlaceLine(line: string): boolean {
  return PLACE.test(line);
}

const PLACE = /^\p{Lu}[\p{L}.'’ -]{2,30}, (?:[A-Z]{2}|D\.C\.)$|^United States$/u;
