import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Of a process: `gone` and `alive` for sure, or `unknown` where this machine can't tell. */
export type Life = 'alive' | 'gone' | 'unknown';

/** Where a process runs, as far as ids of processes mean the same there. */
interface Place {
  readonly machine: string;
  /** Changes with each start of the system, and with each space of process ids; empty where the system does not say. */
  readonly boot: string;
  readonly space: string;
}

const BEGUN = Math.floor(Date.now() / 1000);
// Once: some systems are called something else in each network.
const PLACE = placeOf();

/** Where this process runs, as a word. */
export const PLACE_NAME = [PLACE.machine, PLACE.boot, PLACE.space].filter(Boolean).join('-');

const NAME = `${process.pid}-${markOf(process.pid) ?? BEGUN}-${PLACE_NAME}`;

/** The name of this process's own folder: its id, what tells it from a later process with the same id, and where it runs. */
export function hostName(): string {
  return NAME;
}

/** An older version did not tell where. */
export function isHostName(name: string): boolean {
  return /^\d+-\d+(-\w+){0,3}$/.test(name);
}

/**
 * Whether the process with this name is alive. On Linux it is noticed when its id now belongs to another process;
 * elsewhere that can't be told, and of another machine's processes nothing can. No clock decides it: a clock may jump.
 */
export function lifeOf(name: string): Life {
  if (name === NAME) return 'alive';
  const [id = '', mark = '', ...place] = name.split('-');
  const where = whereIs(place.join('-'));
  if (where !== 'here') return where;
  const pid = Number(id);
  if (pid === process.pid || !exists(pid)) return 'gone';
  const now = markOf(pid);
  if (now === undefined) return 'unknown';
  return now === Number(mark) ? 'alive' : 'gone';
}

/** Whether ids of processes of a place (a {@link PLACE_NAME}, or empty) mean something here; `gone` where none of them lives. */
export function whereIs(place: string): 'here' | 'gone' | 'unknown' {
  const [machine = '', boot = '', space = ''] = place.split('-');
  if (machine === '') return 'here';
  if (machine !== PLACE.machine) return 'unknown';
  if (boot !== PLACE.boot) return 'gone';
  return space === PLACE.space ? 'here' : 'unknown';
}

/** Whether a process with this id exists, whichever it is. */
export function exists(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, in ticks since the system's start; -1 of one that has ended, undefined if the system does not say. */
function markOf(id: number): number | undefined {
  const stat = textOf(`/proc/${id}/stat`);
  if (stat === '') return undefined;
  // The process's name may contain blanks and brackets.
  const facts = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // It stays there until somebody asks how it ended, which in a container may be nobody.
  return facts[0] === 'Z' ? -1 : Number(facts[19]);
}

function placeOf(): Place {
  const boot = textOf('/proc/sys/kernel/random/boot_id');
  const machine = wordFor(`${hostname()}\n${textOf('/etc/machine-id')}`);
  return { machine, ...(boot === '' ? { boot, space: '' } : { boot: wordFor(boot), space: spaceOf() }) };
}

/** Containers of one machine number their processes each by itself. */
function spaceOf(): string {
  try {
    return wordFor(readlinkSync('/proc/self/ns/pid'));
  } catch {
    return wordFor('');
  }
}

function wordFor(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
