import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { aptInstall } from './debian';
import { inPath } from './path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** A browser of the Chromium family: one in PATH, or the one that Playwright has installed. */
export function findChromium(): string | undefined {
  const own = chromium.executablePath();
  return NAMES.map(inPath).find(file => file !== undefined) ?? (existsSync(own) ? own : undefined);
}

/**
 * Finds a Chromium, or installs one where that needs no question: as root on Debian.
 *
 * @throws Error with a sentence that says what to install
 */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (await aptInstall('chromium')) {
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need a browser and found none: install Chromium or Google Chrome (on Debian: apt-get install chromium), or run npx playwright-core install chromium.',
  );
}
