import * as l10n from '../l10n';

/** Why digits, or a value, in a text were not taken as a number. */
export type SkipReason =
  | 'word'
  | 'hash'
  | 'uuid'
  | 'version'
  | 'address'
  | 'date'
  | 'time'
  | 'duration'
  | 'place'
  | 'id'
  | 'complex'
  | 'scaled'
  | 'repeated'
  | 'notFinite'
  | 'tooLong'
  | ScreenReason;

/** Why a number that stood on the screen of a program that redraws is no sample. */
export type ScreenReason = 'repainted' | 'progress' | 'fullScreen';

/** What each reason counts, as it reads after a count: `2 × date`. */
export const SKIP_REASONS: Readonly<Record<SkipReason, string>> = {
  word: l10n.t('part of a word'),
  hash: l10n.t('hash'),
  uuid: 'UUID',
  version: l10n.t('version'),
  address: l10n.t('network address'),
  date: l10n.t('date'),
  time: l10n.t('time'),
  duration: l10n.t('duration'),
  place: l10n.t('place in a file'),
  id: l10n.t('identifier or index'),
  complex: l10n.t('complex number'),
  scaled: l10n.t('below a factor'),
  repeated: l10n.t('told twice'),
  notFinite: l10n.t('not a finite number'),
  tooLong: l10n.t('longer than 400 characters'),
  repainted: l10n.t('repainted unchanged'),
  progress: l10n.t('progress in a row that is redrawn'),
  fullScreen: l10n.t('in a full screen program'),
};

/** Counts by reason; a reason that did not occur is left out. */
export type SkipCounts = Partial<Record<SkipReason, number>>;

/** The reasons in a fixed order: a reason's code is its index here. */
export const REASONS = Object.keys(SKIP_REASONS) as readonly SkipReason[];

/** What is skipped and could be taken: the rest is not a number at all, or is not kept long enough to be one. */
export type TakeableReason = Exclude<SkipReason, 'notFinite' | 'tooLong'>;

/** What is taken unless the settings say otherwise: beside `850 ms` the `1m30s` that took longest must not be missing. */
export const TAKEN: readonly TakeableReason[] = ['duration'];

export const SCREEN_REASONS: readonly ScreenReason[] = ['repainted', 'progress', 'fullScreen'];

export const TAKEABLE: readonly TakeableReason[] = REASONS.filter(
  reason => reason !== 'notFinite' && reason !== 'tooLong',
);
