const months = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** An ISO date as a release prints it: `2016-12-15` gives `Dec. 15, 2016`. */
export function printedDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${months[Number(month) - 1]} ${day}, ${year}`;
}

/** An ISO date as the pages of 2004 list it: `2004-05-31` gives `05/31/2004`. */
export function listedDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${month}/${day}/${year}`;
}
