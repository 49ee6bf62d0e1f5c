import path from 'node:path';
import { changesOf, namesIn, removeFile, writeQuietly } from './files';

const ENDING = '.shown';

/**
 * Which watch each window shows: an empty file of its id beside the journals, so that nobody but the window that has the
 * watch writes it. VS Code's state of a workspace is written whole, by each of its windows over what the others wrote.
 */
export class ShownMarks {
  readonly #folder: string;
  /** What this window has shown last, and what it has a mark of: that, or what it is to show again. */
  #shown: string | undefined;
  #own: string | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** This window shows this watch from now on, or none. As long as it has shown none, what it is to show again stays. */
  become(id: string | undefined): void {
    if (id === this.#shown) return;
    this.#shown = id;
    if (this.#own !== undefined && this.#own !== id) removeFile(this.#markOf(this.#own));
    this.#own = id;
    this.write();
  }

  /** Writes the mark, for which there may have been no folder before. */
  write(): void {
    if (this.#own !== undefined) writeQuietly(this.#markOf(this.#own));
  }

  /** The watch that it shows, or is to show again. */
  get own(): string | undefined {
    return this.#own;
  }

  /**
   * Shows, unless one is shown already, that one of these watches that was shown in a window before, the last where several
   * were.
   *
   * @param before another folder where they may have been
   */
  take(ids: readonly string[], before?: string): void {
    const marks = new Map(
      [before, this.#folder].flatMap(folder =>
        folder === undefined ? [] : ids.map(id => [this.#markOf(id, folder), id] as const),
      ),
    );
    const found = [...changesOf([...marks.keys()])].sort(([, one], [, other]) => one - other);
    for (const [mark] of found) removeFile(mark);
    if (this.#own !== undefined) return;
    this.#own = marks.get(found.at(-1)?.[0] ?? '');
    this.write();
  }

  /** Forgets watches that are no more. @param ids of all that there are */
  keepOnly(ids: readonly string[]): void {
    const known = new Set(ids.map(id => `${id}${ENDING}`));
    for (const name of namesIn(this.#folder))
      if (name.endsWith(ENDING) && !known.has(name)) removeFile(path.join(this.#folder, name));
  }

  #markOf(id: string, folder = this.#folder): string {
    return path.join(folder, `${id}${ENDING}`);
  }
}
