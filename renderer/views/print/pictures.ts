/** How long, in milliseconds, a picture may take to be decoded before a placeholder stands in its place. */
const patience = 30_000;

/** Resolves when every picture of the page is decoded, or has been given up and told so by an error event. */
export async function picturesSettled(page: Document): Promise<void> {
  await Promise.all([...page.images].map(settle));
  // The placeholders are drawn before anything is printed.
  await new Promise((resolve) => setTimeout(resolve));
}

async function settle(picture: HTMLImageElement): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patience);
  });
  try {
    await Promise.race([picture.decode(), late]);
    if (picture.naturalWidth === 0) throw new Error('empty');
  } catch {
    picture.dispatchEvent(new Event('error'));
  } finally {
    clearTimeout(timer);
  }
}
