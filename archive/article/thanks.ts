import { isUnit } from './unit.ts';

/** Whether a line says whose the text is: `(Courtesy of 41st Wing Public Affairs)`. Of a photo it would say so. */
export function isThanks(line: string): boolean {
  return /^\(?courtesy of /i.test(line) && line.length < 160 && isUnit(line) && !OF_PHOTO.test(line);
}

/** `(Courtesy of the Marlow family)` may credit either; where it stands tells. */
export function isCourtesy(line: string): boolean {
  return /^\(?courtesy of /i.test(line) && !OF_PHOTO.test(line);
}

const OF_PHOTO = /photo|image|graphic|illustration|artwork|imagery/i;
