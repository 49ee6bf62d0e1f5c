import type { SkipCounts } from '../numbers/reasons';
import { visible } from '../numbers/visible';
import { type Disposable, Emitter } from './emitter';
import type { Journal, OpenJournal, State, Target, WatchMetadata } from './journal/journal';
import type { LiveKind } from './kinds';
import { type Limit, Limits } from './limits';
import { Accumulator } from './series/accumulator';
import type { Batch, SeriesName } from './series/batch';
import type { Counting } from './series/counted';
import { addCounts } from './series/leftCounts';
import type { SeriesSet } from './series/seriesSet';
import type { Window } from './series/window';
import type { Follower, Rerun, WatchSpec } from './spec';
import type { StreamRead, StreamReader } from './stream/stream';
import { StreamText } from './stream/streamText';
import type { Watch } from './watch';
import { ALONE, type WatchHost } from './watchHost';

let opened = 0;

/** The detail of a watch whose process has been asked to stop. */
const STOPPING = 'stopping…';

/** Steps of a recount that are taken at once: 16,000 numbers, some milliseconds. */
const STEPS_AT_ONCE = 4;
/** Milliseconds between two looks for numbers that are too old, at least and at most. */
const AGEING = { least: 250, most: 3_600_000 };
/** Numbers that come within so many milliseconds may share their time in the journal. */
const TIMED = 1000;

/** A source that a command has opened: its text is read by a rule into series. Its journal knows first what it counts. */
export class LiveWatch implements Watch, Disposable {
  readonly id: string;
  readonly kind: LiveKind;
  readonly source: string;
  readonly target: Target;
  readonly opened: number;
  readonly #changed = new Emitter();
  /** Fires after any change of what can be read here. */
  readonly onDidChange = this.#changed.event;
  readonly #crossed = new Emitter<Limit>();
  /** Fires the first time that a limit is crossed since it was set. */
  readonly onDidCross = this.#crossed.event;
  rerun: Rerun = 'ask';
  journal: Journal | undefined;
  /**
   * Where its source stopped reading, as an object of a class that only this source knows: where the watch is followed
   * again in this window, it goes on from there.
   */
  resumePoint: object | undefined;
  #name: string;
  #follower: Follower | undefined;
  #state: State = 'running';
  #detail = '';
  readonly #text: StreamText;
  readonly #accumulator: Accumulator;
  readonly #limits: Limits;
  #counting: Counting;
  #notes: readonly string[] = [];
  readonly #host: WatchHost;
  #recounting: Disposable | undefined;
  #ageing: Disposable | undefined;
  /** The last time that the journal knows. */
  #timed: number | undefined;

  constructor(spec: WatchSpec, reader: StreamReader, journal?: OpenJournal, host = ALONE) {
    this.#host = host;
    this.opened = spec.opened ?? Date.now();
    this.id = spec.id ?? `${this.opened.toString(36)}-${(++opened).toString(36)}`;
    this.kind = spec.kind;
    this.#name = visible(spec.name);
    this.source = visible(spec.source);
    this.target = spec.target;
    this.#text = new StreamText(reader, spec.left);
    const { warmUp = 0, window = host.window() } = spec;
    this.#counting = { warmUp, window, most: host.most() };
    this.#accumulator = new Accumulator(this.#counting);
    this.#limits = new Limits(spec.limits);
    this.journal = journal?.(this.metadata, sentence => this.note(sentence));
  }

  get name(): string {
    return this.#name;
  }

  get state(): State {
    return this.#state;
  }

  /** Whether it has ended, of itself or by a failure: no more comes unless it is followed again. */
  get isOver(): boolean {
    return this.#state === 'ended' || this.#state === 'failed';
  }

  /** Whether it runs or is paused. */
  get isOpen(): boolean {
    return !this.isOver;
  }

  /** More on its state, in a few words: `exit code 1`, `receiving…`. */
  get detail(): string {
    return this.#detail;
  }

  get series(): SeriesSet {
    this.journal?.flush();
    return this.#accumulator.series;
  }

  /** All numbers that it was given since they were last forgotten. */
  get counted(): number {
    return this.#accumulator.counted;
  }

  /** How its text is read, and the text itself where it is still kept. */
  get text(): Pick<StreamText, 'rule' | 'chosen' | 'options' | 'kept' | 'latest' | 'goOnAfter'> {
    return this.#text;
  }

  /** Numbers that each series leaves out at its start. */
  get warmUp(): number {
    return this.#counting.warmUp;
  }

  /** Which of its numbers count, or are about to. */
  get window(): Window {
    return this.#counting.window;
  }

  get skipped(): SkipCounts {
    return addCounts(this.#text.left, this.#accumulator.left).skipped;
  }

  get leftOut(): number {
    return this.#text.left.leftOut;
  }

  get beyond(): number {
    return this.#text.left.beyond + this.#accumulator.left.beyond;
  }

  get reading(): string {
    return this.#text.reading;
  }

  get notes(): readonly string[] {
    return [...this.#accumulator.notes(this.beyond), ...this.#notes];
  }

  /** The limits of its series, to be read only. */
  get limits(): Pick<Limits, 'all' | 'of' | 'crossed'> {
    return this.#limits;
  }

  get metadata(): WatchMetadata {
    const { id, kind, name, source, target, state, detail, warmUp, window, opened } = this;
    const { rule, options, left } = this.#text;
    const shared = { id, kind, name, source, target, state, detail, rule, options, warmUp, window, opened };
    return { ...shared, left, limits: this.#limits.all, notes: this.#notes };
  }

  /** What feeds it; undefined once nothing does. */
  get follower(): Follower | undefined {
    return this.#follower;
  }

  /** Begins to be fed, and runs. What fed it before is disposed. */
  follow(follower: Follower, detail = ''): void {
    this.#follower?.dispose();
    this.#follower = follower;
    this.#become('running', detail);
  }

  /** Reads what came; where it is paused, only so that a number that it cuts stays whole. */
  read(text: string, channel = ''): void {
    if (text === '') return;
    if (this.#state === 'running') this.count(this.#text.push(text, channel));
    else if (this.#state === 'paused') this.#text.pass(text, channel);
  }

  /** The text ends here: a number that was waiting for its rest counts. */
  endText(): void {
    if (this.#state !== 'running') return;
    this.count(this.#text.end());
  }

  /** Adds numbers that were not read out of text. */
  add(batches: readonly Batch[]): void {
    if (this.#state !== 'running') return;
    this.#text.dropKept();
    this.count({ replaces: false, batches });
  }

  say(detail: string): void {
    if (this.#detail !== detail) this.#become(this.#state, detail);
  }

  /** Adds a sentence that the user must know to trust the numbers; once for the same sentence. */
  note(sentence: string): void {
    if (this.#notes.includes(sentence)) return;
    this.#notes = [...this.#notes, sentence];
    this.#announce();
  }

  /** What comes until it is resumed is not counted. */
  pause(): void {
    if (this.#state !== 'running') return;
    this.count(this.#text.pause());
    this.#become('paused', this.#detail);
  }

  resume(): void {
    if (this.#state === 'paused') this.#become('running', this.#detail);
  }

  /** Ends the following. A command that was run is asked to stop first; asked again, it is followed no more. */
  stop(): void {
    if (this.#detail === STOPPING || !this.#follower?.stop?.()) this.end('stopped');
    else this.say(STOPPING);
  }

  end(detail = ''): void {
    this.#finish('ended', detail);
  }

  /** Its source can't be followed any more; the reason is a sentence. */
  fail(reason: string): void {
    this.#finish('failed', reason);
  }

  rename(name: string): void {
    this.#name = visible(name);
    this.#announce();
  }

  /** Leaves the first so many numbers of each series out, those that came already too. O(n). */
  leaveOut(count: number): void {
    this.#countBy({ ...this.#counting, warmUp: count });
  }

  /**
   * Lets the numbers of a window count, those that came already too. O(n), with pauses where there are many; until it is
   * through, each series tells of the window before.
   */
  look(window: Window): void {
    this.#countBy({ ...this.#counting, window });
  }

  /** Lets only those numbers count that come from now on; the others are kept. */
  mark(): void {
    const at = Math.max(this.#now, (this.#accumulator.series.times.newest ?? 0) + 1);
    this.#accumulator.series.cut(at);
    this.#timed = undefined;
    this.look({ kind: 'since', at });
  }

  /** Watches a series for a limit, in place of the one that it has. */
  setLimit(limit: Limit): void {
    this.#limits.set(limit);
    this.#checkLimits();
    this.#announce();
  }

  removeLimit(series: SeriesName): void {
    this.#limits.remove(series);
    this.#announce();
  }

  /** Forgets its numbers; what comes goes on being counted. */
  clear(): void {
    this.#limits.rearm();
    this.#text.forget();
    this.#forget();
    this.#announce();
  }

  /** Forgets its numbers and reads by another rule: first what is kept of its text, then what comes. */
  readBy(reader: StreamReader): void {
    this.count(this.#text.readBy(reader));
  }

  /** Takes over the numbers of another watch as if they had come before its own. O(n). */
  absorb(other: LiveWatch): void {
    const batches = [...other.#accumulator.everything(), ...this.#accumulator.everything()];
    const { skipped, beyond } = this.#accumulator.left;
    this.#text.takeOver(addCounts(other, { skipped, leftOut: 0, beyond }));
    this.count({ replaces: true, batches });
    for (const sentence of other.#notes) this.note(sentence);
  }

  /** Ends the following; its journal is kept. */
  dispose(): void {
    this.#unfollow();
    this.#recounting?.dispose();
    this.#ageing?.dispose();
    this.journal?.dispose();
    this.#changed.dispose();
    this.#crossed.dispose();
  }

  /** As {@link dispose}, and its numbers are wanted no more. */
  remove(): void {
    this.journal?.remove();
    this.dispose();
  }

  /** Counts what was read. */
  count({ replaces, batches }: StreamRead): void {
    if (replaces) this.#forget();
    const now = this.#now;
    const counted = this.#accumulator.add(batches, now);
    this.#keep(counted, now);
    this.#recount();
    this.#awaitAge();
    this.#checkLimits(counted);
    this.#announce();
  }

  /** The time; never before a mark. */
  get #now(): number {
    const { window } = this;
    return Math.max(this.#host.now(), window.kind === 'since' ? window.at : 0);
  }

  /** Hands numbers to the journal, and their times where they are news. */
  #keep(counted: readonly Batch[], now: number): void {
    const { journal } = this;
    if (!journal) return;
    let same: Batch[] = [];
    for (const batch of counted) {
      const { at = now } = batch;
      if (this.#timed === undefined || Math.abs(at - this.#timed) >= TIMED) {
        if (same.length > 0) journal.numbers(same);
        same = [];
        journal.time(at);
        this.#timed = at;
      }
      same.push(batch);
    }
    if (same.length > 0) journal.numbers(same);
  }

  #countBy(counting: Counting): void {
    this.#counting = counting;
    this.#forgetAge();
    this.#accumulator.countBy(counting, this.#now);
    this.#recount();
    this.#awaitAge();
    this.#checkLimits();
    this.#announce();
  }

  /** Goes on with what is to be counted in another way: at once for some steps, then whenever others had their turn. */
  #recount(): void {
    if (this.#recounting || !this.#accumulator.series.step(STEPS_AT_ONCE)) return;
    this.#recounting = this.#host.later(() => {
      this.#recounting = undefined;
      this.#recount();
      this.#awaitAge();
      this.#checkLimits();
      this.#announce();
    }, 0);
  }

  /** While it runs, lets numbers go that have become too old for a window of time: when that is, not with each number. */
  #awaitAge(): void {
    const { window } = this;
    if (this.#ageing || window.kind !== 'time' || this.#state !== 'running') return;
    const { oldest } = this.#accumulator.series.times;
    if (oldest === undefined) return;
    const wait = oldest + window.seconds * 1000 - this.#host.now();
    this.#ageing = this.#host.later(
      () => {
        this.#ageing = undefined;
        if (this.#state !== 'running') return;
        const isOlder = this.#accumulator.series.age(this.#host.now());
        this.#recount();
        this.#awaitAge();
        if (!isOlder) return;
        this.#checkLimits();
        this.#announce();
      },
      Math.min(Math.max(wait, AGEING.least), AGEING.most),
    );
  }

  #checkLimits(came: readonly Batch[] = []): void {
    for (const limit of this.#limits.news(this.#accumulator.series, came)) this.#crossed.fire(limit);
  }

  /** What waits to grow old is not what it was. */
  #forgetAge(): void {
    this.#ageing?.dispose();
    this.#ageing = undefined;
  }

  #forget(): void {
    this.#accumulator.clear();
    this.#forgetAge();
    this.#timed = undefined;
    this.journal?.cleared();
  }

  #finish(state: 'ended' | 'failed', detail: string): void {
    if (this.isOver) return;
    this.endText();
    this.#become(state, detail);
    this.#unfollow();
  }

  #unfollow(): void {
    const follower = this.#follower;
    this.#follower = undefined;
    follower?.dispose();
  }

  #become(state: State, detail: string): void {
    this.#state = state;
    this.#detail = detail;
    this.#awaitAge();
    this.#announce();
  }

  #announce(): void {
    this.journal?.changed(this.#state, () => this.metadata);
    this.#changed.fire();
  }
}
