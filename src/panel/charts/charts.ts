import type { NumberWriter } from '../../numberWriter';
import type { ChartData, Snapshot } from '../../protocol';
import { element } from '../dom';
import { DistributionView } from './distribution';
import type { Surroundings } from './figure';
import { type Picking, SeriesPicker } from './picker';
import { RunningView } from './running';

/** From this width on the charts stand side by side. */
const WIDE = 760;

/** How the numbers are spread and how their median moved, below the heaps. */
export class ChartsView {
  readonly root = element('div', 'charts');
  readonly #picker: SeriesPicker;
  readonly #distribution: DistributionView;
  readonly #running: RunningView;
  #drawn: { readonly snapshot: Snapshot; readonly writer: NumberWriter } | undefined;

  constructor(around: Surroundings & Picking) {
    this.#picker = new SeriesPicker(around);
    const redraw = () => this.redraw();
    this.#distribution = new DistributionView(around, redraw);
    this.#running = new RunningView(around, redraw);
    this.root.append(this.#picker.root, this.#distribution.root, this.#running.root);
    this.root.hidden = true;
  }

  draw(snapshot: Snapshot, writer: NumberWriter): void {
    const { charts, beside = [] } = snapshot;
    this.#drawn = charts && { snapshot, writer };
    this.#picker.draw(snapshot);
    this.#distribution.root.hidden = charts === undefined;
    this.#running.root.hidden = charts === undefined;
    this.root.hidden = charts === undefined && this.#picker.root.hidden;
    if (!charts) return;
    const all: readonly ChartData[] = [charts, ...beside];
    this.#distribution.draw(all, writer);
    const isWide = window.innerWidth >= WIDE;
    this.#running.draw(all, writer, isWide ? this.#distribution.height : undefined);
  }

  redraw(): void {
    if (this.#drawn) this.draw(this.#drawn.snapshot, this.#drawn.writer);
  }
}
