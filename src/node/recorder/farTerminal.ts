import { rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { FarSide, FarWord } from './job';
import type { Size } from './program';
import { isKey, type RecorderTerminal } from './terminal';

/** Milliseconds without a window after which the terminal counts as closed: one that is reloaded comes back within some. */
const PATIENCE = 120_000;

/**
 * A terminal that is drawn by a window of VS Code, which comes and goes: on Windows a program of VS Code's own can't have a
 * console. It is reached by a socket, or a named pipe there; what is shown goes out as it is, and what comes in is a JSON a
 * line. While there is none, nothing is shown and the program runs on, for a time.
 */
export class FarTerminal implements RecorderTerminal {
  readonly makesSignals = false;
  size: Size;
  #window: Socket | undefined;
  #keys: (keys: Uint8Array) => void = () => {};
  #resized: (size: Size) => void = () => {};
  #closed = () => {};
  #came = () => {};
  #alone: NodeJS.Timeout | undefined;

  constructor({ address, token, ...size }: FarSide) {
    this.size = size;
    const server = createServer(socket => this.#admit(socket, token));
    server.on('error', () => {});
    server.listen(address);
    // The window that started this process may be gone by now.
    this.#wait();
    if (process.platform !== 'win32') process.on('exit', () => rmSync(address, { force: true }));
  }

  async show(bytes: Uint8Array): Promise<boolean> {
    while (!this.#window)
      await new Promise<void>(resolve => {
        this.#came = resolve;
      });
    const window = this.#window;
    await new Promise<void>(resolve => {
      window.write(bytes, () => resolve());
    });
    return true;
  }

  takeKeys(listener: (keys: Uint8Array) => void): void {
    this.#keys = listener;
  }

  onResize(listener: (size: Size) => void): void {
    this.#resized = listener;
  }

  onClosed(listener: () => void): void {
    this.#closed = listener;
  }

  nextKey(): Promise<void> {
    return new Promise(resolve => {
      this.#keys = keys => isKey(keys) && resolve();
    });
  }

  /** A window says first what only it and this process know. */
  #admit(socket: Socket, token: string): void {
    const lines = createInterface({ input: socket });
    // One that goes while something is shown to it is a fault of both.
    for (const each of [socket, lines]) each.on('error', () => socket.destroy());
    lines.on('line', line => {
      const word = wordOf(line);
      if (socket === this.#window) this.#hear(word);
      else if (word.token === token) this.#welcome(socket);
      else socket.destroy();
    });
  }

  #welcome(socket: Socket): void {
    this.#window?.destroy();
    this.#window = socket;
    clearTimeout(this.#alone);
    socket.once('close', () => {
      if (this.#window !== socket) return;
      this.#window = undefined;
      this.#wait();
    });
    this.#came();
  }

  #wait(): void {
    this.#alone = setTimeout(() => this.#closed(), PATIENCE);
  }

  #hear({ keys, columns, rows, isClosed }: FarWord): void {
    if (keys !== undefined) this.#keys(Buffer.from(keys));
    if (columns !== undefined && rows !== undefined) {
      this.size = { columns, rows };
      this.#resized(this.size);
    }
    if (isClosed) this.#closed();
  }
}

function wordOf(line: string): FarWord {
  try {
    return JSON.parse(line) ?? {};
  } catch {
    return {};
  }
}
