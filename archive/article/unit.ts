const UNIT =
  /\b(?:command|district|sector|headquarters|detachment|fleet|corps|museum|archives?|forces?|squadron|wing|group|brigade|battalion|division|regiment|office|agency|center|centre|department|university|college|library|company|inc|llc|corporation|works|news|service|media|ministry|navy|army|family|foundation|association|institute|laboratory|academy|information|(?:national|coast|state) guard|guard bureau|public affairs)\b/i;

/** Whether a name is that of a unit or an institution rather than a person's. */
export function isUnit(name: string): boolean {
  return UNIT.test(name);
}

/**
 * Whether a line is a unit's whole name: a service or a number, what kind of unit it is, its place (`U.S. Coast Guard Sector Calder
 * Bay`, `41st Engineer Brigade`). A headline about a unit goes on with a verb.
 */
export function isUnitName(line: string): boolean {
  return line.length < 80 && NAME.test(line);
}

const NAME =
  /^(?:U\.? ?S\.? )?(?:Coast Guard|Navy|Army|Marine Corps|Air Force|Space Force|Naval|National Guard|\d{1,3}(?:st|nd|rd|th|d)) (?:(?:\d{1,3}(?:st|nd|rd|th)|\p{Lu}[\p{L}.'’-]*) ){0,4}(?:District|Sector|Station|Base|Command|Headquarters|Area|Region|Fleet|Forces|Group|Wing|Brigade|Battalion|Division|Regiment|Squadron|Center|Academy|Detachment)(?: (?:\d{1,3}|of|the|\p{Lu}[\p{L}.'’-]*(?<!s|ed)(?= |$))){0,2}(?: (?:\d{1,3}|\p{Lu}[\p{L}.'’-]*))?$/u;
