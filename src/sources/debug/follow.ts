import { type Disposable, env, type Uri } from 'vscode';
import * as l10n from '../../l10n';
import type { LiveWatch } from '../../watch/liveWatch';
import type { OpenWatches } from '../../watch/openWatches';
import type { WatchSpec } from '../../watch/spec';
import { logIn, readerFor } from '../feeding/readerFor';
import { startOver } from '../feeding/restartable';
import type { SourceContext } from '../feeding/sourceContext';
import type { DebugRun, RunListener } from './run';
import type { DebugRuns } from './runs';

/** Where watches of debugged programs are opened, and the programs that there are. */
export interface DebugContext extends SourceContext {
  readonly runs: DebugRuns;
}

/** What of a debugged program goes into one watch. */
export interface DebugSource extends RunListener, Disposable {
  /** More on how it went, in a few words. */
  readonly detail?: string;
  /** Does something once all that came before has been counted. */
  after(work: () => void): void;
}

/** Makes what feeds a watch from a run. */
export type MakeSource = (watch: LiveWatch, run: DebugRun) => DebugSource;

/** A program by its type and its name; an empty one is any. */
export interface Wanted {
  readonly type: string;
  readonly name: string;
}

/** The program that an ended watch goes on with: the one that it followed or, once that has ended, the next such one. */
export function wantedBy({ target: { type = '', name = '' } }: LiveWatch): Wanted {
  return { type: String(type), name: String(name) };
}

export function isWanted({ type, name }: Wanted, { root }: DebugRun): boolean {
  return (type === '' || root.type === type) && (name === '' || root.name === name);
}

/** The runs that a watch has followed: one that it follows again goes on, and is not read from its start a second time. */
class FollowedRuns extends WeakSet<DebugRun> {}

/** Feeds a watch from a run until its end; a run that starts it over gets a watch of its own. */
export function followRun(watches: OpenWatches, watch: LiveWatch, run: DebugRun, make: MakeSource): void {
  const { resumePoint } = watch;
  const followed = resumePoint instanceof FollowedRuns ? resumePoint : new FollowedRuns();
  const from = followed.has(run) ? 'now' : 'start';
  watch.resumePoint = followed.add(run);
  const paused = watch.state === 'paused';
  const source = make(watch, run);
  // What the program prints from then on goes into a watch of its own, while the user decides on the numbers of before.
  const restart = run.restarted.event(again => {
    if (watches.live.includes(watch))
      void startOver(watches, watch, next => followRun(watches, next, again, make));
  });
  const owned: Disposable[] = [source];
  const dispose = () => {
    for (const each of owned) each.dispose();
    // Where the run has ended, the watch ended with it, and the run may still be started over.
    if (!run.ended) restart.dispose();
  };
  watch.follow({ dispose });
  if (paused) watch.pause();
  const ended = () => source.after(() => watch.end(howItEnded(run, source)));
  const following = run.follow({ ...listening(source), ended }, from);
  if (from === 'start' && run.forgotten > 0)
    watch.note(
      l10n.t(
        'The first {0} characters of the output are not among the numbers: too much came before the watch began.',
        run.forgotten.toLocaleString(env.language),
      ),
    );
  if (watch.follower?.dispose === dispose) owned.push(following);
  else following.dispose();
}

function listening(source: DebugSource): RunListener {
  return {
    printed: pieces => source.printed?.(pieces),
    stopped: stop => source.stopped?.(stop),
  };
}

function howItEnded({ exitCode }: DebugRun, { detail }: DebugSource): string {
  return [exitCode === undefined ? '' : l10n.t('exit code {0}', String(exitCode)), detail]
    .filter(Boolean)
    .join(', ');
}

/** The watch follows the next run that is wanted. */
export function waitForRun(
  { watches, runs }: DebugContext,
  watch: LiveWatch,
  wanted: Wanted,
  make: MakeSource,
): void {
  const listener = runs.onDidStart(run => {
    if (isWanted(wanted, run)) followRun(watches, watch, run, make);
  });
  const what =
    wanted.name === ''
      ? l10n.t('waiting until a program is debugged')
      : l10n.t('waiting until “{0}” is debugged', wanted.name);
  watch.follow({ dispose: () => listener.dispose() }, what);
}

/**
 * Opens a watch that is read as the settings of a folder say, but for their rule where it is the value of one expression.
 */
export async function openWatch(
  { watches, settings }: SourceContext,
  spec: WatchSpec,
  folder: Uri | undefined,
): Promise<LiveWatch> {
  const scope = logIn(folder);
  if (spec.kind === 'debug') return watches.open(spec, await readerFor(settings, scope));
  const { streamReader } = await import('../../watch/reading');
  return watches.open(spec, streamReader(undefined, settings.numbers(scope)));
}
