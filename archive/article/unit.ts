const UNIT =
  /\b(?:command|corps|museum|archives?|forces?|squadron|wing|group|brigade|battalion|division|regiment|office|agency|center|centre|department|university|college|library|company|inc|llc|corporation|works|news|service|media|ministry|navy|army|family|foundation|association|institute|laboratory|academy|information|(?:national|coast|state) guard|guard bureau|public affairs)\b/i;

/** Whether a name is that of a unit or an institution rather than a person's. */
export function isUnit(name: string): boolean {
  return UNIT.test(name);
}
