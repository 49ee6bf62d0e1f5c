import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { logError } from '../log';
import { refuse } from '../messages';
import type { Baseline } from '../watch/compare/baseline';
import type { Sample } from '../watch/compare/comparison';
import type { Run } from '../watch/compare/run';
import { Emitter } from '../watch/emitter';
import { type Batch, keyOf, type SeriesName, unitOf } from '../watch/series/batch';
import { amountOf } from '../words';
import { baselineBytes, baselineFrom } from './baselineFile';

/** Bytes that all baselines of a workspace may take: some six million numbers. */
export const MOST_BYTES = 50e6;
const ENDING = '.mwb';

/** What was frozen or imported under one name: a baseline a series. */
export interface BaselineRun extends Run {
  readonly samples: readonly Baseline[];
  readonly made: number;
  readonly source: string;
  /** Whether it is on the disk, so that it outlives the window. */
  readonly isKept: boolean;
}

/** What a command has compared: the current side as it is when it is asked for, undefined where that is gone. */
export interface LastComparison {
  readonly base: Run;
  readonly current: () => Promise<Run | undefined>;
}

/** What tells a series from others, in each window anew. */
type Chosen = Omit<ComparedSeries, keyof CountedSeries>;

interface Entry {
  readonly baseline: Baseline;
  readonly isKept: boolean;
  /** What was frozen, where that was in this window. */
  readonly from?: FrozenSeries | undefined;
}

/** A series whose numbers are frozen: when the newest of them came, by the clock that its times are of. */
export interface FrozenSeries {
  readonly id: number;
  readonly times: { readonly newest: number | undefined };
}

/** The series that is compared live: where its numbers come from, and its name there. */
export interface ComparedSeries extends SeriesName, CountedSeries {
  readonly source: string;
}

/** What tells whether a series still has numbers that were frozen: since when those came that count, where that is known. */
export interface CountedSeries {
  readonly id: number;
  readonly times: { readonly oldest: number | undefined };
}

/**
 * The baselines of a workspace, which windows may share: a file each. They stay until they are removed. Also what each
 * series is compared with in this window.
 */
export class Baselines {
  readonly #folder: vscode.Uri | undefined;
  readonly #isKept: () => boolean;
  readonly #prepare: () => Promise<void>;
  readonly #changed = new Emitter();
  readonly onDidChange = this.#changed.event;
  /** By the names of their files, also of those that have none. */
  readonly #entries = new Map<string, Entry>();
  readonly #unreadable = new Set<string>();
  readonly #chosen = new Map<string, Sample | undefined>();
  /** What was compared last, for whoever exports it. */
  last: LastComparison | undefined;
  #made = 0;

  /**
   * @param folder undefined where there is no disk: then nothing outlives the window
   * @param isKept whether what is frozen may be written on the disk
   * @param prepare makes the folder before anything is written into it
   */
  constructor(
    folder: vscode.Uri | undefined,
    isKept: () => boolean,
    prepare: () => Promise<void> = async () => {},
  ) {
    this.#folder = folder;
    this.#isKept = isKept;
    this.#prepare = prepare;
  }

  /** All of them as they are on the disk now, the oldest first. */
  async load(): Promise<readonly BaselineRun[]> {
    const names = (await this.#names()).filter(name => !this.#unreadable.has(name));
    const there = new Set(names);
    let isChanged = false;
    for (const [name, { isKept }] of this.#entries) {
      if (isKept && !there.has(name)) isChanged = this.#entries.delete(name);
    }
    for (const name of names) {
      if (!this.#entries.has(name)) isChanged = (await this.#read(name)) || isChanged;
    }
    if (isChanged) this.#changed.fire();
    return this.all;
  }

  /** Those that {@link load} has found, and what was added since. */
  get all(): readonly BaselineRun[] {
    const names = new Set(Array.from(this.#entries.values(), ({ baseline }) => baseline.name));
    return Array.from(names, name => runOf(name, [...this.#entries.values()])).sort(
      (a, b) => a.made - b.made,
    );
  }

  /**
   * Adds what was frozen under one name, all of it or nothing; tells whether it is kept on the disk.
   * @param from the series as they were frozen, in the same order
   * @throws RangeError with a sentence where there is no room; Error where it can't be written
   */
  async add(baselines: readonly Baseline[], from: readonly FrozenSeries[] = []): Promise<boolean> {
    const name = baselines[0]?.name ?? '';
    requireRoom(name, bytesOf(baselines), bytesOf(Array.from(this.#entries.values(), each => each.baseline)));
    const isKept = this.#folder !== undefined && this.#isKept();
    const files: string[] = [];
    try {
      for (const [place, baseline] of baselines.entries()) {
        const file = `${Date.now().toString(36)}-${(++this.#made).toString(36)}-${randomPart()}${ENDING}`;
        await this.#put(file, { baseline, isKept, from: from[place] });
        files.push(file);
      }
    } catch (error) {
      for (const file of files) await this.#delete(file, isKept);
      throw error;
    }
    this.#changed.fire();
    return isKept;
  }

  async rename(run: BaselineRun, name: string): Promise<void> {
    for (const [file, entry] of this.#entriesOf(run)) {
      const baseline = { ...entry.baseline, name };
      await this.#put(file, { ...entry, baseline });
      this.#exchange(entry.baseline, baseline);
    }
    this.#changed.fire();
  }

  /** What is returned brings it back. */
  async remove(run: BaselineRun): Promise<() => Promise<void>> {
    const entries = this.#entriesOf(run);
    for (const [file, { baseline, isKept }] of entries) {
      await this.#delete(file, isKept);
      this.#exchange(baseline, undefined);
    }
    this.#changed.fire();
    return async () => {
      for (const [file, entry] of entries) await this.#put(file, entry);
      this.#changed.fire();
    };
  }

  /** Compares a series with these numbers from now on, or with none, for as long as the window is open. */
  choose(series: Chosen, base: Sample | undefined): void {
    this.#chosen.set(chosenKey(series), base);
    this.#changed.fire();
  }

  /**
   * What a series is compared with: what was chosen, else the newest baseline that was frozen from the same source under
   * the same label. None while the series still has the very numbers that were frozen.
   */
  baseFor(series: ComparedSeries): Sample | undefined {
    const key = chosenKey(series);
    const base = this.#chosen.has(key) ? this.#chosen.get(key) : this.#newestLike(series);
    return base && !this.isFrozenFrom(base, series) ? base : undefined;
  }

  /** Whether a sample is a baseline whose numbers are still in the series that they were frozen from. */
  isFrozenFrom(sample: Sample, { id, times: { oldest } }: CountedSeries): boolean {
    return [...this.#entries.values()].some(
      ({ baseline, from }) =>
        baseline === sample &&
        from?.id === id &&
        (oldest === undefined || oldest <= (from.times.newest ?? Number.POSITIVE_INFINITY)),
    );
  }

  #newestLike(series: ComparedSeries): Baseline | undefined {
    const alike = this.all
      .flatMap(run => run.samples)
      .filter(
        ({ source, label, unit }) =>
          source === series.source && label === series.label && unitOf(unit).dimension === series.dimension,
      );
    return alike.at(-1);
  }

  /** What was compared with a baseline is compared with its successor, or again with what suits it. */
  #exchange(before: Baseline, after: Baseline | undefined): void {
    for (const [key, base] of this.#chosen) {
      if (base !== before) continue;
      if (after) this.#chosen.set(key, after);
      else this.#chosen.delete(key);
    }
  }

  #entriesOf({ name }: BaselineRun): [string, Entry][] {
    return [...this.#entries].filter(([, { baseline }]) => baseline.name === name);
  }

  async #names(): Promise<string[]> {
    if (!this.#folder) return [];
    try {
      const found = await vscode.workspace.fs.readDirectory(this.#folder);
      return found.map(([name]) => name).filter(name => name.endsWith(ENDING));
    } catch {
      // Nothing was frozen so far.
      return [];
    }
  }

  async #read(name: string): Promise<boolean> {
    if (!this.#folder) return false;
    const uri = vscode.Uri.joinPath(this.#folder, name);
    try {
      const baseline = baselineFrom(await vscode.workspace.fs.readFile(uri));
      if (baseline) this.#entries.set(name, { baseline, isKept: true });
      else this.#refuseFile(uri, name);
      return baseline !== undefined;
    } catch (error) {
      // Another window may have removed it just now.
      logError('Reading a baseline failed', error);
      return false;
    }
  }

  #refuseFile(uri: vscode.Uri, name: string): void {
    this.#unreadable.add(name);
    void refuse(
      l10n.t(
        'The file “{0}”, which keeps a baseline, can’t be read: it is damaged, or of another version of Median Watch. It is left as it is; delete it where it is not wanted.',
        uri.fsPath,
      ),
    );
  }

  /** Whole, or not at all. */
  async #put(name: string, entry: Entry): Promise<void> {
    if (entry.isKept && this.#folder) {
      await this.#prepare();
      const { fs } = vscode.workspace;
      const written = vscode.Uri.joinPath(this.#folder, `${name}.new`);
      await fs.writeFile(written, baselineBytes(entry.baseline));
      await fs.rename(written, vscode.Uri.joinPath(this.#folder, name), { overwrite: true });
    }
    this.#entries.set(name, entry);
  }

  async #delete(name: string, isKept: boolean): Promise<void> {
    if (isKept && this.#folder) await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.#folder, name));
    this.#entries.delete(name);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function runOf(name: string, entries: readonly Entry[]): BaselineRun {
  const own = entries.filter(({ baseline }) => baseline.name === name);
  const samples = own.map(({ baseline }) => baseline);
  return {
    name,
    source: samples[0]?.source ?? '',
    made: Math.max(...samples.map(({ made }) => made)),
    isKept: own.every(({ isKept }) => isKept),
    samples,
  };
}

function bytesOf(baselines: readonly Pick<Batch, 'values'>[]): number {
  return baselines.reduce((sum, { values }) => sum + values.byteLength, 0);
}

function requireRoom(name: string, wanted: number, taken: number): void {
  if (wanted + taken <= MOST_BYTES) return;
  const amount = (bytes: number) => amountOf(bytes, vscode.env.language);
  throw new RangeError(
    l10n.t(
      '“{0}” takes {1}, and of the {2} that all baselines may take {3} are taken: remove some by “Median: Baselines…”, or freeze fewer numbers.',
      name,
      amount(wanted),
      amount(MOST_BYTES),
      amount(taken),
    ),
  );
}

function chosenKey({ source, label, dimension }: Chosen): string {
  return `${source}\n${keyOf({ label, dimension })}`;
}

function randomPart(): string {
  return Math.random().toString(36).slice(2, 8);
}
