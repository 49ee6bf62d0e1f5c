// Runs in VS Code's extension host, beside the built extension.
import { writeFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { MedianWatchApi } from '../../../media/api';
import { readStatus } from '../../../src/node/recorder/job';
import { OwnDebugger } from '../../host/debugAdapter';

export interface Measured {
  readonly name: string;
  /** Numbers printed, and those that the watch has at the end. */
  readonly numbers: number;
  readonly counted: number;
  /** From the first to the last number, and of the host's thread meanwhile the processor's time, all and ours: in seconds. */
  readonly seconds: number;
  readonly cpu: number;
  readonly ours: number;
}

const NUMBERS = process.env['MEDIAN_WATCH_FULL'] ? 2_000_000 : 500_000;
const EVENTS = NUMBERS / 5;

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<MedianWatchApi>('median-watch.median-watch');
  if (!extension) throw new Error('The extension is not there.');
  const api = await extension.activate();
  const counted = (): number => {
    const [series] = api.watches.at(-1)?.series ?? [];
    return series?.count ?? 0;
  };
  const until = async (isSo: () => boolean, patience = 120_000): Promise<void> => {
    for (const deadline = Date.now() + patience; !isSo() && Date.now() < deadline; )
      await new Promise(resolve => setTimeout(resolve, 50));
  };
  const ended = () => until(() => api.watches.at(-1)?.state === 'ended' || counted() >= NUMBERS);
  const results: Measured[] = [];
  const measure = async (name: string, numbers: number, work: () => Promise<void>): Promise<void> => {
    const { seconds, cpu, ours } = await profiled(path.join(extension.extensionPath, 'dist'), work);
    results.push({ name, numbers, counted: counted(), seconds, cpu, ours });
    console.log(JSON.stringify(results.at(-1)));
  };

  // What is loaded on demand is there before it is measured.
  await vscode.commands.executeCommand('medianWatch.runAndWatch', { command: 'seq 1 20000', run: true });
  await until(() => counted() === 20_000);

  for (const [name, line] of [
    ['command: seq', `seq 1 ${NUMBERS}`],
    ['command: lines with a label', `seq 1 ${NUMBERS} | sed 's/^/latency_ms=/'`],
  ] as const) {
    await measure(`${name}, while it prints`, NUMBERS, async () => {
      await vscode.commands.executeCommand('medianWatch.runAndWatch', { command: line, run: true });
      const { shellArgs } = vscode.window.terminals.at(-1)?.creationOptions as vscode.TerminalOptions;
      const run = String(shellArgs?.at(-1));
      await until(() => readStatus(run)?.ended !== undefined);
    });
    await measure('what was left then', NUMBERS, ended);
  }

  const terminal = vscode.window.createTerminal({ name: 'flood', shellPath: '/bin/bash' });
  terminal.show();
  await until(() => terminal.shellIntegration !== undefined);
  await vscode.commands.executeCommand('medianWatch.watchTerminal', terminal);
  await measure('terminal: seq', NUMBERS, async () => {
    terminal.sendText(`seq 1 ${NUMBERS}`);
    await until(() => counted() >= NUMBERS);
  });
  terminal.dispose();

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

  const file = process.env['MEDIAN_WATCH_RESULTS'];
  if (file) writeFileSync(file, JSON.stringify(results));
}

/** Does some work under V8's sampling profiler; times in seconds. What is called by the files in a folder is ours. */
async function profiled(
  folder: string,
  work: () => Promise<void>,
): Promise<{ seconds: number; cpu: number; ours: number }> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  const started = performance.now();
  const usage = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(usage);
  const seconds = (performance.now() - started) / 1000;
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  // The profiler's clock goes on while another process has the core.
  const cpu = (user + system) / 1e6;
  const { busy, ours } = shares(profile, folder);
  return { seconds, cpu, ours: (cpu * ours) / busy };
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
    const seconds = (timeDeltas[i] ?? 0) / 1e6;
    if (isIdle.has(id)) continue;
    busy += seconds;
    if (isOurs.get(id)) ours += seconds;
  }
  return { busy, ours };
}
