import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { refuse } from '../../messages';
import type { LiveWatch } from '../../watch/liveWatch';
import { plain } from '../../words';
import { settleRestart } from '../feeding/restartable';
import type { SourceContext } from '../feeding/sourceContext';
import {
  type DebugContext,
  type DebugSource,
  followRun,
  isWanted,
  openWatch,
  waitForRun,
  wantedBy,
} from './follow';
import { withoutMarks } from './mark';
import { DebugReader } from './reader';
import type { DebugRun } from './run';

/** Follows the debug console of a program that is being debugged, from its first line, or of the next one. */
export async function watchDebug(context: DebugContext): Promise<void> {
  const { running, last } = context.runs;
  const run = await pick(context.runs, running.length > 0 ? running : last ? [last] : []);
  if (run) await watchRun(context, run);
  else if (running.length === 0 && !last && (await offerToWait())) await watchNext(context);
}

async function pick(all: DebugContext['runs'], runs: readonly DebugRun[]): Promise<DebugRun | undefined> {
  if (runs.length < 2) return runs[0];
  const active = all.of(vscode.debug.activeDebugSession);
  const items = runs.map(run => ({
    label: plain(run.root.name),
    description: run === active ? `${run.root.type}, active` : run.root.type,
    run,
  }));
  const placeHolder = l10n.t('Which debug console is to be watched?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.run;
}

function offerToWait(): Promise<boolean> {
  const message = l10n.t(
    'No program is being debugged, so there is no debug console to watch. Start one with F5, or watch the next one from its first line.',
  );
  return refuse(message, l10n.t('Watch the Next One'));
}

async function watchNext(context: DebugContext): Promise<void> {
  const target = { type: '', name: '' };
  const spec = {
    kind: 'debug',
    name: l10n.t('Debug console'),
    source: l10n.t('Debug console'),
    target,
  } as const;
  waitForRun(context, await openWatch(context, spec, undefined), target, consoleSource);
}

/** Watches what a program prints into the debug console; where that is watched already, it is shown. */
async function watchRun(context: SourceContext, run: DebugRun): Promise<LiveWatch> {
  const { watches } = context;
  // Nothing is waited for before the watch is noted: whoever asks at the same time finds it.
  const known = run.consoleWatch && (await run.consoleWatch);
  if (!known || !watches.live.includes(known)) {
    run.consoleWatch = openRun(context, run);
    return run.consoleWatch;
  }
  if (known.state === 'ended' && !run.ended) followRun(watches, known, run, consoleSource);
  watches.show(known);
  return known;
}

async function openRun(context: SourceContext, run: DebugRun): Promise<LiveWatch> {
  const { name, type, workspaceFolder } = run.root;
  const target = { type, name };
  const source = l10n.t('Debug console of {0}', name);
  const watch = await openWatch(context, { kind: 'debug', name, source, target }, workspaceFolder?.uri);
  followRun(context.watches, watch, run, consoleSource);
  return watch;
}

/** Watches a program that starts by itself; one of the same name that was watched before is started over. */
export async function watchStarted(context: SourceContext, run: DebugRun): Promise<void> {
  const { watches } = context;
  const opening = run.restartOf?.consoleWatch;
  const restarted = opening && (await opening);
  if (run.consoleWatch || (restarted && watches.live.includes(restarted))) return;
  const { type, name } = run.root;
  const before = watches.live.findLast(
    ({ kind, state, target }) =>
      kind === 'debug' && state === 'ended' && target['type'] === type && target['name'] === name,
  );
  const next = await watchRun(context, run);
  if (before) await settleRestart(watches, before, next);
}

/** Watches each program of a type (`node`, `debugpy`; `*` is any) that is debugged from now on, and those that are. */
export function watchDebugType(context: DebugContext, type: string): vscode.Disposable {
  const start = (run: DebugRun) => {
    if (isOfType(type, run.root.type)) void watchStarted(context, run);
  };
  for (const run of context.runs.running) start(run);
  return context.runs.onDidStart(start);
}

/** Whether a session is of the type that is asked for: js-debug calls itself by another name than its configurations do. */
export function isOfType(wanted: string, type: unknown): boolean {
  return wanted === '*' || type === wanted || type === `pwa-${wanted}`;
}

/** The watch goes on with the program that it has followed, or with the next of its kind. */
export function watchConsoleAgain(context: DebugContext, watch: LiveWatch): void {
  const wanted = wantedBy(watch);
  const run = context.runs.running.find(each => isWanted(wanted, each));
  if (run) followRun(context.watches, watch, run, consoleSource);
  else waitForRun(context, watch, wanted, consoleSource);
}

function consoleSource(watch: LiveWatch, run: DebugRun): DebugSource {
  run.consoleWatch = Promise.resolve(watch);
  const reader = new DebugReader(watch, withoutMarks);
  const { console: where } = run.root.configuration;
  if (where === 'integratedTerminal' || where === 'externalTerminal')
    watch.note(
      l10n.t(
        'The program prints into a terminal: only what the debug console has of it counts here, and once.',
      ),
    );
  return {
    printed: pieces => {
      reader.push(pieces);
      if (run.cut)
        watch.note(
          l10n.t('The debugger cuts out the middle of very long texts: the numbers in it are not counted.'),
        );
    },
    after: work => reader.after(work),
    dispose: () => reader.dispose(),
  };
}
