import * as assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { watchByItself } from '../../src/actions/autoWatch';
import { whyUnreadable } from '../../src/sources/terminal/ready';
import { followTerminalAgain, watchTerminal } from '../../src/sources/terminal/terminal';
import { folder, upTo, Watching } from './watching';

/** How long a shell or a command may take, in milliseconds: machines are slow. */
const PATIENCE = 60_000;

/** Shells that VS Code knows; not each machine has fish. */
const SHELLS = ['/bin/bash', '/usr/bin/zsh', '/usr/bin/fish'].filter(
  shell => shell !== '/usr/bin/fish' || existsSync(shell),
);

let watching: Watching;

/** Waits until something is so, and says what is watched instead when it does not become so. */
function until(isSo: () => boolean): Promise<void> {
  return watching.until(isSo, () => [isSo.toString(), summary()], PATIENCE);
}

function summary(): unknown {
  return watching.watches.live.map(watch => [
    watch.state,
    watch.detail,
    watch.notes,
    watching.numbers(watch),
  ]);
}

/** What the newest watch says that VS Code did not hand over. */
function lacks(): readonly string[] {
  return watching.newest.notes.filter(note => note.startsWith('VS Code did not hand over'));
}

/** With a pause at its end, so that no VS Code drops anything. */
function slowly(...prints: readonly (number | string)[]): string {
  return prints.map(print => `echo ${print}; sleep 0.3`).join('; ');
}

/** What GNU readline and Node end with while they wait for a line. */
const ESC = '\u001b';
const WAITS = new RegExp(`${ESC}\\[(?:\\?2004h|\\d+G)[^\\n]*$`);

class Shell {
  readonly terminal: vscode.Terminal;
  readonly #listener: vscode.Disposable;
  ended = 0;
  started = 0;
  /** How often Python has asked for more. */
  prompts = 0;
  /** All that commands have printed. */
  #printed = '';

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

  /** Types a line, and waits until the program that it begins, or is for, has asked for another and prints no more. */
  async talk(line: string): Promise<void> {
    const { length } = this.#printed;
    this.terminal.sendText(line);
    const patience = Date.now() + PATIENCE;
    for (let before = ''; before !== this.#printed || before.length === length || !WAITS.test(before); ) {
      assert.ok(Date.now() < patience, JSON.stringify([line, this.#printed.slice(-200)]));
      before = this.#printed;
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  }

  async #listen(chunks: AsyncIterable<string>): Promise<void> {
    for await (const chunk of chunks) {
      this.prompts += chunk.split('>>> ').length - 1;
      this.#printed += chunk;
    }
  }

  async readable(): Promise<void> {
    await until(() => this.terminal.shellIntegration !== undefined);
  }

  async watch(): Promise<void> {
    await watchTerminal(watching, this.terminal);
  }

  dispose(): void {
    this.#listener.dispose();
    this.terminal.dispose();
  }
}

/** Resolves once a question is on its way to the user. */
function question(): Promise<void> {
  const { showInformationMessage } = vscode.window;
  return new Promise(resolve => {
    Object.assign(vscode.window, {
      showInformationMessage: (...asked: Parameters<typeof showInformationMessage>) => {
        Object.assign(vscode.window, { showInformationMessage });
        resolve();
        return showInformationMessage(...asked);
      },
    });
  });
}

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
  await until(() => watching.watches.live.length === 1);
  return shell;
}

describe('Watch Terminal', function () {
  this.timeout(4 * PATIENCE);

  before(() => vscode.env.clipboard.writeText('what I copied'));
  beforeEach(() => {
    watching = new Watching();
  });
  afterEach(async () => {
    for (const shell of shells.splice(0)) shell.dispose();
    await until(() => vscode.window.terminals.length === 0);
    watching.dispose();
  });

  for (const shellPath of SHELLS) {
    it(`counts just what commands print in ${path.basename(shellPath)}, to the last number`, async () => {
      const shell = open(shellPath);
      // Its integration comes later.
      await shell.watch();
      await until(() => watching.watches.live.length === 1);
      await shell.run(
        shellPath.endsWith('fish')
          ? 'for i in 3 1 2; echo $i; end; echo 4; echo 5'
          : 'for i in 3 1 2; do echo $i; done; echo 4; echo 5',
      );
      await watching.has(3, 1, 2, 4, 5);
      // Until then the clipboard may be borrowed to compare with the screen.
      await until(() => watching.newest.detail === 'exit code 0');
      assert.equal(await vscode.env.clipboard.readText(), 'what I copied');
    });

    it(`counts each of eight short commands in ${path.basename(shellPath)} once, or says what it lacks`, async () => {
      const shell = await watch(shellPath);
      const squares = [1, 4, 9, 16, 25, 36, 49, 64];
      // Of fish VS Code now and then tells a command without its line and its output.
      const isLacking = () => shellPath.endsWith('fish') && lacks().length > 0;
      for (const [i, square] of squares.entries()) {
        const asked = i === 1 ? question() : undefined;
        await shell.run(`echo ${square}`);
        if (asked) {
          await asked;
          await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        }
        // What VS Code does not hand over is read from the screen, which shows the last command alone, and that not always.
        await until(() => watching.newest.series.count === i + 1 || isLacking());
      }
      const counted = [...watching.numbers(watching.newest)].sort((a, b) => a - b);
      const wanted = isLacking() ? squares.filter(square => counted.includes(square)) : squares;
      assert.deepEqual(counted, wanted);
      assert.equal(watching.watches.live.length, 1);
    });

    it(`counts no number of five pasted lines twice in ${path.basename(shellPath)}, and says what it lacks`, async () => {
      const shell = await watch(shellPath);
      await shell.run('echo 1000');
      await until(() => watching.newest.series.count === 1);
      watching.newest.rerun = 'goOn';
      shell.terminal.sendText('echo 1001\necho 1002\necho 1003\necho 1004\necho 1005');
      await until(() => shell.ended === 6);
      await shell.run('echo 1006');
      const wanted = [1000, 1001, 1002, 1003, 1004, 1005, 1006];
      const counted = () => [...watching.numbers(watching.newest)].sort();
      await until(
        () => counted().includes(1006) && (counted().length === wanted.length || lacks().length > 0),
      );
      assert.deepEqual(
        counted().filter((number, i, all) => all[i - 1] === number || !wanted.includes(number)),
        [],
      );
    });
  }

  it('reads a slow command as it prints, before it ends', async () => {
    const shell = await watch('/bin/bash');
    shell.terminal.sendText('for i in 10 30 20; do echo $i; sleep 0.4; done; read -r x');
    await watching.has(10, 30, 20);
    assert.equal(watching.newest.state, 'running');
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
    await watching.has(42, 7);
  });

  it('counts what only looks like a prompt', async () => {
    const shell = await watch('/bin/bash');
    await shell.run("printf '>>> took %d ms\\n' 12 13; sleep 0.3");
    await watching.has(12, 13);
    assert.deepEqual(watching.newest.notes, []);
  });

  it('counts neither what is typed into Node and bc nor what they propose', async () => {
    const shell = await watch('/bin/bash');
    watching.newest.rerun = 'goOn';
    for (const line of ['node', 'a = 12', 'a * 4']) await shell.talk(line);
    await shell.run('.exit');
    await watching.has(12, 48);
    for (const line of ['bc -q', '6 * 7']) await shell.talk(line);
    await shell.run('quit');
    await watching.has(12, 48, 42);
  });

  it('reads each command as its own first lines tell, where its numbers go on', async () => {
    const shell = await watch('/bin/bash');
    watching.newest.rerun = 'goOn';
    await shell.run(slowly('loss=0.5', 'loss=0.25'));
    await watching.has(0.5, 0.25);
    await shell.run(slowly(1, 2, 3));
    await watching.has(0.5, 0.25, 1, 2, 3);
    assert.deepEqual(
      watching.newest.series.all.map(({ label, count }) => [label, count]),
      [
        ['loss', 2],
        ['', 3],
      ],
    );
  });

  it('follows a command that ran already from now on, and says so', async () => {
    const shell = open('/bin/bash');
    await shell.readable();
    const go = path.join(folder, 'go');
    shell.terminal.sendText(`while [ ! -e ${go} ]; do sleep 0.1; done; echo 5; sleep 0.3; echo 7; sleep 0.3`);
    await until(() => shell.started > 0);
    await shell.watch();
    writeFileSync(go, '');
    await watching.has(5, 7);
    assert.match(watching.newest.notes.join(' '), /ran already when the watch began/);
  });

  it('says that what goes on in the background is not counted while no command runs', async () => {
    const shell = await watch('/bin/bash');
    await shell.run('echo 5; sleep 0.3');
    await until(() => watching.newest.detail === 'exit code 0');
    assert.deepEqual(watching.newest.notes, []);
    watching.newest.rerun = 'goOn';
    const [go, gone] = ['go on', 'gone'].map(name => path.join(folder, name)) as [string, string];
    await shell.run(
      `(while [ ! -e '${go}' ]; do sleep 0.1; done; echo 99; touch '${gone}') & echo 6; sleep 0.3`,
    );
    await watching.has(5, 6);
    await until(() =>
      watching.newest.notes.some(note => note.includes('background print between two commands')),
    );
    writeFileSync(go, '');
    await until(() => existsSync(gone));
    await shell.run('echo 7; sleep 0.3');
    await watching.has(5, 6, 7);
  });

  it('is said at once to have no shell integration, where VS Code tells which shell it is', async () => {
    const state = { isInteractedWith: false, shell: 'ksh' };
    const given = {
      name: 'own',
      creationOptions: {},
      state,
      shellIntegration: undefined,
      exitStatus: undefined,
    };
    // Whoever waits leaves what ends the waiting there.
    const owner: vscode.Disposable[] = [];
    Object.freeze(owner);
    const unreadable = await whyUnreadable(given, owner);
    assert.match(unreadable?.why ?? '', /ksh has none/);
    assert.equal(unreadable?.mayChange, false);
  });

  it('ends with its terminal and keeps its numbers', async () => {
    const shell = await watch('/bin/bash');
    await shell.run('seq 1 9');
    await watching.has(...upTo(9));
    shell.terminal.dispose();
    await until(() => watching.newest.state === 'ended');
    assert.equal(watching.newest.detail, 'terminal closed');
    assert.deepEqual(watching.numbers(), upTo(9));
  });

  it('starts anew with the next command where the user has said so', async () => {
    const shell = await watch('/bin/bash');
    watching.newest.rerun = 'anew';
    await shell.run(slowly(1, 2));
    await watching.has(1, 2);
    await shell.run(slowly(3));
    await until(() => watching.watches.live.length === 1 && watching.newest.series.count === 1);
    await watching.has(3);
    assert.equal(watching.newest.name, 'bash');
    assert.equal(watching.watches.shown, watching.newest);
  });

  it('goes on with its numbers where the next command prints none, and starts over with the one that does', async () => {
    const shell = await watch('/bin/bash');
    watching.newest.rerun = 'both';
    await shell.run(slowly(1, 2));
    await watching.has(1, 2);
    await shell.run('echo no number; sleep 0.3');
    await until(() => watching.newest.detail === 'exit code 0');
    assert.equal(watching.watches.live.length, 1);
    await shell.run('echo none yet; sleep 0.3; echo 3; sleep 0.3; echo 4; sleep 0.3');
    await until(() => watching.watches.live.length === 2);
    await watching.has(3, 4);
  });

  it('keeps both, each with a name of its own, where the user has said so', async () => {
    const shell = await watch('/bin/bash');
    watching.newest.rerun = 'both';
    await shell.run(slowly(1, 2));
    await watching.has(1, 2);
    await shell.run(slowly(3));
    await watching.has(3);
    const told = watching.watches.live.map(each => [each.name, each.state, watching.numbers(each)]);
    assert.deepEqual(told, [
      ['bash', 'ended', [1, 2]],
      ['bash (2)', 'running', [3]],
    ]);
  });

  it('is followed again after it was stopped, and goes on with its numbers', async () => {
    const shell = await watch('/bin/bash');
    const stopped = watching.newest;
    await shell.run(slowly(1));
    await watching.has(1);
    stopped.end('stopped');
    await shell.run(slowly(1000));
    await followTerminalAgain(watching, stopped);
    stopped.rerun = 'goOn';
    await shell.run(slowly(2));
    await watching.has(1, 2);
    assert.equal(watching.watches.live.length, 1);
  });

  it('is watched by its name as soon as it can be, as a setting asks for', async () => {
    const shell = open('/bin/bash');
    const begun = await watchByItself(watching.watches, watching.sources, [
      { terminal: 'bash', rule: 'labelled', warmUp: 1 },
    ]);
    await until(() => watching.watches.live.length > 0);
    await shell.run(slowly(5));
    await shell.run('echo ms=1; echo ms=2; echo ms=30; sleep 0.3');
    await until(() => watching.newest.series.count === 2);
    assert.equal(watching.newest.series.main?.median, 16);
    assert.equal(watching.newest.leftOut, 1);
    begun.dispose();
  });

  it('counts a flood to its last number', async () => {
    const shell = await watch('/bin/bash');
    await shell.run('seq 1 200000');
    await until(() => watching.newest.detail === 'exit code 0');
    const { notes } = watching.newest;
    const numbers = watching.numbers();
    const told = `${notes.join(' ')}, ${numbers.length} of ${numbers[0]}…${numbers.at(-1)}`;
    const gap = numbers.findIndex((number, at) => at > 0 && number !== (numbers[at - 1] ?? 0) + 1);
    assert.equal(gap, -1, `${told}: ${numbers.slice(Math.max(gap - 2, 0), gap + 2)}`);
    // What an old VS Code drops is told.
    if (numbers[0] !== 1) assert.match(told, /did not hand over the beginning/);
    if (numbers.at(-1) !== 200_000) assert.match(told, /did not hand over the end/);
  });
});
