import { spawnSync } from 'node:child_process';
import { write } from 'node:fs';
import type { Size } from './program';
import { isKey, type RecorderTerminal } from './terminal';

const WINDOWS = process.platform === 'win32';
/** Bytes shown at once on Windows, where the process waits for the terminal meanwhile. */
const PIECE = 1 << 14;

/** The terminal that this process was started in. */
export class OwnTerminal implements RecorderTerminal {
  readonly makesSignals = true;

  get size(): Size {
    const { columns = 80, rows = 24 } = process.stdout;
    return { columns, rows };
  }

  show(bytes: Uint8Array): Promise<boolean> {
    return WINDOWS ? showOnConsole(bytes) : showOn(1, bytes);
  }

  takeKeys(listener: (keys: Uint8Array) => void): void {
    this.#makeRaw();
    process.stdin.on('data', keys => listener(Buffer.from(keys)));
  }

  onResize(listener: (size: Size) => void): void {
    process.stdout.on('resize', () => listener(this.size));
  }

  onClosed(): void {}

  nextKey(): Promise<void> {
    const { stdin } = process;
    if (stdin.isTTY) stdin.setRawMode(true);
    stdin.removeAllListeners('data');
    return new Promise(resolve => {
      stdin.on('data', keys => isKey(Buffer.from(keys)) && resolve());
      stdin.on('end', resolve).on('error', () => resolve());
      stdin.resume();
    });
  }

  /** Passes keys and output through unchanged: Node's own raw mode still adds a return before each line feed. */
  #makeRaw(): void {
    if (!process.stdin.isTTY) return;
    process.stdin.setRawMode(true);
    if (!WINDOWS) spawnSync('stty', ['-opost'], { stdio: ['inherit', 'ignore', 'ignore'] });
  }
}

/** A terminal that is behind does not hold this process up. */
async function showOn(file: number, bytes: Uint8Array): Promise<boolean> {
  for (let at = 0; at < bytes.length; ) {
    const shown = await new Promise<number>(resolve => {
      write(file, bytes, at, bytes.length - at, null, (error, written) => {
        if (error?.code === 'EAGAIN') setTimeout(() => resolve(0), 10);
        else resolve(error ? -1 : written);
      });
    });
    if (shown < 0) return false;
    at += shown;
  }
  return true;
}

/** A console takes bytes for letters of its own code page, but for those that Node itself hands over. */
async function showOnConsole(bytes: Uint8Array): Promise<boolean> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const isShown = await new Promise<boolean>(resolve =>
      process.stdout.write(piece, error => resolve(!error)),
    );
    if (!isShown) return false;
    // What the program prints meanwhile must be read.
    await new Promise(resolve => setImmediate(resolve));
  }
  return true;
}
