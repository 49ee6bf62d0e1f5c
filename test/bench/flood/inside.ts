// Runs in VS Code's extension host, beside the built extension.
import { statSync, writeFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { MedianWatchApi } from '../../../media/api';
import { readStatus, segmentFile } from '../../../src/node/recorder/job';
import { OwnDebugger } from '../../host/debugAdapter';

export interface Measured {
  readonly name: string;
  /** Numbers printed, and those that the watch has at the end. */
  readonly numbers: number;
  readonly counted: number;
  /**
   * From the first to the last number, and of the host's thread meanwhile the processor's time, all and ours: in seconds.
   * Ours is left out where there was no profiler.
   */
  readonly seconds: number;
  readonly cpu: number;
  readonly ours?: number;
  /** Seconds for which a number was on the disk before it was counted, at most; 0 where that is not measured. */
  readonly behind: number;
  /** Milliseconds of the processor's time that passed before others had their turn, at most. */
  readonly longest: number;
}

const NUMBERS = process.env['MEDIAN_WATCH_FULL'] ? 2_000_000 : 500_000;
const EVENTS = NUMBERS / 5;
/** A large file that somebody else has written, lest what that took is collected here, and its lines. */
const FILE = process.env['MEDIAN_WATCH_FILE'] ?? '';
const LINES = Number(process.env['MEDIAN_WATCH_LINES']);
const SELECTED = 1_000_000;
/** Times that it is looked at without a profiler: one takes so little that any other process changes it. */
const LOOKS = 7;
/** What of it is measured, by a part of its name. */
const isWanted = (name: string) => name.includes(process.env['MEDIAN_WATCH_ONLY'] ?? '');

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<MedianWatchApi>('median-watch.median-watch');
  if (!extension) throw new Error('The extension is not there.');
  const api = await extension.activate();
  const counted = (): number => {
    const [series] = api.watches.at(-1)?.series ?? [];
    return series?.count ?? 0;
  };
  const until = async (isSo: () => boolean, gap = 20): Promise<void> => {
    for (const deadline = Date.now() + 120_000; !isSo() && Date.now() < deadline; )
      await new Promise(resolve => setTimeout(resolve, gap));
  };
  const ended = () => until(() => api.watches.at(-1)?.state === 'ended' || counted() >= NUMBERS);
  const results: Measured[] = [];
  const measure = async (
    name: string,
    numbers: number,
    work: () => Promise<void>,
    more: () => Partial<Pick<Measured, 'behind' | 'counted'>> = () => ({}),
    times = profiled,
  ): Promise<void> => {
    const taken = await times(path.join(extension.extensionPath, 'dist'), name, work);
    results.push({ name, numbers, counted: counted(), behind: 0, ...taken, ...more() });
    console.log(JSON.stringify(results.at(-1)));
  };

  // What is loaded on demand is there before it is measured.
  await vscode.commands.executeCommand('medianWatch.runAndWatch', { command: 'seq 1 20000', run: true });
  await until(() => counted() === 20_000);

  for (const [name, line, prefix] of [
    ['command: seq', `seq 1 ${NUMBERS}`, ''],
    ['command: lines with a label', `seq 1 ${NUMBERS} | sed 's/^/latency_ms=/'`, 'latency_ms='],
  ] as const) {
    if (!isWanted(name)) continue;
    let lag: Lag | undefined;
    await measure(`${name}, while it prints`, NUMBERS, async () => {
      await vscode.commands.executeCommand('medianWatch.runAndWatch', { command: line, run: true });
      const { shellArgs } = vscode.window.terminals.at(-1)?.creationOptions as vscode.TerminalOptions;
      const run = String(shellArgs?.at(-1));
      lag = new Lag(run, prefix.length, counted);
      await until(() => readStatus(run)?.ended !== undefined);
    });
    await measure(`${name}, what was left then`, NUMBERS, ended, () => ({ behind: lag?.end() ?? 0 }));
  }

  if (isWanted('a file')) await readFile();
  if (isWanted('a selection')) await readSelection();
  if (isWanted('terminal')) await watchTerminal();
  if (isWanted('debug console')) await watchDebugger();

  const into = process.env['MEDIAN_WATCH_RESULTS'];
  if (into) writeFileSync(into, JSON.stringify(results));

  async function readFile(): Promise<void> {
    for (const [name, times] of [
      ['a file', profiled],
      ['a file, without a profiler', timed],
    ] as const)
      await measure(
        name,
        LINES,
        async () => {
          await vscode.commands.executeCommand('medianWatch.ofFile', vscode.Uri.file(FILE));
          await until(() => api.watches.at(-1)?.state === 'ended');
        },
        undefined,
        times,
      );
  }

  async function readSelection(): Promise<void> {
    const content = Array.from({ length: SELECTED }, (_, i) => `${(i * 7919) % 1e6}\n`).join('');
    const document = await vscode.workspace.openTextDocument({ content });
    await vscode.window.showTextDocument(document);
    // The editor's own work on it, and later what it draws of a message.
    const rest = () => new Promise(resolve => setTimeout(resolve, 3000));
    await rest();
    const shown = () => api.shown?.shownSeries.count === SELECTED;
    const look = async (command: string, times?: typeof timed, name = ''): Promise<void> => {
      let done: Thenable<unknown> | undefined;
      const work = () => {
        done = vscode.commands.executeCommand(command);
        return until(shown, 2);
      };
      if (times)
        await measure(name, SELECTED, work, () => ({ counted: api.shown?.shownSeries.count ?? 0 }), times);
      else await work();
      await done;
      await vscode.commands.executeCommand('medianWatch.clear');
      await vscode.commands.executeCommand('notifications.clearAll');
      await until(() => !shown());
      await rest();
    };
    // What is loaded on demand is there, and compiled, before it is measured.
    await look('medianWatch.ofSelection');
    await look('medianWatch.ofSelection', profiled, 'a selection, until its median is shown');
    for (let i = 0; i < LOOKS; i++)
      await look('medianWatch.ofSelection', timed, 'a selection, without a profiler');
    await look('medianWatch.addSelection', profiled, 'a selection, to be added');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }

  async function watchTerminal(): Promise<void> {
    const terminal = vscode.window.createTerminal({ name: 'flood', shellPath: '/bin/bash' });
    terminal.show();
    await until(() => terminal.shellIntegration !== undefined);
    await vscode.commands.executeCommand('medianWatch.watchTerminal', terminal);
    await measure('terminal: seq', NUMBERS, async () => {
      terminal.sendText(`seq 1 ${NUMBERS}`);
      await until(() => counted() >= NUMBERS);
    });
    terminal.dispose();
  }

  async function watchDebugger(): Promise<void> {
    const own = new OwnDebugger();
    await own.activate();
    const adapter = await own.start();
    await vscode.commands.executeCommand('medianWatch.watchDebug');
    await until(() => api.watches.at(-1)?.kind === 'debug');
    await measure('debug console: an event a number', EVENTS, async () => {
      for (let i = 0; i < EVENTS; i++) {
        adapter.print(`${i}\n`, 'stdout');
        if (i % 200 === 0) await new Promise(resolve => setTimeout(resolve, 0));
      }
      await until(() => counted() >= EVENTS);
    });
    await vscode.debug.stopDebugging();
  }
}

/** How long others wait for their turn: a timer looks after each few milliseconds how much processor time has passed. */
class Turns {
  #before = process.threadCpuUsage();
  #at = performance.now();
  #longest = 0;
  readonly #timer = setInterval(() => this.#look(), 2);

  #look(): void {
    const now = process.threadCpuUsage();
    const at = performance.now();
    const spent = (now.user + now.system - this.#before.user - this.#before.system) / 1000;
    // Some systems tell a thread's time a tick late.
    this.#longest = Math.max(this.#longest, Math.min(spent, at - this.#at));
    this.#before = now;
    this.#at = at;
  }

  /** Milliseconds, at most. */
  end(): number {
    clearInterval(this.#timer);
    return this.#longest;
  }
}

/** How far the count of a run's lines, each with the next number, is behind what is on the disk. */
class Lag {
  readonly #file: string;
  readonly #prefix: number;
  readonly #counted: () => number;
  /** When so many bytes were there that are not counted yet. */
  readonly #open: { readonly bytes: number; readonly at: number }[] = [];
  #most = 0;
  readonly #timer = setInterval(() => this.#look(), 50);

  /** @param prefix characters before each number */
  constructor(run: string, prefix: number, counted: () => number) {
    this.#file = segmentFile(run, 0);
    this.#prefix = prefix;
    this.#counted = counted;
  }

  #look(): void {
    const now = performance.now();
    const bytes = statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes > (this.#open.at(-1)?.bytes ?? 0)) this.#open.push({ bytes, at: now });
    const counted = this.#bytesOf(this.#counted() + 1);
    while (this.#open[0] && this.#open[0].bytes <= counted)
      this.#most = Math.max(this.#most, now - (this.#open.shift()?.at ?? now));
  }

  /** Of so many lines, which end with a carriage return and a line feed. */
  #bytesOf(lines: number): number {
    let bytes = 0;
    for (let digits = 1, from = 1; from <= lines; digits++, from *= 10)
      bytes += (Math.min(lines, 10 * from - 1) - from + 1) * (this.#prefix + digits + 2);
    return bytes;
  }

  /** Seconds, at most. */
  end(): number {
    this.#look();
    clearInterval(this.#timer);
    return this.#most / 1000;
  }
}

type Times = Pick<Measured, 'seconds' | 'cpu' | 'ours' | 'longest'>;

/** Does some work; times in seconds. */
async function timed(_folder: string, _name: string, work: () => Promise<void>): Promise<Times> {
  const started = performance.now();
  const usage = process.threadCpuUsage();
  const turns = new Turns();
  await work();
  const longest = turns.end();
  const { user, system } = process.threadCpuUsage(usage);
  return { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, longest };
}

/** Microseconds between two samples, and those that one stands for at most: in what is longer another process had the core. */
const INTERVAL = 500;
const MOST = 2 * INTERVAL;

/**
 * The same under V8's sampling profiler, which takes some milliseconds of a long task itself. What is called by the files in a
 * folder is ours. With `MEDIAN_WATCH_PROFILES` in the environment the profile stays in that folder, to be looked at.
 */
async function profiled(folder: string, name: string, work: () => Promise<void>): Promise<Times> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.post('Profiler.start');
  const times = await timed(folder, name, work);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const profiles = process.env['MEDIAN_WATCH_PROFILES'];
  if (profiles)
    writeFileSync(path.join(profiles, `${name.replace(/\W+/g, '-')}.cpuprofile`), JSON.stringify(profile));
  const { busy, ours } = shares(profile, folder);
  return { ...times, ours: (times.cpu * ours) / busy };
}

function shares({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, folder: string) {
  const isOurs = new Map<number, boolean>();
  const isIdle = new Set<number>();
  const byId = new Map(nodes.map(node => [node.id, node]));
  const walk = (id: number, within: boolean): void => {
    const { callFrame, children = [] } = byId.get(id) ?? {};
    const ours = within || (callFrame?.url.includes(folder) ?? false);
    isOurs.set(id, ours);
    if (callFrame?.functionName === '(idle)') isIdle.add(id);
    for (const child of children) walk(child, ours);
  };
  const [root] = nodes;
  if (root) walk(root.id, false);
  let busy = 0;
  let ours = 0;
  for (const [i, id] of samples.entries()) {
    const time = Math.min(timeDeltas[i] ?? 0, MOST);
    if (isIdle.has(id)) continue;
    busy += time;
    if (isOurs.get(id)) ours += time;
  }
  return { busy, ours };
}
