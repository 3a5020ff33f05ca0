/** Brings a photo of the open release into view; of one that is higher than the view, the caption and what stands above it. */
export function revealPhoto(photo: number): void {
  const figure = document.getElementById(`photo-${photo}`);
  const room = figure?.closest('.article-scroll')?.clientHeight ?? 0;
  if (!figure) return;
  if (figure.offsetHeight <= room) figure.scrollIntoView({ block: 'center' });
  else (figure.querySelector('figcaption') ?? figure).scrollIntoView({ block: 'end' });
}
