import * as assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { WorkerThread } from '../../src/node/reading/workerThread';
import { segmentFile } from '../../src/node/recorder/job';
import type { LiveWatch } from '../../src/watch/liveWatch';
import { activated } from './support';

const SHELLS = ['bash', 'zsh', 'dash'];
const folder = mkdtempSync(path.join(tmpdir(), 'median-command-'));

process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** The watches of a test. */
const open: LiveWatch[] = [];

/** Where a shell is; tests need each of them. */
function shellAt(name: string): string {
  const found = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map(place => path.join(place, name))
    .find(file => existsSync(file));
  assert.ok(found, `${name} is wanted by this test: install it (Debian: apt-get install ${name})`);
  return found;
}

/** The thread that the extension reads on. */
const THREAD = Symbol.for('medianWatch.thread');
const shared = globalThis as { [THREAD]?: WorkerThread };

async function start(command: string, more: Record<string, unknown> = {}): Promise<LiveWatch> {
  const asked = { command, cwd: folder, shell: shellAt('bash'), run: true, ...more };
  const watch = await vscode.commands.executeCommand<LiveWatch | undefined>('medianWatch.runAndWatch', asked);
  assert.ok(watch, `“${command}” is watched`);
  open.push(watch);
  return watch;
}

/** The terminal that a watch was opened with. */
function terminalOf({ name }: LiveWatch): vscode.Terminal {
  const found = vscode.window.terminals.find(terminal => terminal.name === name);
  assert.ok(found, `a terminal is called “${name}”`);
  return found;
}

/** Waits for something to be so of a watch, and says how it is where it is not. */
async function until(watch: LiveWatch, is: () => boolean, patience = 60_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!is() && Date.now() < deadline) {
    await new Promise<void>(resolve => {
      const done = () => {
        listener.dispose();
        clearTimeout(timer);
        resolve();
      };
      const listener = watch.onDidChange(done);
      const timer = setTimeout(done, 100);
    });
  }
  assert.ok(is(), `${watch.state} ${watch.detail}: ${numbersOf(watch).slice(0, 50)} (${is})`);
}

/** Waits until something is so, asked again and again. */
async function untilSo(is: () => Promise<boolean>, patience = 60_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await is())) {
    assert.ok(Date.now() < deadline, `It did not become so: ${is}`);
    await new Promise(resolve => setTimeout(resolve, 300));
  }
}

async function ended(watch: LiveWatch): Promise<string> {
  await until(watch, () => watch.state === 'ended' || watch.state === 'failed');
  return watch.detail;
}

/** The folder of a run, which its terminal is told. */
function folderOf(watch: LiveWatch): string {
  const { shellArgs } = terminalOf(watch).creationOptions as vscode.TerminalOptions;
  const run = shellArgs?.at(-1);
  assert.ok(run, `${shellArgs}`);
  return run;
}

/** Gives what the command of a watch has printed so far, as it stands on the disk. */
function printedBy(watch: LiveWatch): () => string {
  const file = segmentFile(folderOf(watch), 0);
  return () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/** What GNU readline and Node end with while they wait for a line. */
const ESC = '\u001b';
const WAITS = new RegExp(`${ESC}\\[(?:\\?2004h|\\d+G)[^\\n]*$`);

/** What a command has printed so far, read again from its start. */
async function replayed(watch: LiveWatch): Promise<string> {
  let text = '';
  for await (const piece of watch.follower?.replay?.() ?? []) text += piece;
  return text;
}

/** All numbers of a watch, in ascending order. */
function numbersOf(watch: LiveWatch): number[] {
  return watch.series.all.flatMap(series => [...series.batch().values]).sort((a, b) => a - b);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** Closes the terminals and the watches of a test. */
async function leaveNothing(): Promise<void> {
  for (const terminal of vscode.window.terminals) terminal.dispose();
  for (const watch of open.splice(0)) {
    await ended(watch);
    await vscode.commands.executeCommand('medianWatch.removeWatch', { watch });
  }
}

describe('A command that is run and watched', function () {
  this.timeout(90_000);
  before(activated);
  afterEach(leaveNothing);

  for (const shell of SHELLS) {
    it(`gives each number that it prints, once, in ${shell}`, async () => {
      const watch = await start('for i in 1 2 3; do echo $i; done; seq 4 1000; printf 1001', {
        shell: shellAt(shell),
      });
      assert.equal(await ended(watch), 'exit code 0');
      assert.deepEqual(numbersOf(watch), upTo(1001));
    });
  }

  it('says its exit code', async () => {
    assert.equal(await ended(await start('echo 7; exit 42')), 'exit code 42');
  });

  it('runs in the folder that is asked for, with the environment of a terminal, seeing a terminal', async () => {
    const script = `import os, sys
print(sys.stdin.isatty(), sys.stdout.isatty(), os.get_terminal_size().columns > 10)
print(os.path.samefile(os.getcwd(), ${JSON.stringify(folder)}), os.environ["TERM_PROGRAM"], "ELECTRON_RUN_AS_NODE" in os.environ)
print(11)`;
    writeFileSync(path.join(folder, 'see.py'), script);
    const watch = await start('python3 see.py');
    assert.equal(await ended(watch), 'exit code 0');
    const text = watch.text.kept?.map(piece => (typeof piece === 'string' ? '' : piece.text)).join('');
    assert.equal(text, 'True True True\r\nTrue vscode False\r\n11\r\n');
  });

  it('comes line by line, while it runs', async () => {
    writeFileSync(path.join(folder, 'wait.py'), 'print(5)\nprint(6)\ninput()\nprint(7)\n');
    const watch = await start('python3 wait.py');
    await until(watch, () => numbersOf(watch).length === 2);
    assert.equal(watch.state, 'running');
    terminalOf(watch).sendText('');
    assert.equal(await ended(watch), 'exit code 0');
    assert.deepEqual(numbersOf(watch), [5, 6, 7]);
  });

  it('may be a REPL, whose prompts and echo do not count', async () => {
    const watch = await start('python3 -i -q');
    const printed = printedBy(watch);
    const type = async (line: string, prompts: number) => {
      // What is typed before the program listens is echoed by the terminal too, behind no prompt.
      await until(watch, () => printed().split('>>> ').length > prompts);
      terminalOf(watch).sendText(line);
    };
    await type('print(100 + 23)', 1);
    await until(watch, () => numbersOf(watch).length > 0);
    assert.match(await replayed(watch), /^\s*123\s*$/);
    await type('exit(9)', 2);
    assert.equal(await ended(watch), 'exit code 9');
    assert.match(printed(), /print\(100 \+ 23\).*exit\(9\)/s);
    assert.deepEqual(numbersOf(watch), [123]);
  });

  for (const [name, command, lines, numbers] of [
    ['bc', 'bc -q', ['6 * 7', 'quit'], [42]],
    ['a shell', 'bash --norc', ['echo $((6 * 9))', 'exit'], [54]],
    ['Node', 'node', ['a = 12', 'a * 4', '.exit'], [12, 48]],
  ] as const) {
    it(`may be ${name}, of which what is typed and what is proposed does not count`, async () => {
      const watch = await start(command);
      const printed = printedBy(watch);
      let answered = 0;
      for (const line of lines) {
        // It waits for a line where it has heard the last one, has asked for another and prints no more.
        await untilSo(async () => {
          const before = printed();
          await new Promise(resolve => setTimeout(resolve, 500));
          return before.length > answered && WAITS.test(before) && before === printed();
        });
        answered = printed().length;
        terminalOf(watch).sendText(line);
      }
      assert.equal(await ended(watch), 'exit code 0');
      assert.deepEqual(numbersOf(watch), numbers);
    });
  }

  it('waits for what a line starts in the background', async () => {
    const watch = await start('(sleep 1; echo 99) & echo 6');
    assert.equal(await ended(watch), 'exit code 0');
    assert.deepEqual(numbersOf(watch), [6, 99]);
    assert.deepEqual(watch.notes, []);
  });

  it('is stopped without counting where it stood when it was', async () => {
    writeFileSync(path.join(folder, 'stopped.py'), 'import time\nprint(5, flush=True)\ntime.sleep(60)\n');
    const watch = await start('python3 stopped.py');
    await until(watch, () => numbersOf(watch).length === 1);
    watch.follower?.stop?.();
    await ended(watch);
    assert.deepEqual(numbersOf(watch), [5]);
  });

  it('ends by Ctrl+C, as in any terminal', async () => {
    const watch = await start('echo 3; exec sleep 60');
    await until(watch, () => numbersOf(watch).length === 1);
    terminalOf(watch).sendText('\x03', false);
    assert.equal(await ended(watch), 'ended by SIGINT');
  });

  it('can be stopped, even where it does not want to', async () => {
    const watch = await start('trap "" INT; echo 1; while :; do sleep 1; done');
    await until(watch, () => numbersOf(watch).length === 1);
    watch.follower?.stop?.();
    assert.equal(await ended(watch), 'ended by SIGTERM');
  });

  it('learns of the size of its terminal', async () => {
    writeFileSync(
      path.join(folder, 'size.py'),
      `import os, signal, time
def say(*_): print("rows:", os.get_terminal_size().lines, flush=True)
signal.signal(signal.SIGWINCH, say)
say()
while True: time.sleep(0.1)`,
    );
    const watch = await start('python3 size.py');
    await until(watch, () => numbersOf(watch).length > 0);
    await vscode.commands.executeCommand('workbench.action.toggleMaximizedPanel');
    try {
      await until(watch, () => new Set(numbersOf(watch)).size > 1);
    } finally {
      await vscode.commands.executeCommand('workbench.action.toggleMaximizedPanel');
    }
    watch.follower?.stop?.();
    await ended(watch);
  });

  it('that redraws counts what changed: the loss beside a bar, the rows of a table, nothing of a full screen', async () => {
    writeFileSync(
      path.join(folder, 'redraw.py'),
      `import sys, time
def draw(text):
    sys.stdout.write(text)
    sys.stdout.flush()
for i in range(40):
    draw(f"\\r {i}%|{'#' * (i // 4):10}| {i}/40 [00:0{i % 6}<00:05, {10 + i // 20}.5it/s, loss={1 + i // 4}]")
    time.sleep(0.005)
draw("\\n\\033[?25l")
for i in range(20):
    up = "\\033[2A" if i else ""
    draw(f"{up}worker 1: {i // 10} ms\\nworker 2: 7 ms\\n")
    time.sleep(0.005)
draw("\\033[?25h\\033[?1049h\\033[H\\033[2Jload=99\\033[?1049l")
print("end=1")
`,
    );
    const watch = await start('python3 redraw.py');
    assert.equal(await ended(watch), 'exit code 0');
    assert.deepEqual(
      Object.fromEntries(
        watch.series.all.map(series => [series.label, [...series.batch().values].sort((a, b) => a - b)]),
      ),
      {
        loss: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        rate: [10.5, 11.5],
        'worker 1': [0, 1],
        'worker 2': [7],
        end: [1],
      },
    );
    assert.deepEqual(watch.skipped, { repainted: 30 + 38 + 18 + 19, progress: 120, fullScreen: 1 });
  });

  it('is counted to the last number, however fast it prints', async () => {
    const watch = await start('seq 1 2000000');
    assert.equal(await ended(watch), 'exit code 0');
    const { count, median } = watch.series.main ?? {};
    assert.deepEqual({ count, median }, { count: 2_000_000, median: 1_000_000.5 });
  });

  it('is read by another thread where it prints fast, and loses nothing where that dies', async () => {
    const watch = await start("seq 1 1000000 | sed 's/^/latency_ms=/'");
    for (const counted of [100_000, 400_000]) {
      await until(watch, () => watch.counted > counted && shared[THREAD]?.isAlive === true);
      shared[THREAD]?.end();
    }
    assert.equal(await ended(watch), 'exit code 0');
    const { label, count, median } = watch.series.main ?? {};
    const wanted = { label: 'latency_ms', count: 1_000_000, median: 500_000.5 };
    assert.deepEqual({ label, count, median }, wanted);
    assert.deepEqual(numbersOf(watch), upTo(1_000_000));
  });

  it('goes on while its watch is paused, and what it prints meanwhile is not counted', async () => {
    writeFileSync(path.join(folder, 'pause.py'), 'for i in range(1, 4):\n    print(i)\n    input()\n');
    const watch = await start('python3 pause.py');
    await until(watch, () => numbersOf(watch).length === 1);
    watch.pause();
    const terminal = terminalOf(watch);
    const replay = watch.follower?.replay;
    terminal.sendText('');
    for (let text = ''; !text.includes('2'); ) for await (const piece of replay?.() ?? []) text += piece;
    watch.resume();
    terminal.sendText('');
    terminal.sendText('');
    assert.equal(await ended(watch), 'exit code 0');
    assert.deepEqual(numbersOf(watch), [1, 3]);
  });

  it('can be read again from its start while it runs', async () => {
    const watch = await start('seq 1 50000; sleep 60');
    await until(watch, () => numbersOf(watch).length === 50_000);
    assert.equal(await replayed(watch), `${upTo(50_000).join('\r\n')}\r\n`);
    watch.follower?.stop?.();
    await ended(watch);
  });

  it('fails with a sentence where its folder or its shell is not there', async () => {
    const nowhere = await start('echo 1', { cwd: path.join(folder, 'nowhere') });
    const why = await ended(nowhere);
    assert.match(why, /nowhere/);
    assert.equal(nowhere.state, 'failed');
    const shell = await start('echo 1', { shell: '/nowhere/sh' });
    assert.match(await ended(shell), /“\/nowhere\/sh” was not found/);
  });

  it('ends with its terminal', async () => {
    const watch = await start('echo 8; sleep 60');
    await until(watch, () => numbersOf(watch).length === 1);
    terminalOf(watch).dispose();
    assert.match(await ended(watch), /SIGHUP/);
  });

  it('is read from a file, which leaves the disk with the watch', async () => {
    const watch = await start('seq 1 1000');
    const run = folderOf(watch);
    await ended(watch);
    assert.ok(existsSync(segmentFile(run, 0)), run);
    open.length = 0;
    await vscode.commands.executeCommand('medianWatch.removeWatch', { watch });
    await until(watch, () => !existsSync(run));
  });

  it('leaves few terminals open behind commands that have ended, and all that still run', async () => {
    const running = await start('echo 1; sleep 60');
    await until(running, () => numbersOf(running).length === 1);
    for (let i = 0; i < 7; i++) await ended(await start(`echo ${i}`));
    const names = () => vscode.window.terminals.map(({ name }) => name);
    await untilSo(async () => names().length === 6);
    assert.deepEqual(names().sort(), ['echo 1; sleep 60', 'echo 2', 'echo 3', 'echo 4', 'echo 5', 'echo 6']);
    running.follower?.stop?.();
    await ended(running);
  });

  it('keeps nothing on the disk where a setting says so, once nobody reads it', async () => {
    const settings = vscode.workspace.getConfiguration('medianWatch');
    await settings.update('command.keepOutput', false, vscode.ConfigurationTarget.Global);
    try {
      const watch = await start('seq 1 1000');
      const run = folderOf(watch);
      assert.equal(await ended(watch), 'exit code 0');
      await until(watch, () => !existsSync(run));
      assert.deepEqual(numbersOf(watch), upTo(1000));
      const go = path.join(folder, 'go');
      const twice = await start(`echo 5; while [ ! -e '${go}' ]; do sleep 0.05; done`);
      const sharedRun = folderOf(twice);
      // Another window reads it, of a machine that can't be asked.
      writeFileSync(path.join(sharedRun, '7-7-ffffffff-eeeeeeee-dddddddd.reading'), '');
      writeFileSync(go, '');
      assert.equal(await ended(twice), 'exit code 0');
      assert.ok(existsSync(segmentFile(sharedRun, 0)), 'what is read elsewhere is there');
    } finally {
      await settings.update('command.keepOutput', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

/** Stands in a task for what is asked. */
const input = (id: string) => `\${input:${id}}`;

/** What the tasks.json of a test says. */
const TASKS = {
  tasks: [
    { label: 'first', type: 'shell', command: 'echo 1001 | tee first.txt', options: { cwd: folder } },
    { label: 'failing', type: 'shell', command: 'exit 3' },
    {
      label: 'second',
      type: 'shell',
      command: 'cat first.txt | wc -c; echo 22',
      dependsOn: ['first'],
      options: { cwd: folder },
    },
    { label: 'third', type: 'shell', command: 'echo 33', dependsOn: 'failing' },
    { label: 'asking', type: 'shell', command: `seq ${input('from')} ${input('to')}` },
    {
      label: 'matched',
      type: 'shell',
      command: 'echo 44',
      problemMatcher: { pattern: { regexp: '^(.*):(\\d+) (.*)$', file: 1, line: 2, message: 3 } },
    },
  ],
  inputs: [
    { id: 'from', type: 'command', command: 'medianTest.answer', args: '3' },
    {
      id: 'to',
      type: 'pickString',
      description: 'To where',
      options: ['9', { label: 'five', value: '5' }],
      default: '5',
    },
  ],
};

/** Tasks of an extension: by a shell, by a process, and within the extension. */
class TestTasks implements vscode.TaskProvider {
  provideTasks(): vscode.Task[] {
    const task = (name: string, execution: vscode.Task['execution']) =>
      new vscode.Task({ type: 'medianTest', name }, vscode.TaskScope.Workspace, name, 'test', execution);
    const cwd = folder;
    return [
      task('by shell', new vscode.ShellExecution('printf "%s\\n" 1 $TWO 3', { cwd, env: { TWO: '2' } })),
      task('by process', new vscode.ProcessExecution('seq', ['4', '6'], { cwd })),
      task('within', new vscode.CustomExecution(() => Promise.reject(new Error('It is not run.')))),
    ];
  }

  resolveTask(): undefined {
    return undefined;
  }
}

describe('A task that is watched', function () {
  this.timeout(90_000);
  let provider: vscode.Disposable;
  before(async () => {
    await activated();
    provider = vscode.tasks.registerTaskProvider('medianTest', new TestTasks());
  });
  afterEach(leaveNothing);
  after(() => provider.dispose());

  for (const [name, numbers] of [
    ['by shell', [1, 2, 3]],
    ['by process', [4, 5, 6]],
  ] as const) {
    it(`gives each number that it prints: ${name}`, async () => {
      const watch = await vscode.commands.executeCommand<LiveWatch | undefined>(
        'medianWatch.watchTask',
        name,
      );
      assert.ok(watch);
      open.push(watch);
      assert.equal(await ended(watch), 'exit code 0');
      assert.equal(watch.source, `Task ${name}`);
      assert.deepEqual(numbersOf(watch), numbers);
    });
  }

  it('leaves its variables nowhere in what is kept of it, and has them when it is run again', async () => {
    const asked = vscode.commands.executeCommand<LiveWatch | undefined>('medianWatch.watchTask', 'by shell');
    const watch = await asked;
    assert.ok(watch);
    open.push(watch);
    assert.equal(await ended(watch), 'exit code 0');
    assert.deepEqual(Object.keys(watch.target).sort(), [
      'args',
      'command',
      'cwd',
      'file',
      'run',
      'task',
      'title',
    ]);
    watch.rerun = 'both';
    await vscode.commands.executeCommand('medianWatch.followAgain', { watch });
    const api = await activated();
    const counts = () =>
      api.watches.flatMap(({ name, state, series }) =>
        name === 'by shell' && state === 'ended' ? (series[0]?.count ?? 0) : [],
      );
    await until(watch, () => counts().length === 2);
    assert.deepEqual(counts(), [3, 3]);
    await vscode.commands.executeCommand('medianWatch.removeWatch');
  });

  describe('of a tasks.json', () => {
    let answering: vscode.Disposable;
    const settings = () => vscode.workspace.getConfiguration('tasks', vscode.workspace.workspaceFolders?.[0]);
    before(async () => {
      answering = vscode.commands.registerCommand('medianTest.answer', (given: unknown) => given);
      for (const [key, value] of Object.entries({ version: '2.0.0', ...TASKS }))
        await settings().update(key, value, vscode.ConfigurationTarget.WorkspaceFolder);
      await untilSo(async () => (await vscode.tasks.fetchTasks()).some(({ name }) => name === 'matched'));
    });
    after(async () => {
      answering.dispose();
      for (const key of ['version', ...Object.keys(TASKS)])
        await settings().update(key, undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    });

    const watchTask = (name: string) =>
      vscode.commands.executeCommand<LiveWatch | undefined>('medianWatch.watchTask', name);

    it('runs behind the task that it depends on, and counts nothing of that', async () => {
      const watch = await watchTask('second');
      assert.ok(watch);
      open.push(watch);
      assert.equal(await ended(watch), 'exit code 0');
      assert.deepEqual(numbersOf(watch), [5, 22]);
    });

    it('is not run where the task that it depends on fails', async () => {
      assert.equal(await watchTask('third'), undefined);
      await vscode.commands.executeCommand('notifications.clearAll');
    });

    it('asks for its inputs before it runs', async () => {
      const asked = watchTask('asking');
      let watch: LiveWatch | undefined;
      void asked.then(found => {
        watch = found;
      });
      await untilSo(async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return watch !== undefined;
      });
      assert.ok(watch);
      open.push(watch);
      assert.equal(await ended(watch), 'exit code 0');
      assert.deepEqual(numbersOf(watch), [3, 4, 5]);
    });

    it('says that its problem matchers do nothing', async () => {
      const watch = await watchTask('matched');
      assert.ok(watch);
      open.push(watch);
      assert.equal(await ended(watch), 'exit code 0');
      assert.match(watch.notes.join(' '), /problem matchers of the task do nothing/);
      assert.deepEqual(numbersOf(watch), [44]);
    });
  });

  it('is refused with a reason where it runs within an extension', async () => {
    const asked = vscode.commands.executeCommand('medianWatch.watchTask', 'within');
    const answer = await Promise.race([asked, new Promise(resolve => setTimeout(resolve, 1000, 'asks'))]);
    assert.equal(answer ?? 'asks', 'asks');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
