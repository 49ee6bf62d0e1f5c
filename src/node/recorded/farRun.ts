import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type FarSide, type FarWord, readJob, readStatus, writeJob } from '../recorder/job';
import type { Size } from '../recorder/program';
import { isRunning } from './runs';

/** Milliseconds between two tries to reach a recorder, and for how long a recorder that starts is tried. */
const PAUSE = 50;
const PATIENCE = 20_000;

/** What a window hears from a recorder whose terminal it draws. */
export interface LinkListener {
  /** What the terminal is to show. */
  shown(text: string): void;
  /** The recorder has ended, or was never reached. Nothing follows. */
  ended(): void;
}

/**
 * Whether a recorder can run in a terminal of VS Code's. On Windows no program without a console of its own can, and the
 * desktop's VS Code is such a program; its server is not.
 */
export function canRunInTerminal(
  platform: string = process.platform,
  versions: Readonly<Record<string, string | undefined>> = process.versions,
): boolean {
  return platform !== 'win32' || versions['electron'] === undefined;
}

/** An address that no other recorder has, and what only it and its window know. */
export function farSide(
  size: Size = { columns: 80, rows: 24 },
  platform: string = process.platform,
): FarSide {
  const name = `median-watch-${randomBytes(12).toString('hex')}`;
  const address = platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), `${name}.sock`);
  return { address, token: randomBytes(24).toString('hex'), ...size };
}

/** Starts the recorder of a run that is prepared, as a process that outlives the window. */
export function startApart(folder: string, size: Size | undefined): void {
  const job = readJob(folder);
  if (job.terminal && size) writeJob(folder, { ...job, terminal: { ...job.terminal, ...size } });
  const own = Object.entries(process.env).filter(([name]) => !/^(?:ELECTRON|VSCODE)_/i.test(name));
  const env = { ...Object.fromEntries(own), ELECTRON_RUN_AS_NODE: '1' };
  const recorder = path.join(__dirname, 'recorder.js');
  const options = { detached: true, stdio: 'ignore', windowsHide: true, env } as const;
  spawn(process.execPath, [recorder, folder], options)
    .on('error', () => {})
    .unref();
}

/** Whether a window is to draw the terminal of a run whose recorder is alive. */
export function isDrawn(folder: string): boolean {
  const status = readStatus(folder);
  return status !== undefined && isRunning(folder, status) && sideOf(folder) !== undefined;
}

/** Reaches the recorder of a run whose terminal a window draws; undefined where its terminal is a real one. */
export function linkTo(folder: string, listener: LinkListener): TerminalLink | undefined {
  const side = sideOf(folder);
  return side && new TerminalLink(side, listener);
}

function sideOf(folder: string): FarSide | undefined {
  try {
    return readJob(folder).terminal;
  } catch {
    return undefined;
  }
}

/** A window's end of a terminal that it draws. What is typed before the recorder is reached waits. */
export class TerminalLink {
  readonly #side: FarSide;
  readonly #listener: LinkListener;
  readonly #until = performance.now() + PATIENCE;
  #waiting: FarWord[] = [];
  #socket: Socket | undefined;
  #isOver = false;

  constructor(side: FarSide, listener: LinkListener) {
    this.#side = side;
    this.#listener = listener;
    this.#reach();
  }

  type(keys: string): void {
    this.#say({ keys });
  }

  resize(size: Size): void {
    this.#say({ columns: size.columns, rows: size.rows });
  }

  /** The user has closed the terminal: what runs in it ends as in any. */
  close(): void {
    this.#say({ isClosed: true });
  }

  /** Leaves the program to itself, as a window does that is reloaded. */
  dispose(): void {
    this.#isOver = true;
    this.#socket?.destroy();
  }

  #reach(): void {
    const socket = connect(this.#side.address);
    socket.setEncoding('utf8');
    socket.on('connect', () => {
      const { token } = this.#side;
      this.#socket = socket;
      for (const word of [{ token }, ...this.#waiting.splice(0)]) this.#say(word);
    });
    socket.on('data', text => this.#listener.shown(String(text)));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      if (this.#isOver) return;
      if (this.#socket !== socket && performance.now() < this.#until) setTimeout(() => this.#reach(), PAUSE);
      else {
        this.#isOver = true;
        this.#listener.ended();
      }
    });
  }

  #say(word: FarWord): void {
    if (this.#socket) this.#socket.write(`${JSON.stringify(word)}\n`);
    else this.#waiting.push(word);
  }
}
