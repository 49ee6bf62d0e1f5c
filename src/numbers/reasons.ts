/**
 * Why digits, or a value, in a text were not taken as a number, in a fixed order: a reason's code is its index here. First
 * stands what may be in a name, then up to `complex` what else is no number, and last what was on a screen.
 */
export const REASONS = [
  'word',
  'hash',
  'uuid',
  'version',
  'address',
  'date',
  'time',
  'duration',
  'place',
  'id',
  'complex',
  'scaled',
  'repeated',
  'notFinite',
  'tooLong',
  'repainted',
  'progress',
  'fullScreen',
] as const;

export type SkipReason = (typeof REASONS)[number];

/** Why a number that stood on the screen of a program that redraws is no sample. */
export type ScreenReason = 'repainted' | 'progress' | 'fullScreen';

/** Counts by reason; a reason that did not occur is left out. */
export type SkipCounts = Partial<Record<SkipReason, number>>;

/** What is skipped and could be taken: the rest is not a number at all, or is not kept long enough to be one. */
export type TakeableReason = Exclude<SkipReason, 'notFinite' | 'tooLong'>;

/** What is taken unless the settings say otherwise: beside `850 ms` the `1m30s` that took longest must not be missing. */
export const TAKEN: readonly TakeableReason[] = ['duration'];

export const SCREEN_REASONS = REASONS.slice(REASONS.indexOf('repainted'));

export const TAKEABLE: readonly TakeableReason[] = REASONS.filter(
  reason => reason !== 'notFinite' && reason !== 'tooLong',
);
