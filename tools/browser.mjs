// Finds an installed Chromium-based browser.
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/microsoft-edge-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * The path of Chromium, Chrome or Edge, or of what CUTLINE_BROWSER names; null when none is installed.
 * @returns {string | null}
 */
export function findBrowser() {
  const named = process.env.CUTLINE_BROWSER;
  if (named !== undefined) return existsSync(named) ? named : null;
  return places.find((place) => existsSync(place)) ?? null;
}
