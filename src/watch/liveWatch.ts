import * as l10n from '../l10n';
import type { NumberOptions } from '../numbers/options';
import type { SkipCounts } from '../numbers/reasons';
import { visible } from '../numbers/visible';
import { type CodeLine, lineIn } from './codeLine';
import { type Disposable, Emitter } from './emitter';
import type { Journal, OpenJournal, State, Target, WatchMetadata } from './journal/journal';
import type { LiveKind } from './kinds';
import type { Limit, Limits } from './limits';
import { LiveNumbers } from './liveNumbers';
import { LiveReading } from './liveReading';
import { openedAt, openedNow } from './opening';
import type { TextIndex } from './search/textIndex';
import type { Batch, SeriesName } from './series/batch';
import { addCounts } from './series/leftCounts';
import type { SeriesSet } from './series/seriesSet';
import type { Window } from './series/window';
import type { Follower, Rerun, WatchSpec } from './spec';
import type { Ascii } from './stream/ascii';
import type { StreamRead, StreamReader } from './stream/stream';
import { StreamText } from './stream/streamText';
import type { Watch } from './watch';
import { ALONE, type WatchHost } from './watchHost';

let opened = 0;

/** What others may know and do of a text. */
type TextFacts = 'rule' | 'chosen' | 'options' | 'given' | 'kept' | 'latest' | 'isAway' | 'goOnAfter';

/** The detail of a watch whose process has been asked to stop. */
const STOPPING = l10n.t('stopping…');

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
  readonly #numbers: LiveNumbers;
  readonly #reader: LiveReading;
  #notes: readonly string[] = [];
  #codeLine: CodeLine | undefined;

  constructor(spec: WatchSpec, reader: StreamReader, journal?: OpenJournal, host: WatchHost = ALONE) {
    this.opened = spec.opened === undefined ? openedNow() : openedAt(spec.opened);
    this.id = spec.id ?? `${this.opened.toString(36)}-${(++opened).toString(36)}`;
    this.kind = spec.kind;
    this.#name = visible(spec.name);
    this.source = visible(spec.source);
    this.target = spec.target;
    this.#codeLine = lineIn(spec.target);
    this.#text = new StreamText(reader, spec.left);
    const { warmUp = 0, window = host.window(), limits } = spec;
    const owner = {
      state: () => this.#state,
      isRunning: () => this.#state === 'running',
      changed: () => this.#announce(),
      crossed: (limit: Limit) => this.#crossed.fire(limit),
    };
    this.#numbers = new LiveNumbers(owner, host, { warmUp, window, most: host.most() }, limits);
    this.#reader = new LiveReading(owner, host, this.#text, this.#numbers);
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

  /** The line of a program that its numbers are of, or came from last; undefined where that is none, or not known. */
  get codeLine(): CodeLine | undefined {
    return this.#codeLine;
  }

  set codeLine(line: CodeLine | undefined) {
    if (line?.uri === this.#codeLine?.uri && line?.line === this.#codeLine?.line) return;
    this.#codeLine = line;
    this.#announce();
  }

  /** Whether numbers of its text are known not to count: it was paused, cleared or read in another way meanwhile. */
  get hasGaps(): boolean {
    return this.#reader.hasGaps;
  }

  /** Some of the text that its numbers came from does not count, such as what a file had before it was followed. */
  missText(): void {
    this.#reader.miss();
  }

  /** About where in its text its numbers stand, where that is long and none of it is known to be left out. */
  get index(): Pick<TextIndex, 'before'> | undefined {
    return this.#reader.index;
  }

  /** What keeps its numbers; undefined where nothing does. */
  get journal(): Journal | undefined {
    return this.#numbers.journal;
  }

  set journal(journal: Journal | undefined) {
    this.#numbers.journal = journal;
  }

  get series(): SeriesSet {
    this.journal?.flush();
    return this.#numbers.series;
  }

  /** All numbers that it was given since they were last forgotten. */
  get counted(): number {
    return this.#numbers.counted;
  }

  /** How its text is read, and the text itself where it is still kept. */
  get text(): Pick<StreamText, TextFacts> {
    return this.#text;
  }

  /** Numbers that each series leaves out at its start. */
  get warmUp(): number {
    return this.#numbers.counting.warmUp;
  }

  /** Which of its numbers count, or are about to. */
  get window(): Window {
    return this.#numbers.window;
  }

  get skipped(): SkipCounts {
    return addCounts(this.#text.left, this.#numbers.left).skipped;
  }

  get leftOut(): number {
    return this.#text.left.leftOut;
  }

  get beyond(): number {
    return this.#text.left.beyond + this.#numbers.left.beyond;
  }

  get reading(): string {
    return this.#text.reading;
  }

  get notes(): readonly string[] {
    return [...this.#numbers.notes(this.beyond), ...this.#notes];
  }

  /** The limits of its series, to be read only. */
  get limits(): Pick<Limits, 'all' | 'of' | 'crossed'> {
    return this.#numbers.limits;
  }

  get metadata(): WatchMetadata {
    const { id, kind, name, source, state, detail, warmUp, window, opened } = this;
    const target = { ...this.target, ...this.#codeLine };
    const { rule, options, left } = this.#text;
    const shared = { id, kind, name, source, target, state, detail, rule, options, warmUp, window, opened };
    return { ...shared, left, limits: this.limits.all, notes: this.#notes };
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
    this.#reader.read(text, channel);
  }

  /** Whether a text that comes now, of so many characters, is to be read by {@link readAway}: much comes, or came. */
  goesAway(characters: number): boolean {
    return this.#reader.goesAway(characters);
  }

  /** Whether {@link readAway} may be able to read. */
  get mayGoAway(): boolean {
    return this.#reader.mayGoAway;
  }

  /**
   * As {@link read} of a text or, where that is left out, {@link endText}, on another thread. Resolves once it has been
   * counted; until then nothing else may be read, but that another text may be handed over in the same way where the one
   * before it found the text there already. False where nothing of it was read, nor then of what is behind it: this is to be
   * done here.
   *
   * @param isWanted is asked when it has been read, and not before
   */
  readAway(text?: string | Ascii, channel = '', isWanted = () => true): Promise<boolean> {
    return this.#reader.readAway(text, channel, isWanted);
  }

  /**
   * The text has ended and another begins, whose first lines tell how it is read; unless the user has chosen that. The
   * numbers so far stay.
   */
  beginText(newReader: (options: NumberOptions) => StreamReader): void {
    this.#reader.begin(newReader);
  }

  /** The text ends here: a number that was waiting for its rest counts. */
  endText(): void {
    this.#reader.end();
  }

  /** Adds numbers that were not read out of text. */
  add(batches: readonly Batch[]): void {
    this.#reader.add(batches);
  }

  say(detail: string): void {
    if (this.#detail !== detail) this.#become(this.#state, detail);
  }

  /**
   * Adds a sentence that the user must know to trust the numbers; once for the same sentence.
   *
   * @param before an earlier sentence, the place of which it takes
   */
  note(sentence: string, before?: string): void {
    if (this.#notes.includes(sentence)) return;
    this.#notes = [...this.#notes.filter(note => note !== before), sentence];
    this.#announce();
  }

  /** What comes until it is resumed is not counted. */
  pause(): void {
    if (this.#state !== 'running') return;
    this.#reader.pause();
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
    this.#numbers.countBy({ warmUp: count });
    this.#announce();
  }

  /**
   * Lets the numbers of a window count, those that came already too. O(n), with pauses where there are many; until it is
   * through, each series tells of the window before.
   */
  look(window: Window): void {
    this.#numbers.countBy({ window });
    this.#announce();
  }

  /** Lets only those numbers count that come from now on; the others are kept. */
  mark(): void {
    this.#numbers.mark();
    this.#announce();
  }

  /** Watches a series for a limit, in place of the one that it has. */
  setLimit(limit: Limit): void {
    this.#numbers.setLimit(limit);
    this.#announce();
  }

  removeLimit(series: SeriesName): void {
    this.#numbers.removeLimit(series);
    this.#announce();
  }

  /** Forgets its numbers; what comes goes on being counted. */
  clear(): void {
    this.#numbers.rearm();
    this.#reader.forget();
    this.#announce();
  }

  /** Forgets its numbers and reads by another rule: first what is kept of its text, then what comes. */
  readBy(reader: StreamReader): void {
    this.#reader.readBy(reader);
  }

  /** Takes over the numbers of another watch as if they had come before its own. O(n). */
  absorb(other: LiveWatch): void {
    this.#reader.takeOver(other.#numbers.everything(), other);
    for (const sentence of other.#notes) this.note(sentence);
  }

  /** Ends the following; its journal is kept. */
  dispose(): void {
    this.#unfollow();
    this.#reader.rest();
    this.#numbers.dispose();
    this.#changed.dispose();
    this.#crossed.dispose();
  }

  /** As {@link dispose}, and its numbers are wanted no more. */
  remove(): void {
    this.journal?.remove();
    this.dispose();
  }

  /** Counts what was read. */
  count(read: StreamRead): void {
    this.#reader.count(read);
  }

  #finish(state: 'ended' | 'failed', detail: string): void {
    if (this.isOver) return;
    this.endText();
    this.#reader.rest();
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
    this.#numbers.resume();
    this.#announce();
  }

  #announce(): void {
    this.journal?.changed(this.#state, () => this.metadata);
    this.#changed.fire();
  }
}
