import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { run } from './processes';

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
  if (process.getuid?.() === 0 && inPath('apt-get')) {
    console.log('Installing a browser for the tests (apt-get install chromium)…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '-y', '--no-install-recommends', 'chromium'];
    if ((await run('apt-get', install, { env })) !== 0) {
      await run('apt-get', ['update'], { env });
      await run('apt-get', install, { env });
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need a browser and found none: install Chromium or Google Chrome (on Debian: apt-get install chromium), or run npx playwright-core install chromium.',
  );
}

/** The file that a command's name stands for. */
export function inPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const ends = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return folders.flatMap(folder => ends.map(end => path.join(folder, name + end))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
