import type { StandinContents } from './contents.ts';

/** The size of a zoomed page in its own, larger pixels. */
interface Zoomed {
  readonly width: number;
  readonly height: number;
}

/** The pages that are zoomed now. */
const zoomed = new WeakMap<StandinContents, Zoomed>();

/**
 * Zooms a page as a browser does: laid out for fewer and larger pixels, so that its media queries hear of it.
 * DevTools know no zoom, but screens of any size and density. Measured anew each time: the window may have another size.
 */
export async function applyZoom(contents: StandinContents, factor: number): Promise<void> {
  await contents.command('Emulation.clearDeviceMetricsOverride', {});
  const [width, height, density] = await measure(contents, zoomed.get(contents));
  zoomed.delete(contents);
  if (factor === 1) return;
  const size = { width: Math.round(width / factor), height: Math.round(height / factor) };
  await contents.command('Emulation.setDeviceMetricsOverride', {
    ...size,
    deviceScaleFactor: density * factor,
    // On a screen the view keeps the window's size, and what is in it is drawn larger.
    ...(contents.isOnScreen ? { scale: factor, dontSetVisibleSize: true } : {}),
    mobile: false,
  });
  zoomed.set(contents, size);
}

/** The page's size and density without zoom. Chromium answers before the page has heard that its zoom is gone: two seconds at most. */
async function measure(
  contents: StandinContents,
  before: Zoomed | undefined,
): Promise<readonly [width: number, height: number, density: number]> {
  const { width, height } = before ?? { width: 0, height: 0 };
  const expression = `new Promise((resolve) => {
    const until = Date.now() + 2000;
    const look = () => {
      const isLate = innerWidth === ${width} && innerHeight === ${height} && Date.now() < until;
      if (isLate) setTimeout(look, 10);
      else resolve([innerWidth, innerHeight, devicePixelRatio]);
    };
    look();
  })`;
  const { result } = await contents.command('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value;
}
