import { messageOf } from '../../messageOf';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EBUSY: 'another program holds it',
  ENOENT: 'it does not exist',
  ENOTDIR: 'it does not exist',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  EIO: 'the disk could not be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the file has reached the size that the system allows',
  EROFS: 'the disk can only be read',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether Node's error means that nothing exists at the path. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

/** Node's error in words that complete the sentence “… can’t be read: ”. */
export function whyNot(error: unknown): string {
  return REASONS[codeOf(error)] ?? messageOf(error);
}
