import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const DAY = 86_400_000;

/** A file: when it was last changed, by the clock, and for how many milliseconds it was left alone since. */
interface Age {
  readonly changed: number;
  readonly age: number;
}

interface Looked {
  readonly at: number;
  readonly files: Readonly<Record<string, Age>>;
}

/**
 * How long files have been left alone, without trust in a clock that may jump, as that of a virtual machine does: between
 * two looks, a day at most has passed. What was found is kept in a file of its own.
 */
export class Ages {
  readonly #path: string;
  readonly #now: () => number;

  constructor(file: string, now: () => number = Date.now) {
    this.#path = file;
    this.#now = now;
  }

  /** Looks at files, each with the time of its last change, and gives how many days each was left alone. */
  look(changes: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    const at = this.#now();
    const before = this.#read();
    const passed = atMostADay(at - (before?.at ?? at));
    const files: Record<string, Age> = {};
    const days = new Map<string, number>();
    for (const [file, changed] of changes) {
      const name = path.basename(file);
      const known = before?.files[name];
      const age = known?.changed === changed ? known.age + passed : atMostADay(at - changed);
      files[name] = { changed, age };
      days.set(file, age / DAY);
    }
    if (changes.size > 0) this.#write({ at, files });
    return days;
  }

  #read(): Looked | undefined {
    try {
      const found: unknown = JSON.parse(readFileSync(this.#path, 'utf8'));
      return isLooked(found) ? found : undefined;
    } catch {
      return undefined;
    }
  }

  #write(looked: Looked): void {
    try {
      writeFileSync(`${this.#path}.new`, JSON.stringify(looked), { mode: 0o600 });
      renameSync(`${this.#path}.new`, this.#path);
    } catch {
      // Then the files are kept a little longer.
    }
  }
}

function atMostADay(milliseconds: number): number {
  return Math.min(Math.max(milliseconds, 0), DAY);
}

function isLooked(found: unknown): found is Looked {
  const { at, files } = (found ?? {}) as Partial<Record<keyof Looked, unknown>>;
  if (!Number.isFinite(at) || typeof files !== 'object' || files === null) return false;
  const ages: (Partial<Age> | null)[] = Object.values(files);
  return ages.every(age => Number.isFinite(age?.changed) && Number.isFinite(age?.age));
}
