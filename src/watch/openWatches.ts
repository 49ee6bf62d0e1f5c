import type { Steps } from '../median/steps';
import { Collection, type Undone } from './collection';
import { type Disposable, Emitter } from './emitter';
import type { Extraction } from './extraction';
import type { OpenJournal, WatchMetadata } from './journal/journal';
import type { Limit } from './limits';
import { LiveWatch } from './liveWatch';
import { restore, type StoredNumbers } from './restore';
import type { Series } from './series/series';
import type { WatchSpec } from './spec';
import { readsNothing, type StreamRead, type StreamReader } from './stream/stream';
import { lookAt, type Watch } from './watch';
import type { WatchHost } from './watchHost';

/** What a command has asked to see: a watch that stays open, or a look at some numbers, which then has its extraction. */
interface Asked {
  readonly watch: Watch;
  readonly extraction?: Extraction;
}

/** A limit of a watch that was crossed. */
export interface Crossing {
  readonly watch: LiveWatch;
  readonly limit: Limit;
}

/**
 * All that is being watched, and which of it is shown: whatever the user did last. Selecting numbers shows
 * the selection for as long as it lasts; what was asked for by a command stays behind it and returns.
 */
export class OpenWatches implements Disposable {
  readonly collection = new Collection();
  readonly #changed = new Emitter();
  /** Fires after each change of {@link shown} or {@link paused}. */
  readonly onDidChange = this.#changed.event;
  readonly #crossed = new Emitter<Crossing>();
  /** Fires the first time that a limit of a watch is crossed since it was set. */
  readonly onDidCross = this.#crossed.event;
  readonly #live = new Map<LiveWatch, Disposable>();
  #selected: Watch | undefined;
  #asked: Asked | undefined;
  /** What it took the place of. */
  #askedBefore: Asked | undefined;
  #chosen: Pick<Series, 'label' | 'dimension'> | undefined;
  #paused = false;
  #act = 0;
  /** Keeps what each new watch counts; nothing does where it is left out. */
  journal: OpenJournal | undefined;
  /** Keeps what was added to the collection, in steps; nothing does where it is left out. */
  keep: ((extraction: Extraction) => Steps<void>) | undefined;

  readonly #host: WatchHost | undefined;

  /** @param host where they live; without one nothing happens by itself */
  constructor(host?: WatchHost) {
    this.#host = host;
  }

  /** Grows with each thing that a command did: a selection that was made before is no longer news. */
  get act(): number {
    return this.#act;
  }

  /** What the views show; undefined where there are no numbers. */
  get shown(): Watch | undefined {
    const { collection } = this;
    return this.#selected ?? this.#asked?.watch ?? (collection.isEmpty ? undefined : collection);
  }

  /** The look that a command has taken, while it is shown. */
  get looking(): Extraction | undefined {
    return this.#asked && this.shown === this.#asked.watch ? this.#asked.extraction : undefined;
  }

  /** What commands have opened, in that order. */
  get live(): readonly LiveWatch[] {
    return [...this.#live.keys()];
  }

  /** All that stays until it is closed or cleared, as lists have it: the newest first, and the collection last. */
  get listed(): readonly Watch[] {
    return [...this.live.toReversed(), ...(this.collection.isEmpty ? [] : [this.collection])];
  }

  /** The one of them that is shown, if one is. */
  get shownLive(): LiveWatch | undefined {
    return this.live.find(watch => watch === this.shown);
  }

  /** The one of them that was asked for last, be it that a selection covers it. */
  get askedLive(): LiveWatch | undefined {
    return this.live.find(watch => watch === this.#asked?.watch);
  }

  /** The series of it that the views show: the one that was chosen, or else the one with the most numbers. */
  get shownSeries(): Series | undefined {
    const series = this.shown?.series;
    return (this.#chosen && series?.like(this.#chosen)) ?? series?.main;
  }

  /** Shows the series of this label and dimension wherever there is one. */
  choose({ label, dimension }: Series): void {
    this.#chosen = { label, dimension };
    this.#changed.fire();
  }

  /** While paused, the views keep what they show when the selection changes; commands still work. */
  get paused(): boolean {
    return this.#paused;
  }

  set paused(paused: boolean) {
    if (this.#paused === paused) return;
    this.#paused = paused;
    this.#changed.fire();
  }

  /**
   * Shows what is selected, or what was shown before where nothing is. Ignored while paused, and where a
   * command has acted since the selection was made (`since` is {@link act} at that time).
   *
   * @param watch of these numbers, where they were counted already
   */
  follow(extraction: Extraction | undefined, since: number, watch?: Watch): void {
    if (this.#paused || since !== this.#act || (extraction === undefined && this.#selected === undefined))
      return;
    this.#selected = watch ?? (extraction && lookAt(extraction));
    this.#changed.fire();
  }

  /** Shows just these numbers until something else is asked for. @param watch as above */
  look(extraction: Extraction, watch = lookAt(extraction)): void {
    this.#show({ extraction, watch });
  }

  /** Adds to the collection and shows it. */
  add(extraction: Extraction): void {
    this.collection.add(extraction);
    this.#show(undefined);
  }

  /** The same in steps, in the first of which it counts as added; it is kept before it is shown. */
  *adding(extraction: Extraction): Steps<void> {
    yield* this.collection.adding(extraction);
    if (this.collection.extractions.includes(extraction)) yield* this.keep?.(extraction) ?? [];
    this.#show(undefined);
  }

  /** Adds to the collection, in steps, what was in it in an earlier window. */
  *collectingAgain(extraction: Extraction): Steps<void> {
    yield* this.collection.adding(extraction);
    this.#changed.fire();
  }

  /** Undoes the collection's last addition, or its clearing, and shows it. Undefined where there is nothing to undo. */
  undo(): Undone | undefined {
    const undone = this.collection.undo();
    if (undone) this.#show(undefined);
    return undone;
  }

  /** Forgets the numbers of the collection, which can be undone. */
  clearCollection(): void {
    this.collection.clear();
    this.#act++;
    this.#changed.fire();
  }

  /** Shows the selection, any look, and a live watch that no selection covers no more. */
  leave(): void {
    this.#show(this.#selected && !this.#asked?.extraction ? this.#asked : undefined);
  }

  /** Shows what was asked for, or else the collection. */
  #show(asked: Asked | undefined): void {
    this.#act++;
    this.#selected = undefined;
    if (this.#asked?.watch !== asked?.watch) this.#askedBefore = this.#asked;
    this.#asked = asked;
    this.#changed.fire();
  }

  /** Opens a watch and shows it, unless nobody has asked for it just now. */
  open(spec: WatchSpec, reader: StreamReader, asked = true): LiveWatch {
    const watch = new LiveWatch(spec, reader, this.journal, this.#host);
    this.#include(watch);
    if (asked) this.#show({ watch });
    return watch;
  }

  /**
   * Opens the watch of a source that starts over: as the one before but for its numbers, and shown where that was.
   *
   * @param first what its reader has read already
   */
  succeed(before: LiveWatch, reader: StreamReader, name = before.name, first?: StreamRead): LiveWatch {
    const { kind, source, target, warmUp, window } = before;
    const limits = before.limits.all.map(limit => ({ ...limit, told: false }));
    const next = this.open({ kind, name, source, target, warmUp, window, limits }, reader, false);
    next.codeLine = before.codeLine;
    if (first) next.count(first);
    if (this.#asked?.watch === before) {
      this.#askedBefore = this.#asked;
      this.#asked = { watch: next };
      this.#changed.fire();
    }
    return next;
  }

  /**
   * Opens a watch that was open before: ended, with all of its numbers, once all of them are there.
   *
   * @param shown whether it is shown, unless something else has been asked for meanwhile
   */
  async reopen(
    metadata: WatchMetadata & Pick<WatchSpec, 'kind'>,
    numbers: StoredNumbers,
    reader: StreamReader,
    shown = false,
  ): Promise<LiveWatch> {
    const watch = await restore(metadata, numbers, reader, this.#host);
    if (shown) this.#asked ??= { watch };
    this.#include(watch);
    return watch;
  }

  #include(watch: LiveWatch): void {
    const listeners = [
      watch.onDidChange(() => this.#changed.fire()),
      watch.onDidCross(limit => this.#crossed.fire({ watch, limit })),
    ];
    this.#live.set(watch, { dispose: () => listeners.forEach(listener => void listener.dispose()) });
    this.#changed.fire();
  }

  /** Shows a watch, or one of its series. */
  show(watch: Watch, series?: Series): void {
    if (series) this.#chosen = { label: series.label, dimension: series.dimension };
    this.#show(watch === this.collection ? undefined : { watch });
  }

  /** Closes a watch: it is followed no more, and its numbers are forgotten. */
  close(watch: LiveWatch): void {
    this.#live.get(watch)?.dispose();
    this.#live.delete(watch);
    watch.remove();
    if (this.#askedBefore?.watch === watch) this.#askedBefore = undefined;
    if (this.#asked?.watch === watch) this.#asked = this.#askedBefore;
    this.#changed.fire();
  }

  /**
   * Lets a watch count from nothing; its numbers so far become an ended watch of their own, which is not shown.
   *
   * @param detail a few words on why it is apart
   */
  setAside(watch: LiveWatch, name: string, detail: string): LiveWatch {
    const aside = this.#copy(watch, name, this.journal);
    aside.end(detail);
    this.#include(aside);
    watch.clear();
    return aside;
  }

  /** Lets a watch count from nothing; what is returned brings its numbers back beside those that came since. */
  clearLive(watch: LiveWatch): () => void {
    const before = this.#copy(watch, watch.name);
    watch.clear();
    return () => watch.absorb(before);
  }

  /** As {@link close}; what is returned brings the watch back and shows it, ended, with its numbers. */
  remove(watch: LiveWatch): () => LiveWatch {
    this.close(watch);
    return () => {
      const again = this.#copy(watch, watch.name, this.journal);
      again.end(watch.isOver ? watch.detail : 'stopped');
      this.#include(again);
      this.#show({ watch: again });
      return again;
    };
  }

  /** Another watch with the numbers of a watch and all that it says of them; nothing feeds it. */
  #copy(watch: LiveWatch, name: string, journal?: OpenWatches['journal']): LiveWatch {
    const { kind, source, target, warmUp, window, text } = watch;
    const spec = { kind, name, source, target, warmUp, window, limits: watch.limits.all };
    const copy = new LiveWatch(spec, readsNothing(text), journal, this.#host);
    copy.codeLine = watch.codeLine;
    copy.absorb(watch);
    return copy;
  }

  dispose(): void {
    for (const [watch, listener] of this.#live) {
      listener.dispose();
      watch.dispose();
    }
    this.#changed.dispose();
    this.#crossed.dispose();
  }
}
