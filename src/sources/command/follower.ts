import * as vscode from 'vscode';
import { Budget, wait } from '../../budget';
import * as l10n from '../../l10n';
import { logError } from '../../log';
import { messageOf } from '../../messageOf';
import type { NodeHost } from '../../nodeHost';
import type { LiveWatch } from '../../watch/liveWatch';
import type { Follower } from '../../watch/spec';
import type { Ascii } from '../../watch/stream/ascii';
import { sizeOf } from '../feeding/describe';
import { PROMPTS_LEFT_OUT, Prompts, withoutPrompts } from '../feeding/prompts';
import { Share } from '../feeding/share';

type Reader = InstanceType<NodeHost['OutputReader']>;
type Place = ConstructorParameters<NodeHost['OutputReader']>[1];
type Status = NonNullable<ReturnType<NodeHost['readStatus']>>;

/** Files of 64 MiB that stay on the disk behind the one that is being read, where output is kept at all. */
const KEPT = 3;

/**
 * Share of the extension host's time for reading on its own thread, where there is no other, while the program prints;
 * disk and views bring it to a tenth.
 */
const SHARE = 0.07;
/**
 * While much comes, another thread reads it so many milliseconds after what came before, or once there are so many bytes:
 * each piece costs time here, however short it is. In between it is looked whether the program has ended.
 */
const GATHER = 150;
const WORTH_READING = 1 << 20;
const LOOK = 50;
/** Milliseconds between two reports of how many bytes are still unread, and the fewest bytes worth a report. */
const REPORT_GAP = 1000;
const WORTH_REPORTING = 1e6;

const NO_TERMINAL = l10n.t(
  'There was no pseudo-terminal to be had: the program saw a pipe, and may have printed in blocks and without colours.',
);

const LEFT = l10n.t(
  'It left programs in the background, which its terminal ended with it: what they would have printed is not counted. Let it wait for them.',
);

/** What makes a word of a number that may be cut off where no more could be kept, so that it is not counted. */
export function cutOff(status: Status | undefined): string {
  return status?.lost === undefined ? '' : '_';
}

/** A run that is being recorded. */
export interface Recorded {
  readonly nodeHost: NodeHost;
  /** Of the run. */
  readonly folder: string;
  readonly from: Place;
  /** What stands before that place in its line, for a run that is gone on with. */
  readonly before?: string;
  readonly keepOutput: boolean;
}

/**
 * Feeds a watch with the output of a run, whoever has started it and when. Where much comes, another thread reads it; where
 * there is none, what a tenth of the extension host's time can't read waits on the disk while the program prints, and is
 * read as a file is once it has ended.
 */
export class CommandFollower implements Follower {
  readonly #recorded: Recorded;
  readonly #watch: LiveWatch;
  readonly #reader: Reader;
  readonly #cancellation = new vscode.CancellationTokenSource();
  readonly #listeners: vscode.Disposable[];
  readonly #share = new Share(SHARE);
  readonly #budget = new Budget();
  readonly #isTyped: () => boolean;
  readonly #prompts: Prompts;
  #counted: number;
  /** Whether the next change of the count is by what has been read. */
  #isReading = false;
  /** Resolves once all that came has been counted. */
  #counting: Promise<void> = Promise.resolve();
  #reportedAt = 0;
  #saysBehind = false;
  /** Whether the program waits until more has been read. */
  #isHeld = false;
  #isStopping = false;

  /** @throws Error of Node where the run's folder can't be written into */
  constructor(watch: LiveWatch, recorded: Recorded) {
    const { nodeHost, folder, from, before = '', keepOutput } = recorded;
    this.#recorded = recorded;
    this.#watch = watch;
    this.#counted = watch.counted;
    this.#isTyped = () => nodeHost.isTyped(folder);
    this.#prompts = new Prompts(this.#isTyped);
    this.#reader = new nodeHost.OutputReader(folder, from, keepOutput ? KEPT : 0, {
      text: (text, begin) => this.#receive(text, begin),
      isAway: () => watch.text.isAway,
      settled: () => this.#counting,
      began: ({ way }) => {
        if (way === 'pipe') watch.note(NO_TERMINAL);
        if (this.#isStopping) nodeHost.stopRun(folder);
      },
      lost: why => watch.note(why),
      held: isHeld => {
        this.#isHeld = isHeld;
        this.#reportedAt = 0;
        this.#reportBehind();
      },
      ended: status => this.#end(status),
      failed: (reason, error) => this.#fail(reason, error),
      counted: () => watch.counted,
    });
    this.#listeners = [watch.onDidChange(() => this.#compare())];
    watch.follow(this);
    if (before !== '') watch.text.goOnAfter(this.#prompts.push(before));
  }

  get replay(): (() => AsyncIterable<string>) | undefined {
    return this.#reader.hasAll
      ? () => withoutPrompts(this.#reader.replay(), this.#isTyped, { goesOn: true })
      : undefined;
  }

  /** As Ctrl+C does, and more sternly after some seconds or the next time; one that is just starting, once it runs. */
  stop(): boolean {
    const { nodeHost, folder } = this.#recorded;
    this.#isStopping = nodeHost.readStatus(folder) === undefined || nodeHost.stopRun(folder);
    const { behind } = this.#reader;
    if (!this.#isStopping && behind > 0)
      this.#watch.note(l10n.t('It was stopped when {0} of its output had not been read.', sizeOf(behind)));
    return this.#isStopping;
  }

  /** Whether the command has ended, and all that it printed has been read. */
  get isOver(): boolean {
    return this.#watch.isOver;
  }

  /** The terminal of the run was closed. */
  terminalClosed(): void {
    const { nodeHost, folder } = this.#recorded;
    const status = nodeHost.readStatus(folder);
    if (!status) this.#watch.fail(l10n.t('Its terminal was closed before the command could be started.'));
  }

  dispose(): void {
    this.#cancellation.cancel();
    this.#cancellation.dispose();
    this.#reader.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  /** Where another thread reads already, it gets this while what came before is counted: it has two pieces at most. */
  async #receive(chunk: string | Ascii, begin: () => void): Promise<void> {
    const text = this.#outputIn(chunk);
    if (this.#prompts.talks) this.#watch.note(PROMPTS_LEFT_OUT);
    const goesAway = this.#watch.goesAway(text.length);
    const isAway = goesAway && this.#watch.text.isAway;
    const began = performance.now();
    const before = this.#counting;
    this.#counting = this.#count(text, begin, goesAway, before).catch(error =>
      this.#fail(messageOf(error), error),
    );
    await (isAway ? before : this.#counting);
    // Before that, more is at hand already.
    if (isAway) await this.#gather(began + GATHER);
  }

  #outputIn(chunk: string | Ascii): string | Ascii {
    if (typeof chunk === 'string') return this.#prompts.push(chunk);
    return this.#prompts.passes(chunk) ? chunk : this.#prompts.push(chunk.slice());
  }

  /** Reads a text and counts its numbers, after all before it. */
  async #count(
    text: string | Ascii,
    begin: () => void,
    goesAway: boolean,
    before: Promise<void>,
  ): Promise<void> {
    const { token } = this.#cancellation;
    const isRead = goesAway && (await this.#readAway(text, begin));
    await before;
    if (token.isCancellationRequested) return;
    const read = () => this.#read(text.slice(), begin);
    let rest = 0;
    // What need not go away is little, however long it takes in a busy editor.
    if (goesAway && !isRead) rest = this.#share.spend(read);
    else if (!isRead) read();
    if ((rest > 0 || this.#saysBehind) && !this.#isStopping) this.#reportBehind();
    if (rest > 0 && !this.#reader.isOver) await wait(token, rest);
    else if (!isRead) await this.#budget.keep();
  }

  #fail(reason: string, error: unknown): void {
    logError('Reading the output of a command failed', error);
    this.#watch.fail(reason);
  }

  async #gather(until: number): Promise<void> {
    const { token } = this.#cancellation;
    const { nodeHost, folder } = this.#recorded;
    const hasEnded = () => this.#reader.isOver || nodeHost.readStatus(folder)?.ended !== undefined;
    while (performance.now() < until && this.#reader.behind < WORTH_READING && !hasEnded()) {
      await wait(token, LOOK);
      if (token.isCancellationRequested) return;
    }
  }

  /** Whether it has been read on another thread. */
  async #readAway(text: string | Ascii | undefined, begin = () => {}): Promise<boolean> {
    const isWanted = () => {
      if (this.#cancellation.token.isCancellationRequested) return false;
      begin();
      this.#isReading = true;
      return true;
    };
    try {
      return await this.#watch.readAway(text, '', isWanted);
    } finally {
      this.#isReading = false;
    }
  }

  #reportBehind(): void {
    const { behind } = this.#reader;
    const isFar = behind >= WORTH_REPORTING;
    if (isFar && performance.now() - this.#reportedAt < REPORT_GAP) return;
    if (isFar)
      this.#watch.say(
        this.#isHeld
          ? l10n.t(
              '{0} still to read; the program waits for that, since no more of its output is kept unread',
              sizeOf(behind),
            )
          : l10n.t('{0} still to read', sizeOf(behind)),
      );
    else if (this.#saysBehind) this.#watch.say('');
    this.#saysBehind = isFar;
    this.#reportedAt = performance.now();
  }

  #read(text: string, begin: () => void): void {
    begin();
    this.#isReading = true;
    this.#watch.read(text);
    this.#isReading = false;
  }

  /** Numbers came or went in another way, such as by a clearing: the position that was read to now goes with another count. */
  #compare(): void {
    if (this.#watch.counted === this.#counted) return;
    this.#counted = this.#watch.counted;
    // What was read changes the count just once.
    if (this.#isReading) this.#isReading = false;
    else this.#reader.mark();
  }

  async #end(status: Status | undefined): Promise<void> {
    const { nodeHost, folder, keepOutput } = this.#recorded;
    const watch = this.#watch;
    const rest = this.#prompts.end() + cutOff(status);
    if (!watch.text.isAway || !(await this.#readAway(rest))) watch.read(rest);
    if (watch.text.isAway) await this.#readAway(undefined);
    if (this.#cancellation.token.isCancellationRequested) return;
    if (status?.left) watch.note(LEFT);
    if (!status) watch.end(l10n.t('its recorder was ended'));
    else if (status.failed !== undefined) watch.fail(status.failed);
    else if (status.exitCode === undefined) watch.end(l10n.t('ended by {0}', String(status.signal)));
    else watch.end(l10n.t('exit code {0}', String(status.exitCode)));
    // A window that has taken the watch over may read it still; it removes it then.
    if (!keepOutput && !nodeHost.isRead(folder)) nodeHost.removeRun(folder);
  }
}
