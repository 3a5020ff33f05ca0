/** Whether a line is of the words on rights that AFPIMS prints below every photo, whole or line by line as it breaks them. */
export function isRightsWords(line: string): boolean {
  return line.length < LONGEST && OPENINGS.test(line);
}

const LONGEST = 700;
const OPENINGS =
  /^(?:this photograph is considered public domain and has been cleared for release\.|if you would like to republish please give the photographer appropriate credit\.|further, any commercial or non-?commercial use of this photograph|dod image must be made in compliance with guidance|https?:\/\/www\.dimoc\.mil\/resources\/limitations\b|which pertains to intellectual property restrictions|trademark, including the use of official emblems, insignia, names|regarding use of images of identifiable personnel|no camera details available\.$|image is public domain$)/i;
