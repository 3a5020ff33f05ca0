import { readBlogCodes } from './blog-code.ts';
import { endsInCredit } from './credit.ts';
import { VIEW_ORIGINAL, viewOriginal } from './picture-lines.ts';
import type { Line, Piece } from './piece.ts';

/** A line's own words, null where it has none; what pages print into it is furniture, or shows something of its own. */
export interface OwnWords {
  readonly line: Line | null;
  readonly furniture: readonly string[];
  readonly shown: readonly Piece[];
}

/** Cuts the codes of blogs, `View Original` behind a credit and invitations to click from a line. */
export function ownWords(printed: Line): OwnWords {
  const decoded = readBlogCodes(printed);
  const plain = decoded === null ? printed : decoded.line;
  const viewed = plain && withoutView(plain);
  const invited = viewed && withoutInvitation(viewed.line);
  return {
    line: invited?.line ?? null,
    furniture: [...(decoded?.codes ?? []), ...(viewed?.furniture ?? []), ...(invited?.furniture ?? [])],
    shown: decoded?.shown ?? [],
  };
}

/** Whether a line invites to click on a photo. */
export function isInvitation(text: string): boolean {
  return INVITATION.test(text.slice(0, LONGEST));
}

/** `(Click photo for screen-resolution image);high-resolution image available.` beside captions of 1998 to 2009. */
const INVITATION =
  /\(?click (?:on )?(?:the )?(?:photo|image) for (?:a )?(?:screen|high)[- ]resolution (?:image|photo|version)\)?[;.]?(?: ?high[- ]resolution (?:image|photo)(?: is)? available\.?)?/i;
const LONGEST = 2000;

function withoutView(line: Line): { readonly line: Line; readonly furniture: readonly string[] } {
  const text = line.text.replace(VIEW_ORIGINAL, '');
  if (text === line.text || !endsInCredit(text)) return { line, furniture: [] };
  return { line: { kind: 'line', text, gap: line.gap }, furniture: viewOriginal(line.text) };
}

function withoutInvitation(line: Line): { readonly line: Line | null; readonly furniture: readonly string[] } {
  const found = INVITATION.exec(line.text.slice(0, LONGEST));
  if (found === null) return { line, furniture: [] };
  const text = `${line.text.slice(0, found.index)} ${line.text.slice(found.index + found[0].length)}`.trim();
  return { line: text === '' ? null : { kind: 'line', text, gap: line.gap }, furniture: [found[0]] };
}
