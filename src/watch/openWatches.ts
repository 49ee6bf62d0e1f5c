import { Collection, type Undone } from './collection';
import { type Disposable, Emitter } from './emitter';
import type { Series } from './series';
import type { Take } from './take';
import { lookAt, type Watch } from './watch';

/**
 * All that is being watched, and which of it is shown: whatever the user did last. Selecting numbers shows
 * the selection for as long as it lasts; what was asked for by a command stays behind it and returns.
 */
export class OpenWatches implements Disposable {
  readonly collection = new Collection();
  readonly #changed = new Emitter();
  /** Fires after each change of what {@link shown} or {@link paused} tell. */
  readonly onDidChange = this.#changed.event;
  #live: Watch | undefined;
  #look: { readonly take: Take; readonly watch: Watch } | undefined;
  #chosen: Pick<Series, 'label' | 'dimension'> | undefined;
  #paused = false;
  #act = 0;

  /** Grows with each thing that a command did: a selection that was made before is no longer news. */
  get act(): number {
    return this.#act;
  }

  /** What the views show; undefined where there are no numbers. */
  get shown(): Watch | undefined {
    return (
      this.#live ?? this.#look?.watch ?? (this.collection.series.count > 0 ? this.collection : undefined)
    );
  }

  /** The look that a command has taken, while it is shown. */
  get looking(): Take | undefined {
    return this.#look && this.shown === this.#look.watch ? this.#look.take : undefined;
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
   */
  follow(take: Take | undefined, since: number): void {
    if (this.#paused || since !== this.#act || (take === undefined && this.#live === undefined)) return;
    this.#live = take && lookAt(take);
    this.#changed.fire();
  }

  /** Shows just these numbers until something else is asked for. */
  look(take: Take): void {
    this.#show({ take, watch: lookAt(take) });
  }

  /** Adds to the collection and shows it. */
  add(take: Take): void {
    this.collection.add(take);
    this.#show(undefined);
  }

  /** Undoes the collection's last addition, or its clearing, and shows it. Undefined where there is nothing to undo. */
  undo(): Undone | undefined {
    const undone = this.collection.undo();
    if (undone) this.#show(undefined);
    return undone;
  }

  /** Forgets the numbers of the collection and of any look; the collection's clearing can be undone. */
  clear(): void {
    this.collection.clear();
    this.#show(undefined);
  }

  /** Shows a look, or else the collection. */
  #show(look: { readonly take: Take; readonly watch: Watch } | undefined): void {
    this.#act++;
    this.#live = undefined;
    this.#look = look;
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
