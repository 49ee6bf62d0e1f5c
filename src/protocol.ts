/**
 * What the extension host and the heap panel say to each other: one union per direction. Types and guards
 * only; neither `vscode` nor the DOM is known here, so that both sides can import it.
 */

import { type ChartData, MOST_BESIDE, type SeriesChoice } from './chartProtocol';

export * from './chartProtocol';

/** A half of the numbers, by the heap that holds it. */
export type Half = 'lower' | 'upper';

/** A half of the numbers as the panel draws it. */
export interface HeapView {
  /** Numbers in the whole half. */
  readonly size: number;
  /** The first levels of its heap in level order, root first; at most {@link SHOWN_PER_HEAP}. */
  readonly top: Float64Array;
}

/** Numbers of a heap that cross to the panel: 6 levels. */
export const SHOWN_PER_HEAP = 63;

/** Something that is known of the numbers, such as their first quartile. */
export interface Fact {
  /** What it is called, `Q1`, and the same in full words. */
  readonly word: string;
  readonly spoken: string;
  /** Its value, or the two ends where it is an interval; empty where there is none. */
  readonly isInterval: boolean;
  readonly values: readonly number[];
  /** What is said where there is none: `…` while it is searched for. */
  readonly instead: string;
  /** Whether it counts something, and has no unit. */
  readonly isCount: boolean;
  /** Whether it has the decimals of the numbers themselves, as one of them does, or their sum; what is computed is told finer. */
  readonly isMeasured: boolean;
  /** Whether it is as it was a moment ago. */
  readonly lags: boolean;
  /** What a click on its value runs. */
  readonly command?: PanelCommand;
  /** The number that it is, to which a click leads. */
  readonly number?: NumberShown;
}

/** What is known of a series that has numbers. */
export interface Facts {
  /** Those that everybody looks for, and the others. */
  readonly main: readonly Fact[];
  readonly more: readonly Fact[];
  /** The least and the largest of the numbers, and the quartiles between once they are found: what tells how many digits matter. */
  readonly extent: readonly number[];
  /** The decimals that computed figures are told to, as in the tooltip. */
  readonly decimals: number;
  /** What must be known to trust them, a sentence each. */
  readonly notes: readonly string[];
  /** Whether some are as they were a moment ago: so many numbers come that they are searched for now and then. */
  readonly lags: boolean;
}

/** How the newest number went in. */
export interface LastAdded {
  readonly value: number;
  readonly half: Half;
  /** Levels that the number rose in its half; where another crossed over, it stands so many above the bottom. */
  readonly rose: number;
  /** The number that then crossed over to keep the sizes even, if one did. */
  readonly crossed?: { readonly value: number; readonly to: Half };
}

/** A side of a comparison: its median and, with 6 numbers or more, the interval that holds the true one. */
export interface ComparedSide {
  /** Text from outside. */
  readonly name: string;
  readonly median: number;
  readonly interval?: { readonly low: number; readonly high: number };
}

/** How the numbers differ from those of a baseline. */
export interface ComparisonFacts {
  readonly base: ComparedSide;
  readonly current: ComparedSide;
  /** The unit of both. */
  readonly unit: string;
  /** What came out, in the display language and in pieces: `12 % faster`, `(p = 0.004, n = 20 + 20)`. */
  readonly finding: string;
  readonly evidence: string;
  /** `+2 ms`: the median of all differences. */
  readonly shift: string;
  /** What it would take to show a difference. */
  readonly hint?: string;
  /** Whether what came out is good news, as far as that is known; `open` where no difference is shown. */
  readonly verdict: 'better' | 'worse' | 'different' | 'open';
}

/**
 * What the panel looks at: in the trees from these nodes on, which are places in level order from 0, or at all levels,
 * or at some rows of the arrays.
 */
export type Look =
  | { readonly kind: 'tree'; readonly lower: number; readonly upper: number }
  | { readonly kind: 'levels' }
  | { readonly kind: 'array'; readonly from: number; readonly count: number };

/** Rows of the arrays that may be looked at at once. */
export const MOST_ROWS = 1000;

/** What is there of each half where the panel looks. */
export type Looked =
  | ({ readonly kind: 'tree' } & { readonly [half in Half]: Branch })
  | ({ readonly kind: 'levels'; readonly lags: boolean } & {
      readonly [half in Half]?: readonly LevelRange[];
    })
  | ({ readonly kind: 'array'; readonly from: number } & { readonly [half in Half]: Float64Array });

/** The first levels of a heap from one of its nodes on. */
export interface Branch {
  /** The place of that node: the asked for one, or 0 where the heap has not so many numbers any more. */
  readonly root: number;
  /** In level order, at most {@link SHOWN_PER_HEAP}. */
  readonly top: Float64Array;
}

/** The least and the largest number of a level. */
export interface LevelRange {
  readonly least: number;
  readonly most: number;
}

/** How it stands with where the numbers come from. */
export interface SourceState {
  /** `still` where nothing more comes by itself, as of a selection. */
  readonly kind: 'still' | 'running' | 'paused' | 'ended' | 'failed';
  /** More on that, in a few words: `exit code 1`, `receiving…`; often empty. Text from outside. */
  readonly detail: string;
  /** Whether the numbers are being counted anew for another window, and those below are of before. */
  readonly isRecounting: boolean;
}

/** All that the panel needs to draw a series: of a fixed size, however many numbers it has. */
export interface Snapshot {
  /** Changes when another series is shown. */
  readonly seriesId: number;
  /**
   * Where the numbers came from, in words: `Selection in data.csv`; or where they will come from, while there are
   * none. Text from outside, never markup.
   */
  readonly source: string;
  /** How many numbers came before the window that is chosen, where there is none in it. */
  readonly earlier?: number;
  /** What the user must know to trust the numbers, a sentence each. Text from outside. */
  readonly notes: readonly string[];
  readonly state: SourceState;
  /** The unit of all numbers below, `ms` for one; empty where they have none. */
  readonly unit: string;
  readonly median?: number;
  readonly lower: HeapView;
  readonly upper: HeapView;
  readonly facts?: Facts;
  /** Of the newest number, where it was inserted by itself: that of several that came at once among the first 4,096, too. */
  readonly lastAdded?: LastAdded;
  /** Where the panel looks, once it has told that; of a series with numbers. */
  readonly looked?: Looked;
  /** Of a series with more than one number. */
  readonly charts?: ChartData;
  /** Those that the panel wants beside it, in the order that it wants. */
  readonly beside?: readonly ChartData[];
  /** All series of the watch, where there are several; left out where they are as they were in the snapshot before. */
  readonly choices?: readonly SeriesChoice[];
  /** Of a series that has a baseline; of the numbers of a moment ago while ever more come. */
  readonly comparison?: ComparisonFacts;
}

/** From the host to the panel. */
export interface ToPanel {
  readonly type: 'snapshot';
  readonly snapshot: Snapshot;
  /** A BCP 47 tag for writing numbers. */
  readonly locale: string;
  /** Whether the charts are asked for, so that the page goes to them. */
  readonly toCharts?: boolean;
}

/**
 * A number of a series by what the panel knows of it: by its value, as the panel has it, it is the one after so many others
 * with that value, or the first with it from one place in the order of arrival up to another.
 */
export type NumberShown =
  | { readonly which: 'min' }
  | { readonly which: 'max' }
  | { readonly which: 'last' }
  | { readonly which: 'value'; readonly value: number; readonly nth: number }
  | { readonly which: 'arrived'; readonly value: number; readonly from: number; readonly to: number };

/** Commands that a button in the panel may run. */
export const PANEL_COMMANDS = [
  'addSelection',
  'ofSelection',
  'watch',
  'typeNumbers',
  'tryExample',
  'showOutliers',
  'compare',
  'chooseWindow',
] as const;
export type PanelCommand = (typeof PANEL_COMMANDS)[number];

/** What a picture can be saved as. */
export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** A picture that the user wants in a file. */
export interface Picture {
  /** What it shows, for the file's name: `Distribution`. */
  readonly name: string;
  readonly format: PictureFormat;
  /** The text of an SVG, or the bytes of a PNG as base64. */
  readonly data: string;
}

/** How each format begins. */
const BEGINNING: Readonly<Record<PictureFormat, string>> = { svg: '<svg ', png: 'iVBORw0KGgo' };
/** Characters of a picture: more than any window's worth of it. */
const LARGEST_PICTURE = 2 ** 26;

/**
 * From the panel to the host: `ready` once it listens, `drawn` after each snapshot, so that one is in flight, `look`
 * whenever it looks elsewhere; `choose` shows another series of the watch, `lay` says which others are to be seen beside
 * it, `goTo` shows where a number came from.
 */
export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'drawn' }
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'command'; readonly command: PanelCommand }
  | { readonly type: 'choose'; readonly seriesId: number }
  | { readonly type: 'lay'; readonly seriesIds: readonly number[] }
  | { readonly type: 'goTo'; readonly seriesId: number; readonly number: NumberShown }
  | ({ readonly type: 'save' } & Picture);

/** Whether something that came from a webview is a message that the host knows. */
export function isFromPanel(message: unknown): message is FromPanel {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  switch (message.type) {
    case 'ready':
    case 'drawn':
      return true;
    case 'look':
      return 'look' in message && isLook(message.look);
    case 'command':
      return 'command' in message && PANEL_COMMANDS.some(command => command === message.command);
    case 'choose':
      return 'seriesId' in message && Number.isSafeInteger(message.seriesId);
    case 'lay':
      return 'seriesIds' in message && areIds(message.seriesIds);
    case 'goTo':
      return (
        'seriesId' in message &&
        Number.isSafeInteger(message.seriesId) &&
        'number' in message &&
        isNumberShown(message.number)
      );
    case 'save':
      return isPicture(message);
    default:
      return false;
  }
}

function isNumberShown(number: unknown): number is NumberShown {
  if (typeof number !== 'object' || number === null || !('which' in number)) return false;
  const { which } = number;
  if (which === 'min' || which === 'max' || which === 'last') return true;
  if (!('value' in number) || !Number.isFinite(number.value)) return false;
  if (which === 'value') return 'nth' in number && isPlace(number.nth);
  return (
    which === 'arrived' && 'from' in number && isPlace(number.from) && 'to' in number && isPlace(number.to)
  );
}

function isLook(look: unknown): look is Look {
  if (typeof look !== 'object' || look === null || !('kind' in look)) return false;
  switch (look.kind) {
    case 'tree':
      return 'lower' in look && isPlace(look.lower) && 'upper' in look && isPlace(look.upper);
    case 'levels':
      return true;
    case 'array':
      if (!('from' in look && 'count' in look)) return false;
      return isPlace(look.from) && isPlace(look.count) && look.count <= MOST_ROWS;
    default:
      return false;
  }
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function areIds(ids: unknown): ids is readonly number[] {
  return Array.isArray(ids) && ids.length <= MOST_BESIDE && ids.every(Number.isSafeInteger);
}

function isPicture(message: object): message is Picture {
  if (!('name' in message && 'format' in message && 'data' in message)) return false;
  const { name, format, data } = message;
  const known = PICTURE_FORMATS.find(each => each === format);
  if (known === undefined || typeof name !== 'string' || name.trim() === '') return false;
  return typeof data === 'string' && data.length <= LARGEST_PICTURE && data.startsWith(BEGINNING[known]);
}
