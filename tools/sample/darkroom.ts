import { chromium } from '@playwright/test';
import { height, width } from './drawing/svg.ts';

/** A drawing to make a picture of. */
export interface Negative {
  readonly svg: string;
  readonly format: 'jpeg' | 'webp';
  /** 0 to 1. */
  readonly quality: number;
}

/** Rasterises drawings in an installed Chromium (CUTLINE_BROWSER or /usr/bin/chromium), in order; same drawing, same bytes. */
export async function develop(negatives: readonly Negative[]): Promise<readonly Uint8Array[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CUTLINE_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--force-color-profile=srgb', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const pictures: Uint8Array[] = [];
    for (const { svg, format, quality } of negatives) {
      const encoded = await page.evaluate(expose, { svg, type: `image/${format}`, quality, width, height });
      pictures.push(Buffer.from(encoded, 'base64'));
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

interface Exposure {
  readonly svg: string;
  readonly type: string;
  readonly quality: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the browser: the drawing as an image, painted on a canvas, encoded, in base64. */
async function expose(one: Exposure): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(one.svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: one.width, height: one.height });
  canvas.getContext('2d')?.drawImage(image, 0, 0, one.width, one.height);
  return canvas.toDataURL(one.type, one.quality).split(',')[1] ?? '';
}
