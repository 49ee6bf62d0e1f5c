import * as vscode from 'vscode';
import { refuse } from '../../messages';
import type { Parts } from '../../parts';
import type { LiveWatch } from '../../watch/liveWatch';
import { plain } from '../../words';
import { type DebugSource, followRun, isWanted, openWatch, settle, waitForRun, wantedBy } from './follow';
import { withoutMarks } from './mark';
import { DebugReader } from './reader';
import type { DebugRun } from './run';

/** Follows the debug console of a program that is being debugged, from its first line, or of the next one. */
export async function watchDebug(parts: Parts, _argument?: unknown): Promise<void> {
  const { running, last } = parts.debug;
  const run = await pick(parts, running.length > 0 ? running : last ? [last] : []);
  if (run) await watchRun(parts, run);
  else if (running.length === 0 && !last && (await offerToWait())) await watchNext(parts);
}

async function pick(parts: Parts, runs: readonly DebugRun[]): Promise<DebugRun | undefined> {
  if (runs.length < 2) return runs[0];
  const active = parts.debug.of(vscode.debug.activeDebugSession);
  const items = runs.map(run => ({
    label: plain(run.root.name),
    description: run === active ? `${run.root.type}, active` : run.root.type,
    run,
  }));
  const placeHolder = 'Which debug console is to be watched?';
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.run;
}

function offerToWait(): Promise<boolean> {
  const message =
    'No program is being debugged, so there is no debug console to watch. Start one with F5, or watch the next one from its first line.';
  return refuse(message, 'Watch the Next One');
}

async function watchNext(parts: Parts): Promise<void> {
  const target = { type: '', name: '' };
  const spec = { kind: 'debug', name: 'Debug console', source: 'Debug console', target } as const;
  waitForRun(parts, await openWatch(parts, spec), target, consoleSource);
}

/** Watches what a program prints into the debug console; where that is watched already, it is shown. */
export async function watchRun(parts: Parts, run: DebugRun): Promise<LiveWatch> {
  const { watches } = parts;
  // Nothing is waited for before the watch is noted: whoever asks at the same time finds it.
  const known = run.consoleWatch && (await run.consoleWatch);
  if (!known || !watches.live.includes(known)) {
    run.consoleWatch = openRun(parts, run);
    return run.consoleWatch;
  }
  if (known.state === 'ended' && !run.ended) followRun(parts, known, run, consoleSource);
  watches.show(known);
  return known;
}

async function openRun(parts: Parts, run: DebugRun): Promise<LiveWatch> {
  const { name, type } = run.root;
  const target = { type, name };
  const source = `Debug console of ${name}`;
  const watch = await openWatch(parts, { kind: 'debug', name, source, target });
  followRun(parts, watch, run, consoleSource);
  return watch;
}

/** Watches a program that starts by itself; one of the same name that was watched before is started over. */
export async function watchStarted(parts: Parts, run: DebugRun): Promise<void> {
  const { watches } = parts;
  const opening = run.restartOf?.consoleWatch;
  const restarted = opening && (await opening);
  if (run.consoleWatch || (restarted && watches.live.includes(restarted))) return;
  const { type, name } = run.root;
  const before = watches.live.findLast(
    ({ kind, state, target }) =>
      kind === 'debug' && state === 'ended' && target['type'] === type && target['name'] === name,
  );
  const next = await watchRun(parts, run);
  if (before) await settle(watches, before, next);
}

/** Watches each program of a type (`node`, `debugpy`; `*` is any) that is debugged from now on, and those that are. */
export function watchDebugType(parts: Parts, type: string): vscode.Disposable {
  const start = (run: DebugRun) => {
    if (isOfType(type, run.root.type)) void watchStarted(parts, run);
  };
  for (const run of parts.debug.running) start(run);
  return parts.debug.onDidStart(start);
}

/** Whether a session is of the type that is asked for: js-debug calls itself by another name than its configurations do. */
export function isOfType(wanted: string, type: unknown): boolean {
  return wanted === '*' || type === wanted || type === `pwa-${wanted}`;
}

/** The watch goes on with the program that it has followed, or with the next of its kind. */
export function watchConsoleAgain(parts: Parts, watch: LiveWatch): void {
  const wanted = wantedBy(watch);
  const run = parts.debug.running.find(each => isWanted(wanted, each));
  if (run) followRun(parts, watch, run, consoleSource);
  else waitForRun(parts, watch, wanted, consoleSource);
}

function consoleSource(watch: LiveWatch, run: DebugRun): DebugSource {
  run.consoleWatch = Promise.resolve(watch);
  const reader = new DebugReader(watch, withoutMarks);
  const { console: where } = run.root.configuration;
  if (where === 'integratedTerminal' || where === 'externalTerminal')
    watch.note(
      'The program prints into a terminal: only what the debug console has of it counts here, and once.',
    );
  return {
    printed: pieces => {
      reader.push(pieces);
      if (run.cut)
        watch.note('The debugger cuts out the middle of very long texts: the numbers in it are not counted.');
    },
    after: work => reader.after(work),
    dispose: () => reader.dispose(),
  };
}
