import type { StandinContents } from './contents.ts';

/**
 * Zooms a page as a browser does: laid out for fewer and larger pixels, so that its media queries hear of it.
 * DevTools know no zoom, but screens of any size and density. Measured anew each time: the window may have another size.
 */
export async function applyZoom(contents: StandinContents, factor: number): Promise<void> {
  await contents.command('Emulation.clearDeviceMetricsOverride', {});
  if (factor === 1) return;
  const { result } = await contents.command('Runtime.evaluate', {
    expression: '[innerWidth, innerHeight, devicePixelRatio]',
    returnByValue: true,
  });
  const [width, height, density] = result.value as [number, number, number];
  await contents.command('Emulation.setDeviceMetricsOverride', {
    width: Math.round(width / factor),
    height: Math.round(height / factor),
    deviceScaleFactor: density * factor,
    // On a screen the view keeps the window's size, and what is in it is drawn larger.
    ...(contents.isOnScreen ? { scale: factor, dontSetVisibleSize: true } : {}),
    mobile: false,
  });
}
