import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Identity, isSame, nameOf, TextFile } from './textFile';
import { isForbidden, isMissing } from './whyNot';

/** What is added to a name, at its end or before its ending, when a file is rotated: a number or a date. */
const TAG = /^([-._]?)(\d(?:[-._:T\d]*\d)?)$/;
const PACKED = /\.(?:gz|bz2|xz|zst|lz4|zip|Z)$/;

/** Files that are opened at once, at most. */
const MOST = 16;

/** A file, and when it was last written, in nanoseconds. */
interface Written extends Identity {
  readonly written: bigint;
}

/** A file beside a followed one: as its name tells, it may have had that of the followed one. */
interface Rotated extends Written {
  readonly name: string;
  /** How it got its name. */
  readonly form: string;
  readonly tag: string;
  readonly isPacked: boolean;
}

interface Choice {
  /** The one that was read was renamed or packed; or it was deleted, and another file has its name. */
  readonly why: 'rotated' | 'replaced';
  /** Those that came after it, in order, as far as they can be read. */
  readonly later: readonly Rotated[];
  /** Whether files that may have come before these are packed, or gone. */
  readonly isMissed: boolean;
}

/** The files that had a name after another one. */
export interface NextFiles extends Pick<Choice, 'why' | 'isMissed'> {
  /** The next ones, in order. */
  readonly files: TextFile[];
  /** Whether they have been rotated too; else it is the one that has the name now. */
  readonly isPast: boolean;
}

/**
 * Opens the files that had the followed name after the one that was read last: those that were rotated since, else the one
 * that has it now. None where nothing has the name, or others are being rotated just now.
 *
 * @param before the file that was read before the last one, open still
 * @throws Node's error if they can't be opened
 */
export async function openNext(
  followed: string,
  last: TextFile,
  before: TextFile | undefined,
): Promise<NextFiles> {
  const { why, later, isMissed, told } = await choose(followed, last, before);
  const isPast = later.length > 0;
  const files = isPast ? await openAll(followed, later) : await opened(followed);
  let isSure = false;
  try {
    // A second look that agrees shows that nothing was renamed meanwhile: what is open shares its identity with no other.
    const again = await choose(followed, last, before);
    isSure = again.told === told && (isPast || (await isStill(followed, files)));
  } finally {
    if (!isSure) for (const file of files.splice(0)) await file.close();
  }
  return { why, isMissed, isPast, files };
}

/** Opens rotated files in their order, up to one that has gone or that another has the name of by now. */
async function openAll(followed: string, all: readonly Rotated[]): Promise<TextFile[]> {
  const files: TextFile[] = [];
  for (const one of all.slice(0, MOST)) {
    const [file] = await opened(path.join(path.dirname(followed), one.name)).catch(error => {
      if (files.length === 0) throw error;
      return [];
    });
    if (!file || !isSame(file.identity, one)) {
      await file?.close();
      break;
    }
    files.push(file);
  }
  return files;
}

/** Whether the name is that of the file which was opened by it. */
async function isStill(followed: string, [file]: readonly TextFile[]): Promise<boolean> {
  const now = await stat(followed, { bigint: true }).catch(() => undefined);
  return now && file ? isSame(now, file.identity) : now === file;
}

/** None where there is none. */
async function opened(file: string): Promise<TextFile[]> {
  try {
    return [await TextFile.open(file, 0)];
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function choose(
  followed: string,
  file: TextFile,
  before: TextFile | undefined,
): Promise<Choice & { told: string }> {
  const all = await rotatedBeside(followed);
  // Asked last: one that has a name still was not deleted before the others were looked at.
  const { isNamed, written } = await file.facts();
  const last = { ...file.identity, written };
  const own = all.find(one => isSame(one, last));
  const choice = own ? after(own, all, before) : isNamed ? readable([]) : afterGone(last, all, before);
  // Names are read one by one: two looks that agree saw none of them between two rotations.
  const found = [own, ...choice.later].map(one => one && `${one.name} ${nameOf(one)}`);
  return { ...choice, told: [choice.why, choice.isMissed, ...found].join('/') };
}

/**
 * What came after a file: those with higher numbers, or with lower ones where the newest gets the lowest. Which it is, the
 * file that was read before it tells or, without one, when they were written.
 */
function after(own: Rotated, all: readonly Rotated[], before: TextFile | undefined): Choice {
  const alike = all.filter(({ form }) => form === own.form);
  const at = alike.indexOf(own);
  const isBefore = (one: Rotated | undefined) => one && before && isSame(one, before.identity);
  const isKnown = isBefore(alike[at + 1]);
  const isFalling = isKnown || (!isBefore(alike[at - 1]) && !isWrittenRising(alike));
  const later = isFalling ? alike.slice(0, at).reverse() : alike.slice(at + 1);
  const isSure = isKnown || (later[0] && later[0].written >= own.written);
  return readable(isSure ? later : []);
}

function isWrittenRising(all: readonly Rotated[]): boolean {
  const [lowest, highest] = [all[0], all.at(-1)];
  return lowest !== undefined && highest !== undefined && lowest.written < highest.written;
}

/** What came after a file that was deleted: it was packed, or more came than are kept. */
function afterGone(last: Written, all: readonly Rotated[], before: TextFile | undefined): Choice {
  // Only a rotation is sure to name files so: there are programs that write `data2.csv` beside `data.csv`.
  const later = all.filter(
    ({ isPacked, form, written }) => (isPacked || form === 'end.') && written >= last.written,
  );
  // The clock of a file system may stand still for some milliseconds.
  if (!later.some(({ isPacked, written }) => isPacked || before || written > last.written))
    return { why: 'replaced', later: [], isMissed: false };
  if (!isWrittenRising(later)) later.reverse();
  const isPacked = later[0]?.isPacked === true;
  const next = readable(isPacked ? later.slice(1) : later);
  return isPacked ? next : { ...next, isMissed: true };
}

/** Those that can be read of those that came after a file, in their order. */
function readable(all: readonly Rotated[]): Choice {
  const later = all.filter(({ isPacked }) => !isPacked);
  return { why: 'rotated', later, isMissed: later.length < all.length };
}

/** Those that are named after a file, in the order of their numbers or dates. */
async function rotatedBeside(followed: string): Promise<Rotated[]> {
  const { dir, base, name: stem, ext } = path.parse(followed);
  const found = (await namesIn(dir)).map(async (name): Promise<Rotated | undefined> => {
    const bare = name.replace(PACKED, '');
    const isAtEnd = bare.startsWith(base);
    const added = isAtEnd
      ? bare.slice(base.length)
      : bare.startsWith(stem) && bare.endsWith(ext)
        ? bare.slice(stem.length, bare.length - ext.length)
        : '';
    const [, mark, tag] = TAG.exec(added) ?? [];
    if (tag === undefined) return undefined;
    const stats = await stat(path.join(dir, name), { bigint: true }).catch(() => undefined);
    if (!stats?.isFile()) return undefined;
    const { dev, ino, mtimeNs } = stats;
    const form = `${isAtEnd ? 'end' : 'stem'}${mark}`;
    return { name, form, tag, isPacked: bare !== name, dev, ino, written: mtimeNs };
  });
  const all = (await Promise.all(found)).filter(one => one !== undefined);
  const keyOf = ({ form, tag }: Rotated) => `${form} ${tag}`;
  const unpacked = new Set(all.filter(({ isPacked }) => !isPacked).map(keyOf));
  return (
    all
      // One that is being packed is there twice.
      .filter(one => !one.isPacked || !unpacked.has(keyOf(one)))
      .sort((a, b) => a.tag.length - b.tag.length || (a.tag < b.tag ? -1 : 1))
  );
}

/** None where the folder may not be listed. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isForbidden(error)) return [];
    throw error;
  }
}
