import * as l10n from '../l10n';
import type { SkipReason } from './reasons';

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
