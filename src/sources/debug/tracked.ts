import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import type { LiveWatch } from '../../watch/liveWatch';
import type { Follower } from '../../watch/spec';
import { startOver } from '../feeding/restartable';
import type { DebugContext } from './follow';
import { behindMark } from './mark';
import { DebugReader } from './reader';
import type { DebugRun, Printed } from './run';

/** A logpoint of ours and what its lines begin with. */
export interface Logpoint {
  readonly breakpoint: vscode.SourceBreakpoint;
  readonly mark: string;
}

const WAITING = l10n.t('waiting until the program is debugged');
/** Characters of a line that has not ended yet. */
const LONGEST_LINE = 1 << 16;

/**
 * Collects what a logpoint of ours prints, in every program that is debugged while it is there. It goes with the
 * watch, and the watch ends where the user takes it away.
 */
export class TrackedLine implements Follower {
  readonly #context: DebugContext;
  readonly #watch: LiveWatch;
  readonly #logpoint: Logpoint;
  readonly #runs = new Map<DebugRun, vscode.Disposable>();
  readonly #listeners: vscode.Disposable[];
  /** Lines that have not ended yet, by stream. */
  readonly #rest = new Map<string, string>();
  #passed = 0;
  #without = 0;
  /** The logpoint belongs to another now, or to nobody. */
  #free = false;

  /**
   * @param runs those that are followed from now on
   * @param again the one that is followed from its start
   */
  constructor(
    context: DebugContext,
    watch: LiveWatch,
    logpoint: Logpoint,
    runs: readonly DebugRun[] = context.runs.running,
    again?: DebugRun,
  ) {
    this.#context = context;
    this.#watch = watch;
    this.#logpoint = logpoint;
    for (const run of runs) this.#follow(run, 'now');
    if (again) this.#follow(again, 'start');
    this.#listeners = [
      context.runs.onDidStart(run => this.#start(run)),
      vscode.debug.onDidChangeBreakpoints(event => this.#changed(event)),
    ];
  }

  get detail(): string {
    if (this.#runs.size === 0) return WAITING;
    return this.#without === 0
      ? ''
      : l10n.t('no number in {0} of {1} passes', String(this.#without), String(this.#passed));
  }

  #follow(run: DebugRun, from: 'start' | 'now'): void {
    const reader = new DebugReader(this.#watch, (text, piece) => this.#select(text, piece));
    const owned: vscode.Disposable[] = [reader];
    this.#runs.set(run, { dispose: () => vscode.Disposable.from(...owned).dispose() });
    const ended = () => reader.after(() => this.#left(run));
    owned.push(run.follow({ printed: pieces => reader.push(pieces), ended }, from));
  }

  #left(run: DebugRun): void {
    this.#runs.get(run)?.dispose();
    this.#runs.delete(run);
    if (this.#runs.size === 0) this.#rest.clear();
    if (this.#free && this.#runs.size === 0) this.#watch.end();
    else this.#watch.say(this.detail);
  }

  /** Another program beside those that run is followed too; one that starts over gets a watch of its own. */
  #start(run: DebugRun): void {
    if (this.#free) return;
    const runs = [...this.#runs.keys()];
    const again = runs.every(({ ended }) => ended) || runs.some(known => known === run.restartOf);
    if (again && this.#watch.series.count > 0) void this.#handOn(run);
    else {
      this.#follow(run, 'start');
      this.#watch.say(this.detail);
    }
  }

  async #handOn(run: DebugRun): Promise<void> {
    this.#free = true;
    await startOver(this.#context.watches, this.#watch, next => {
      const others = [...this.#runs.keys()].filter(other => other !== run.restartOf && !other.ended);
      const tracked = new TrackedLine(this.#context, next, this.#logpoint, others, run);
      next.follow(tracked, tracked.detail);
      for (const other of others) this.#left(other);
      if (this.#runs.size === 0) this.#watch.end();
    });
  }

  /** The values in what was printed, a line each. */
  #select(text: string, { channel, reference }: Printed): string {
    const { mark } = this.#logpoint;
    if (reference > 0) return this.#value(behindMark(text, mark));
    const whole = (this.#rest.get(channel) ?? '') + text;
    const end = whole.lastIndexOf('\n') + 1;
    this.#rest.set(channel, whole.slice(end).slice(0, LONGEST_LINE));
    if (!whole.includes(mark)) return '';
    return whole
      .slice(0, end)
      .split('\n')
      .map(line => this.#value(behindMark(line, mark)))
      .join('');
  }

  #value(value: string | undefined): string {
    if (value === undefined) return '';
    this.#passed++;
    if (/\d/.test(value)) return `${value}\n`;
    if (this.#without++ === 0)
      this.#watch.note(
        l10n.t('The line was passed where the value had no number, but was: {0}', value.slice(0, 120)),
      );
    this.#watch.say(this.detail);
    return '';
  }

  #changed({ removed, changed }: vscode.BreakpointsChangeEvent): void {
    const { breakpoint, mark } = this.#logpoint;
    const isOurs = ({ id }: vscode.Breakpoint) => id === breakpoint.id;
    const other = changed.find(isOurs);
    const gone = removed.some(isOurs);
    if (other instanceof vscode.SourceBreakpoint) {
      const { uri, range } = other.location;
      this.#watch.codeLine = { uri: uri.toString(), line: range.start.line };
    }
    if (this.#free || (!gone && (!other || other.logMessage?.includes(mark)))) return;
    this.#free = true;
    const waiting = [...this.#runs.keys()];
    const end = () =>
      this.#watch.end(gone ? l10n.t('the logpoint was removed') : l10n.t('the logpoint was changed'));
    if (waiting.length === 0) end();
    // What the line has printed up to now is still on its way.
    else setTimeout(end, 100);
  }

  dispose(): void {
    for (const part of [...this.#listeners, ...this.#runs.values()]) part.dispose();
    this.#runs.clear();
    if (this.#free) return;
    this.#free = true;
    vscode.debug.removeBreakpoints([this.#logpoint.breakpoint]);
  }
}
