import { spawnSync } from 'node:child_process';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { inPath } from './path';
import { start } from './processes';
import { inRoot } from './root';

/** How long the download may go without a byte before it is given up, in milliseconds. */
const PATIENCE = 5000;

/**
 * The executable of a desktop VS Code, downloaded unless it is there already; `undefined`, with a sentence, where
 * it cannot be downloaded, has no display, or lacks a library of the system.
 *
 * @param version as `@vscode/test-electron` takes it
 */
export async function downloadDesktop(version: string): Promise<string | undefined> {
  if (!(await ensureDisplay())) {
    console.log('There is no display for a desktop VS Code.');
    return undefined;
  }
  try {
    const executable = await downloadAndUnzipVSCode({
      version,
      cachePath: inRoot('.vscode-test'),
      timeout: PATIENCE,
    });
    const missing = missingLibraries(executable);
    if (missing.length === 0) return executable;
    console.log(`VS Code cannot start here: the system lacks ${missing.join(', ')}.`);
  } catch (error) {
    console.log(`VS Code (${version}) cannot be downloaded here: ${error}`);
  }
  return undefined;
}

/** Whether windows can be shown to a person. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Whether windows can be opened: on Linux without a display, on a virtual one where Xvfb is installed. */
async function ensureDisplay(): Promise<boolean> {
  if (hasDisplay()) return true;
  const xvfb = inPath('Xvfb');
  if (!xvfb) return false;
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];
  const server = start(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  server.unref();
  const display = await new Promise<string>(resolve => {
    server.on('error', () => resolve(''));
    server.on('exit', () => resolve(''));
    server.stdio[3]?.once('data', chunk => resolve(String(chunk).trim()));
  });
  if (display) process.env['DISPLAY'] = `:${display}`;
  return display !== '';
}

function missingLibraries(executable: string): string[] {
  if (process.platform !== 'linux') return [];
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found$/gm)].map(found => found[1] ?? '');
}
