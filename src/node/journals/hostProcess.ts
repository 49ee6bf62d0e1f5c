import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

const BEGUN = Math.floor(Date.now() / 1000);

/** The name of this process's own folder: its id, and what distinguishes it from a later process with the same id. */
export function hostName(): string {
  return `${process.pid}-${markOf(process.pid) ?? BEGUN}`;
}

export function isHostName(name: string): boolean {
  return /^\d+-\d+$/.test(name);
}

/**
 * Whether the process with this name is alive. On Linux it is noticed when its id now belongs to another process;
 * elsewhere only when the system has been restarted since.
 */
export function isAlive(name: string): boolean {
  if (name === hostName()) return true;
  const [id = 0, mark = 0] = name.split('-').map(Number);
  if (!exists(id)) return false;
  const now = markOf(id);
  if (now !== undefined) return now === mark;
  return id !== process.pid && mark >= Date.now() / 1000 - uptime();
}

function exists(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, in ticks since the system's start; undefined if the system does not say. */
function markOf(id: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The process's name may contain blanks and brackets.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  } catch {
    return undefined;
  }
}
