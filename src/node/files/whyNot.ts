import * as l10n from '../../l10n';
import { messageOf } from '../../messageOf';

/** Asked for anew each time: the recorder learns the display language when it has begun. */
const reasons = (): Readonly<Record<string, string>> => ({
  EACCES: l10n.t('you may not read it'),
  EPERM: l10n.t('you may not read it'),
  EBUSY: l10n.t('another program holds it'),
  ENOENT: l10n.t('it does not exist'),
  ENOTDIR: l10n.t('it does not exist'),
  EISDIR: l10n.t('it is a folder'),
  EMFILE: l10n.t('too many files are open'),
  EIO: l10n.t('the disk could not be read'),
  ENOSPC: l10n.t('the disk is full'),
  EDQUOT: l10n.t('your share of the disk is used up'),
  EFBIG: l10n.t('the file has reached the size that the system allows'),
  EROFS: l10n.t('the disk can only be read'),
});

/** What the system calls Node's error; empty of one that is not the system's. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether Node's error means that nothing exists at the path. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

/** Whether Node's error means that the user may not do this. */
export function isForbidden(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(codeOf(error));
}

/** Node's error in words that complete the sentence “… can’t be read: ”. */
export function whyNot(error: unknown): string {
  return reasons()[codeOf(error)] ?? messageOf(error);
}
