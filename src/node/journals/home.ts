import { createHash } from 'node:crypto';
import { cpSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { isGone } from '../files/isGone';
import { readWhole, writeWhole } from '../files/wholeValue';
import { hostName, lifeOf } from '../life/hostProcess';
import { makePrivateFolder, move } from './files';

/** Folders of before that are remembered: commands may still run in them. */
const MOST_EARLIER = 5;
/** Milliseconds within which a window becomes the next one, and its host ends. */
const JUST_LEFT = 60_000;

export interface HomeOptions {
  /** Our folder for this workspace. */
  readonly root: string;
  /** What {@link remember} was given last, in this workspace or the one that it was before. */
  readonly known: unknown;
  readonly remember: (known: KnownHome) => void;
  /** Our folder for all workspaces. */
  readonly shared: string;
  /** The addresses of the workspace's folders. */
  readonly folders: readonly string[];
  /** Whether the workspace is a file that lists its folders, and so may have been a single one of them before. */
  readonly isList: boolean;
  /** Milliseconds by a clock that does not jump. */
  readonly steady?: () => number;
}

/** What is remembered of where a workspace keeps what it stores. */
export interface KnownHome {
  readonly root: string;
  readonly earlier: readonly string[];
  /** The host that was the last to keep watches there. */
  readonly host: string;
}

/**
 * Where a workspace keeps what is stored, and where it did before. VS Code gives a workspace to which a folder is added
 * another folder for it. On the desktop it takes the workspace's state along, which tells where that was; in a browser it
 * does not: there it is told by what was left the moment before with one of its folders, or is left the moment after.
 */
export class Home {
  readonly #options: HomeOptions;
  /** Folders that the workspace had before, the newest first. */
  readonly earlier: readonly string[];
  /** Where its journals are until they are here, as far as a host wrote them. */
  before: { readonly folder: string; readonly host: string } | undefined;
  readonly #steady: () => number;
  /** Until when the host that was there may leave. */
  readonly #until: number;

  constructor(options: HomeOptions) {
    this.#options = options;
    this.#steady = options.steady ?? (() => performance.now());
    const sure = isKnown(options.known) ? options.known : undefined;
    this.#until = sure ? Number.POSITIVE_INFINITY : this.#steady() + JUST_LEFT;
    const known = sure ?? (options.isList ? this.#leftWithOneFolder() : undefined);
    const isElsewhere =
      known !== undefined && known.root !== options.root && areBeside(known.root, options.root);
    this.earlier = [...(isElsewhere ? [known.root] : []), ...(known?.earlier ?? [])].slice(0, MOST_EARLIER);
    if (isElsewhere) this.before = { folder: path.join(known.root, 'watches'), host: known.host };
    else this.settle();
  }

  /** Whether the host that was there has left it, or will not any more: that workspace is still open in a window. */
  get isSettled(): boolean {
    const { before } = this;
    return (
      before !== undefined && (isGone(path.join(before.folder, before.host)) || this.#steady() > this.#until)
    );
  }

  /** The journals are here from now on. */
  settle(): void {
    const { root, remember, folders } = this.#options;
    this.before = undefined;
    const known: KnownHome = { root, earlier: this.earlier, host: hostName() };
    remember(known);
    try {
      if (folders.length > 0) makePrivateFolder(this.#notes);
      for (const folder of folders) writeWhole(this.#noteOf(folder), known);
    } catch {
      // Then what is watched stays behind if a folder is added in a browser.
    }
  }

  /** Copies a folder from where it was, unless one of its name is here. */
  copy(name: string): void {
    const [from] = this.earlier;
    const here = path.join(this.#options.root, name);
    if (from === undefined || !existsSync(path.join(from, name)) || existsSync(here)) return;
    // Copied, as a whole or not at all: the workspace that was there may be opened again.
    cpSync(path.join(from, name), `${here}.new`, { recursive: true });
    move(`${here}.new`, here);
  }

  #leftWithOneFolder(): KnownHome | undefined {
    return this.#options.folders.map(folder => this.#noted(folder)).find(isBeingLeft);
  }

  get #notes(): string {
    return path.join(this.#options.shared, 'homes');
  }

  #noteOf(folder: string): string {
    return path.join(this.#notes, `${createHash('sha256').update(folder).digest('hex').slice(0, 32)}.json`);
  }

  #noted(folder: string): KnownHome | undefined {
    const known = readWhole(this.#noteOf(folder));
    return isKnown(known) ? known : undefined;
  }
}

function isKnown(value: unknown): value is KnownHome {
  const { root, earlier, host } = (value ?? {}) as Partial<Record<keyof KnownHome, unknown>>;
  return typeof root === 'string' && typeof host === 'string' && Array.isArray(earlier);
}

/** A host that leaves hands its journals over, by which their folder changes; one that is about to be ended lives. */
function isBeingLeft(known: KnownHome | undefined): boolean {
  if (!known) return false;
  const folder = path.join(known.root, 'watches');
  if (existsSync(path.join(folder, known.host)) && lifeOf(known.host) === 'alive') return true;
  const left = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Math.abs(Date.now() - left) < JUST_LEFT;
}

/** Whether two folders are ours of two workspaces, in one folder for all workspaces. */
function areBeside(one: string, other: string): boolean {
  return path.dirname(path.dirname(one)) === path.dirname(path.dirname(other));
}
