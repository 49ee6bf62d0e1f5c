import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ConsoleBinary, startOnConsole } from '../../../../src/node/recorder/conpty';
import type { Ending, Program, Size } from '../../../../src/node/recorder/program';

const JOB = {
  file: 'C:\\Windows\\system32\\cmd.exe',
  args: ['/d', '/s', '/c', 'echo 5 & echo "a b"'],
  cwd: '/work',
  env: {},
  title: '',
  segment: 1,
  most: 1,
};
const ENV = { ComSpec: 'C:\\Windows\\system32\\cmd.exe', Path: 'C:\\tools', GONE: undefined };

/** Stands for Windows: what the binary is asked for, and both ends of the console's pipes. */
class FakeWindows implements ConsoleBinary {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'median-console-'));
  readonly asked: unknown[] = [];
  readonly keys: string[] = [];
  readonly #servers: Server[];
  #output: Promise<Socket>;
  #exited: (code: number) => void = () => {};
  /** What the binary fails with, where it does. */
  fault: string | undefined;

  constructor() {
    const keys = createServer(socket =>
      socket.setEncoding('utf8').on('data', text => this.keys.push(String(text))),
    );
    const output = createServer();
    this.#output = new Promise(resolve => output.once('connection', resolve));
    this.#servers = [keys.listen(path.join(this.folder, 'in')), output.listen(path.join(this.folder, 'out'))];
  }

  startProcess(file: string, columns: number, rows: number) {
    this.asked.push({ file, columns, rows });
    return { pty: 7, conin: path.join(this.folder, 'in'), conout: path.join(this.folder, 'out') };
  }

  connect(
    pty: number,
    commandLine: string,
    cwd: string,
    env: readonly string[],
    exited: (code: number) => void,
  ) {
    if (this.fault) throw new Error(this.fault);
    this.asked.push({ pty, commandLine, cwd, env });
    this.#exited = exited;
    return { pid: 42 };
  }

  resize(pty: number, columns: number, rows: number): void {
    this.asked.push({ pty, columns, rows });
  }

  async print(text: string): Promise<void> {
    (await this.#output).write(text);
  }

  exit(code: number): void {
    this.#exited(code);
  }

  async breakPipe(): Promise<void> {
    (await this.#output).destroy();
  }

  dispose(): void {
    for (const server of this.#servers) server.close();
    rmSync(this.folder, { recursive: true });
  }
}

let windows: FakeWindows;
let output: string;
let ending: Ending | undefined;
let sizes: string[];
beforeEach(() => {
  windows = new FakeWindows();
  output = '';
  ending = undefined;
  sizes = [];
});
afterEach(() => windows.dispose());

function start(binary: ConsoleBinary | undefined = windows): Program | undefined {
  const listener = {
    output: (chunk: Buffer) => {
      output += chunk.toString();
    },
    drawn: ({ columns, rows }: Size) => void sizes.push(`${columns} × ${rows}`),
    ended: (how: Ending) => {
      ending = how;
    },
  };
  return startOnConsole(binary, JOB, ENV, { columns: 100, rows: 30 }, listener);
}

/** A busy machine takes its time. */
const eventually = <T>(value: () => T) => expect.poll(value, { timeout: 20_000 });

describe('A program on a console of Windows', { timeout: 30_000 }, () => {
  it('is started by one command line, in its folder, with its variables', () => {
    expect(start()?.way).toBe('pty');
    expect(windows.asked).toEqual([
      { file: JOB.file, columns: 100, rows: 30 },
      {
        pty: 7,
        commandLine: `${JOB.file} /d /s /c "echo 5 & echo "a b""`,
        cwd: '/work',
        env: ['ComSpec=C:\\Windows\\system32\\cmd.exe', 'Path=C:\\tools'],
      },
    ]);
  });

  it.each([
    [0, { exitCode: 0 }],
    [3, { exitCode: 3 }],
    [-1, { exitCode: 0xffffffff }],
    [0xc000013a | 0, { signal: 'SIGINT' }],
  ])('that ends with %i, after some more of its output, ends so: %j', async (code, how) => {
    start();
    await windows.print('5\r\n');
    windows.exit(code);
    await windows.print('41\r\n');
    await eventually(() => ending).toEqual(how);
    expect(output).toBe('5\r\n41\r\n');
  });

  it('has ended once its pipe is closed and it says so, not before', async () => {
    const program = start();
    await windows.print('5\r\n');
    await eventually(() => output).toBe('5\r\n');
    await windows.breakPipe();
    expect(ending).toBeUndefined();
    windows.exit(0);
    await eventually(() => ending).toEqual({ exitCode: 0 });
    program?.resize(80, 24);
    expect(windows.asked).toHaveLength(2);
  });

  it('gets keys and sizes, and Ctrl+C where it is asked to end', async () => {
    const program = start();
    program?.write(Buffer.from('y\r'));
    await eventually(() => windows.keys.join('')).toBe('y\r');
    program?.signal('SIGINT');
    await eventually(() => windows.keys.join('')).toBe('y\r\x03');
    program?.signal('SIGTERM');
    await eventually(() => windows.keys.join('')).toBe('y\r\x03\x03');
    program?.resize(120, 40);
    expect(windows.asked.at(-1)).toEqual({ pty: 7, columns: 120, rows: 40 });
    expect(sizes).toEqual(['100 × 30', '120 × 40']);
  });

  it('is not over where whoever reads had no turn since it has ended', async () => {
    start();
    await windows.print('5\r\n');
    await eventually(() => output).toBe('5\r\n');
    windows.exit(0);
    await windows.print('41\r\n');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800);
    await eventually(() => ending).toEqual({ exitCode: 0 });
    expect(output).toBe('5\r\n41\r\n');
  });

  it('is not over while nobody reads what it has printed', async () => {
    const program = start();
    program?.pause();
    await windows.print('5\r\n');
    windows.exit(0);
    await new Promise(resolve => setTimeout(resolve, 800));
    expect([ending, output]).toEqual([undefined, '']);
    program?.resume();
    await eventually(() => ending).toEqual({ exitCode: 0 });
    expect(output).toBe('5\r\n');
  });

  it('is run in another way where Windows has no console to give, or there is no binary', () => {
    windows.fault = 'Cannot create process';
    expect(start()).toBeUndefined();
    expect(
      startOnConsole(undefined, JOB, ENV, { columns: 80, rows: 24 }, { output() {}, drawn() {}, ended() {} }),
    ).toBeUndefined();
  });
});
