/** Why something may yet be a name or a part of one, as in `p95=12ms`. */
export const NAMING_REASONS = ['word', 'hash', 'uuid', 'version', 'address'] as const;

/** Why something was not meant as a number. */
export const OTHER_REASONS = [...NAMING_REASONS, 'date', 'time', 'duration', 'place', 'id'] as const;

/** Why a number that stood on the screen of a program that redraws is no sample. */
export const SCREEN_REASONS = ['repainted', 'progress', 'fullScreen'] as const;

/** Why digits, or a value, in a text were not taken as a number, in a fixed order: a reason's code is its index here. */
export const REASONS = [
  ...OTHER_REASONS,
  'complex',
  'scaled',
  'repeated',
  'notFinite',
  'tooLong',
  ...SCREEN_REASONS,
] as const;

export type SkipReason = (typeof REASONS)[number];

export type ScreenReason = (typeof SCREEN_REASONS)[number];

/** Counts by reason; a reason that did not occur is left out. */
export type SkipCounts = Partial<Record<SkipReason, number>>;

/** What is skipped and could be taken: the rest is not a number at all, or is not kept long enough to be one. */
export type TakeableReason = Exclude<SkipReason, 'notFinite' | 'tooLong'>;

/** What is taken unless the settings say otherwise: beside `850 ms` the `1m30s` that took longest must not be missing. */
export const TAKEN: readonly TakeableReason[] = ['duration'];

export const TAKEABLE: readonly TakeableReason[] = REASONS.filter(
  reason => reason !== 'notFinite' && reason !== 'tooLong',
);
