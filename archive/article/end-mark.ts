/** Whether a line is the mark that a release ends at: `###`, `-30-`, `-USCG-`, `##END##`, `### Return`. */
export function isEndMark(line: string): boolean {
  return line.length < LONGEST && MARK.test(line);
}

const LONGEST = 20;
const MARK =
  /^(?:[-–—]{1,3} ?30 ?[-–—]{1,3}|(?:# ?){2,4}(?:end ?#{2,3}|return)?|-?(?:USCG|USN)-|[-–—]{1,2} ?end ?[-–—]{1,2})$/i;
