/** What a line at the head of a release says, before or after its headline. */
export type HeadFact =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'organization'; readonly organization: string }
  | { readonly kind: 'urgency' }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'contact' };

/** `941-07`, `NR-136-18`; commands number theirs by day (`20231220-09`). */
const NUMBER = /(?:NR-|CR-|MA-|PR-)?\d{1,8}\s?-\s?\d{1,4}/.source;
const URGENT = '(?:for )?immediate release';
/** `No. 941-07 IMMEDIATE RELEASE`, `IMMEDIATE RELEASE No. 1031-06`, `Release No: NR-136-18`, `Press Release Number: 17-1419`. */
const NUMBERED = new RegExp(
  `^(?:${URGENT}\\s{0,3})?(?:(?:press |news )?release )?(?:no\\.?|number|nr|#)\\s?[:.]?\\s{0,2}(${NUMBER})(?:\\s{0,3}${URGENT})?$`,
  'i',
);
const BARE_NUMBER = /^(?:NR|CR|MA)-\d{1,4}-\d{2}$/;
const URGENCY = new RegExp(
  `^(?:${URGENT}|(?:news|press|media) release|press operations|embargoed until .{4,60}|(?:advance )?for release .{0,60}|for immediate release\\s{1,3}.{2,60})[:.]?$`,
  'i',
);
/** What the site calls the page, set above its text: `MEDIA ADVISORY`, `News Transcript`. */
const SECTION =
  /^(?:(?:media|news|press) advisory|(?:news |media )?transcript|(?:news |press )?release|(?:dod |dow )?news articles?|(?:.{0,24}secretary of (?:defense|war) )?speech|contracts?|advisory|(?:news|feature|feature stor(?:y|ies)))$/i;
/** Of 2006 to 2009: `On the Web:`, an address, `Public contact:`, an address, `or +1 (703) 555-0131`, each alone or side by side; a wrapped line leaves the end of a number. */
const ON_THE_WEB =
  /^(?:on the web|public contact|media contact)\s?:?$|^on the web\s?: ?https?:\/\/\S{4,160}(?: .{1,80})?$|^https?:\/\/\S{4,160}$|^or \+?1? ?\(?\d{3}\)?[ .-]\d{3}-\d{4}(?: \+1)?$|^\d{3}-\d{4}$/i;
const CONTACT =
  /^contact information\s?:?$|^.{0,60}\bcontact:? {1,2}\p{Lu}.{3,90} \d{3}[ -]\d{3}[ -]\d{4}$|^\p{Lu}[\p{L}. ]{2,50} \([\w.-]{1,40}@[\w.-]{3,40}\)$|^www\.\S{3,60}(?: tdd:? \(?\d{3}\)?[ .-]\d{3}-\d{4})?$|^tdd:? \(?\d{3}\)?[ .-]\d{3}-\d{4}$|^(?:(?:media|press|public) (?:contact|inquiries|phone)|public ?\/ ?industry|contacts?|duty officer|after hours|office(?=\s?: ?\(?\d{3})|phone|tel|fax|www\.[\w.-]+|e-?mail)\s?(?:\(|:).{0,160}$|^(?:phone|tel(?:ephone)?|fax)?[: ]{0,2}\(?\d{3}\)?[ .-]\d{3}-\d{4}(?:\/\d{3}-\d{4})?$/iu;
const ORGANIZATION =
  /^(?:(?:u\.s\.|united states) )?(?:department of (?:justice|defense|war|state|homeland security|energy|the (?:army|navy|air force|interior|treasury)|agriculture|commerce|labor|education|transportation|veterans affairs)|(?:from the )?office of (?:public affairs|(?:u\.?s\.? )?(?:senator|representative|congressman|congresswoman|governor) .{4,60}|the assistant secretary of defense .{4,40}|the press secretary|the attorney general)|department of (?:defense|war) press operations|(?:u\.s\.|united states) attorney's office|american forces press service|air force news service|army news service|dod news|dow news|doj news)$/i;

/** Reads a line of a release's head; null when it is none. */
export function readHeadFact(line: string): HeadFact | null {
  if (line.length > 200) return null;
  const number = NUMBERED.exec(line)?.[1] ?? BARE_NUMBER.exec(line)?.[0];
  if (number !== undefined) return { kind: 'number', number };
  if (URGENCY.test(line)) return { kind: 'urgency' };
  if (SECTION.test(line)) return { kind: 'section', section: line };
  if (ORGANIZATION.test(line)) return { kind: 'organization', organization: line };
  return CONTACT.test(line) || ON_THE_WEB.test(line) ? { kind: 'contact' } : null;
}

/** Whether a line below the headline names whom to ask, its colon lost: `Contact  Edda Lind Omar Reyes`. */
export function isAsked(line: string): boolean {
  return ASKED.test(line);
}

const ASKED = /^Contact \p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){1,6}$/u;
