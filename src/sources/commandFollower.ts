import * as vscode from 'vscode';
import { Budget } from '../budget';
import type { Machine } from '../machine';
import type { LiveWatch } from '../watch/liveWatch';
import type { Follower } from '../watch/watchSpec';

type Reader = InstanceType<Machine['OutputReader']>;
type Place = ConstructorParameters<Machine['OutputReader']>[1];
type Status = NonNullable<ReturnType<Machine['readStatus']>>;

/** Files of 64 MiB that stay on the disk behind the one that is being read, where output is kept at all. */
const KEPT = 3;

const NO_TERMINAL =
  'There was no pseudo-terminal to be had: the program saw a pipe, and may have printed in blocks and without colours.';

/** A run that is being recorded. */
export interface Recorded {
  readonly machine: Machine;
  /** Of the run. */
  readonly folder: string;
  readonly from: Place;
  readonly keepOutput: boolean;
}

/** Feeds a watch with the output of a run, whoever has started it and when. */
export class CommandFollower implements Follower {
  readonly #recorded: Recorded;
  readonly #watch: LiveWatch;
  readonly #reader: Reader;
  readonly #cancellation = new vscode.CancellationTokenSource();
  readonly #listeners: vscode.Disposable[];
  #counted: number;
  #isReading = false;

  /** @throws Error of Node where the run's folder can't be written into */
  constructor(watch: LiveWatch, recorded: Recorded) {
    const { machine, folder, from, keepOutput } = recorded;
    this.#recorded = recorded;
    this.#watch = watch;
    this.#counted = watch.counted;
    const budget = new Budget(this.#cancellation.token);
    this.#reader = new machine.OutputReader(folder, from, keepOutput ? KEPT : 0, {
      text: async text => {
        this.#read(text);
        await budget.keep();
      },
      began: ({ way }) => way === 'pipe' && watch.note(NO_TERMINAL),
      ended: status => this.#end(status),
      failed: reason => watch.fail(reason),
      counted: () => watch.counted,
    });
    this.#listeners = [watch.onDidChange(() => this.#compare())];
    watch.follow(this);
  }

  get replay(): (() => AsyncIterable<string>) | undefined {
    return this.#reader.hasAll ? () => this.#reader.replay() : undefined;
  }

  /** As Ctrl+C does, and more sternly after some seconds or the next time. */
  stop(): void {
    const { machine, folder } = this.#recorded;
    if (machine.stopRun(folder)) this.#watch.say('stopping…');
  }

  /** Tells what happens to the terminal of the run. */
  terminalClosed(): void {
    const { machine, folder } = this.#recorded;
    const status = machine.readStatus(folder);
    if (!status) this.#watch.fail('Its terminal was closed before the command could be started.');
  }

  dispose(): void {
    this.#cancellation.cancel();
    this.#cancellation.dispose();
    this.#reader.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  #read(text: string): void {
    this.#isReading = true;
    this.#watch.read(text);
    this.#isReading = false;
    this.#counted = this.#watch.counted;
  }

  /** Numbers that came or went by another way, a clearing for one: the place that was read to stands for another count. */
  #compare(): void {
    if (this.#isReading || this.#watch.counted === this.#counted) return;
    this.#counted = this.#watch.counted;
    this.#reader.mark();
  }

  #end(status: Status | undefined): void {
    const { machine, folder, keepOutput } = this.#recorded;
    const watch = this.#watch;
    if (!status) watch.end('its recorder was ended');
    else if (status.failed !== undefined) watch.fail(status.failed);
    else if (status.exitCode === undefined) watch.end(`ended by ${status.signal}`);
    else watch.end(`exit code ${status.exitCode}`);
    if (!keepOutput) machine.removeRun(folder);
  }
}
