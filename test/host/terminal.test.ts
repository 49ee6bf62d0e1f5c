import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { MedianWatchApi, WatchState } from '../../src/api';
import { activated, startAnew } from './support';

let api: MedianWatchApi;

/** How long a shell or a command may take, in milliseconds. */
const PATIENCE = 60_000;

/** Waits for what changes with the watches, and says what they are instead when it does not come. */
async function until<T>(look: () => T | undefined | false): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline)
      assert.fail(`waited for ${look}; there are ${JSON.stringify(watched().slice(-2))}`);
    await new Promise<void>(resolve => {
      const listener = api.onDidChange(done);
      const timer = setTimeout(done, 200);
      function done() {
        listener.dispose();
        clearTimeout(timer);
        resolve();
      }
    });
  }
}

/** Watches of terminals that earlier tests have left. */
let left = 0;

/** The watches of terminals that this test has opened. */
function watched(): WatchState[] {
  return api.watches.filter(({ kind }) => kind === 'terminal').slice(left);
}

/** The newest watch of a terminal, in short: `running 3 of 5`. */
function newest(): string {
  const { state, series } = watched().at(-1) ?? assert.fail('no terminal is watched');
  return `${state} ${series.map(({ label, median, unit, count }) => `${label}${median}${unit} of ${count}`).join(', ')}`;
}

class Shell {
  readonly terminal: vscode.Terminal;
  readonly #listener: vscode.Disposable;
  ended = 0;
  started = 0;
  /** How often Python has asked for more. */
  prompts = 0;

  constructor(shellPath: string) {
    this.terminal = vscode.window.createTerminal({ name: path.basename(shellPath), shellPath });
    this.terminal.show();
    this.#listener = vscode.Disposable.from(
      vscode.window.onDidStartTerminalShellExecution(({ terminal, execution }) => {
        if (terminal !== this.terminal) return;
        this.started++;
        void this.#listen(execution.read());
      }),
      vscode.window.onDidEndTerminalShellExecution(({ terminal }) => {
        if (terminal === this.terminal) this.ended++;
      }),
    );
  }

  /** Types a command line as a user does, and waits until the command has ended. */
  async run(line: string): Promise<void> {
    const before = this.ended;
    this.terminal.sendText(line);
    await until(() => this.ended > before);
  }

  async #listen(chunks: AsyncIterable<string>): Promise<void> {
    for await (const chunk of chunks) this.prompts += chunk.split('>>> ').length - 1;
  }

  async readable(): Promise<void> {
    await until(() => this.terminal.shellIntegration !== undefined);
  }

  async watch(): Promise<void> {
    await vscode.commands.executeCommand('medianWatch.watchTerminal', this.terminal);
  }

  dispose(): void {
    this.#listener.dispose();
    this.terminal.dispose();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'median-terminal-'));
const shells: Shell[] = [];

function open(shellPath: string): Shell {
  const shell = new Shell(shellPath);
  shells.push(shell);
  return shell;
}

/** A shell that is watched. */
async function watch(shellPath: string): Promise<Shell> {
  const shell = open(shellPath);
  await shell.readable();
  await shell.watch();
  await until(() => watched().length === 1);
  return shell;
}

describe('Watch Terminal', function () {
  this.timeout(4 * PATIENCE);

  before(async () => {
    api = await activated();
    await vscode.env.clipboard.writeText('what I copied');
  });
  afterEach(async () => {
    for (const shell of shells.splice(0)) shell.dispose();
    await until(() => vscode.window.terminals.length === 0);
    left += watched().length;
    await startAnew();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const shellPath of ['/bin/bash', '/usr/bin/zsh']) {
    it(`counts just what commands print in ${path.basename(shellPath)}, to the last number`, async () => {
      const shell = open(shellPath);
      // Its integration comes later.
      await shell.watch();
      await until(() => watched().length === 1);
      await shell.run('for i in 3 1 2; do echo $i; done; echo 4; echo 5');
      await until(() => newest() === 'running 3 of 5');
      assert.equal(await vscode.env.clipboard.readText(), 'what I copied');
    });

    it(`counts each of eight short commands in ${path.basename(shellPath)}`, async () => {
      const shell = await watch(shellPath);
      for (let i = 1; i <= 8; i++) {
        await shell.run(`echo ${i * i}`);
        if (i === 2) {
          await until(() => watched().length === 2);
          await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        }
      }
      await until(() => newest() === 'running 20.5 of 8');
    });
  }

  it('reads a slow command as it prints, before it ends', async () => {
    const shell = await watch('/bin/bash');
    shell.terminal.sendText('for i in 10 30 20; do echo $i; sleep 0.4; done; read -r x');
    await until(() => newest() === 'running 20 of 3');
  });

  it('counts neither prompts nor what is typed within a command, but for what the program prints', async () => {
    const shell = await watch('/bin/bash');
    shell.terminal.sendText('python3 -i -q');
    await until(() => shell.prompts === 1);
    shell.terminal.sendText('print(40 + 2)');
    await until(() => shell.prompts === 2);
    shell.terminal.sendText('7000 // 1000');
    await until(() => shell.prompts === 3);
    shell.terminal.sendText('exit(0)');
    await until(() => shell.ended > 0);
    await until(() => newest() === 'running 24.5 of 2');
  });

  it('follows a command that ran already from now on, and says so', async () => {
    const shell = open('/bin/bash');
    await shell.readable();
    const go = path.join(folder, 'go');
    shell.terminal.sendText(`echo 1000; while [ ! -e ${go} ]; do sleep 0.1; done; echo 5; sleep 0.3; echo 7`);
    await until(() => shell.started > 0);
    await shell.watch();
    writeFileSync(go, '');
    await until(() => newest() === 'running 6 of 2');
  });

  it('ends with its terminal and keeps its numbers', async () => {
    const shell = await watch('/bin/bash');
    await shell.run('seq 1 9');
    await until(() => newest() === 'running 5 of 9');
    shell.terminal.dispose();
    await until(() => newest() === 'ended 5 of 9');
  });

  it('counts a flood to its last number', async () => {
    const shell = await watch('/bin/bash');
    await shell.run('seq 1 200000');
    await until(() => newest() === 'running 100000.5 of 200000');
  });
});
