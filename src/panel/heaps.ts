import * as l10n from '../l10n';
import type { NumberWriter } from '../numberWriter';
import { type Look, PICTURE_FORMATS, type Picture, type PictureFormat, type Snapshot } from '../protocol';
import { ArrayView } from './array';
import { button, element, setAttribute, setText } from './dom';
import type { Labels } from './labels';
import { LevelsView } from './levels';
import { drawPicture } from './picture';
import { Segments } from './segments';
import type { Landing } from './stage/landing';
import { shapesOf } from './stage/shapes';
import { type Emphasis, StageView } from './stage/stage';
import { AT_TOP, type Trails } from './stage/trail';

export const SEGMENTS = [
  ['tree', l10n.t('Tree')],
  ['levels', l10n.t('Levels')],
  ['array', l10n.t('Array')],
] as const;

/** The ways to see the heaps. */
export type Segment = (typeof SEGMENTS)[number][0];

/** What is seen of the heaps: kept over reloads. */
export interface Seen {
  readonly segment: Segment;
  readonly trails: Trails;
}

/** The heaps, in one of three ways: as trees, by levels, as arrays. */
export class HeapsView {
  readonly root: HTMLElement;
  readonly #note = element('span', 'note');
  readonly #segments: Segments<Segment>;
  readonly #stage: StageView;
  readonly #levels = new LevelsView();
  readonly #array: ArrayView;
  readonly #look: (look: Look) => void;
  readonly #changed: (seen: Seen) => void;
  readonly #save: (picture: Picture) => void;
  readonly #pictures: HTMLElement;
  #trails: Trails;

  /**
   * @param look asks the host for another part of the heaps
   * @param changed is told what is seen, when that has changed
   * @param save has a picture of the trees saved
   */
  constructor(
    seen: Seen,
    {
      look,
      changed,
      save,
    }: {
      readonly look: (look: Look) => void;
      readonly changed: (seen: Seen) => void;
      readonly save: (picture: Picture) => void;
    },
  ) {
    this.#look = look;
    this.#changed = changed;
    this.#save = save;
    this.#pictures = element('div', 'pictures', ...PICTURE_FORMATS.map(format => this.#saveButton(format)));
    this.#trails = seen.trails;
    this.#segments = new Segments(l10n.t('View'), SEGMENTS, () => this.#changeSegment());
    this.#segments.choose(seen.segment);
    const drilled = (trails: Trails) => {
      this.#trails = trails;
      this.ask();
      this.#tell();
    };
    const levels = () => {
      this.#segments.choose('levels');
      this.#changeSegment();
      this.#segments.focus();
    };
    this.#stage = new StageView({ drilled, levels }, seen.trails);
    this.#array = new ArrayView(look);
    const heading = element('h2', '', l10n.t('Heaps'));
    heading.id = 'heaps';
    this.root = element(
      'section',
      'heaps',
      element(
        'div',
        'heading',
        heading,
        this.#note,
        element('div', 'tools', this.#pictures, this.#segments.root),
      ),
      this.#stage.root,
      this.#levels.root,
      this.#array.root,
    );
    setAttribute(this.root, 'aria-labelledby', heading.id);
    this.#show();
  }

  /** Whether the trees are seen. */
  get isTree(): boolean {
    return this.#segments.current === 'tree';
  }

  /** Asks for what is seen. */
  ask(): void {
    switch (this.#segments.current) {
      case 'tree':
        this.#look({ kind: 'tree', ...this.#stage.roots });
        break;
      case 'levels':
        this.#look({ kind: 'levels' });
        break;
      case 'array':
        this.#array.open();
    }
  }

  /** Sees the heaps of another series from their tops. */
  reset(): void {
    this.#array.reset();
    if (this.#trails.lower.length + this.#trails.upper.length === 0) return;
    this.#trails = AT_TOP;
    this.#stage.reset();
    this.ask();
    this.#tell();
  }

  draw(snapshot: Snapshot, writer: NumberWriter): void {
    const isEmpty = snapshot.lower.size === 0;
    this.#segments.root.hidden = isEmpty;
    this.#pictures.hidden = isEmpty || !this.isTree;
    this.#show(isEmpty ? 'tree' : this.#segments.current);
    const note = this.#draw(snapshot, writer, isEmpty);
    setText(this.#note, note);
    this.#note.hidden = note === '';
  }

  /** Draws what is seen; returns what must be known to read it. */
  #draw(snapshot: Snapshot, writer: NumberWriter, isEmpty: boolean): string {
    if (isEmpty || this.isTree) return noteOn(this.#stage.draw(snapshot, writer));
    if (this.#segments.current === 'array') {
      this.#array.draw(snapshot, writer);
      return '';
    }
    this.#levels.draw(snapshot, writer);
    const { looked } = snapshot;
    return looked?.kind === 'levels' && looked.lags && looked.lower ? l10n.t('as of a moment ago') : '';
  }

  /** Shows the path of the newest number, and slides it if it has just arrived. */
  mark(landing: Landing | undefined, emphasis: Emphasis, slide: boolean): void {
    this.#stage.mark(landing, emphasis, slide);
  }

  #saveButton(format: PictureFormat): HTMLButtonElement {
    const word = format.toUpperCase();
    const label = l10n.t('Save {0} as {1}', l10n.t('Heaps'), word);
    const made = button('chart-button', word, () => {
      const heading = [l10n.t('Heaps'), this.#note.textContent].filter(Boolean).join(' · ');
      const { width, height } = this.#stage.root.getBoundingClientRect();
      const shapes = shapesOf(this.#stage.root);
      this.#save({
        name: l10n.t('Heaps'),
        format,
        data: drawPicture(heading, shapes, { width, height }, format),
      });
    });
    setAttribute(made, 'aria-label', label);
    setAttribute(made, 'title', label);
    return made;
  }

  #changeSegment(): void {
    this.#show();
    this.ask();
    this.#tell();
  }

  #show(segment = this.#segments.current): void {
    this.#stage.root.hidden = segment !== 'tree';
    this.#levels.root.hidden = segment !== 'levels';
    this.#array.root.hidden = segment !== 'array';
  }

  #tell(): void {
    this.#changed({ segment: this.#segments.current, trails: this.#trails });
  }
}

/** The explanation that is needed to read the labels. */
function noteOn({ relative, exponent }: Labels): string {
  if (!relative) return '';
  const power = [...String(exponent)].map(sign => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻').join('');
  return exponent === 0
    ? l10n.t('labels are differences from the median')
    : l10n.t('labels are differences from the median ×\u00a010{0}', power);
}
