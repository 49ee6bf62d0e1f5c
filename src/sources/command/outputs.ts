import * as vscode from 'vscode';
import { type NodeHost, nodeHost } from '../../nodeHost';
import type { Parts } from '../../parts';
import type { LiveWatch } from '../../watch/liveWatch';
import type { CommandFollower } from './follower';

const DAY = 86_400_000;

/** What is owned for as long as the extension lives, once for its parts. */
const known = new WeakMap<Parts['watches'], CommandOutputs>();

/** The output of commands on the disk: it goes with its watch. Made with the first command. */
export function outputsOf(parts: Parts): CommandOutputs {
  const made = known.get(parts.watches) ?? new CommandOutputs(parts);
  known.set(parts.watches, made);
  return made;
}

class CommandOutputs implements vscode.Disposable {
  readonly #parts: Parts;
  readonly #runs = new Set<string>();
  readonly #followers = new Map<vscode.Terminal, CommandFollower>();
  readonly #listeners: readonly vscode.Disposable[];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#listeners = [
      parts.watches.onDidChange(() => void this.#compare()),
      vscode.window.onDidCloseTerminal(terminal => {
        this.#followers.get(terminal)?.terminalClosed();
        this.#followers.delete(terminal);
      }),
    ];
    parts.context.subscriptions.push(this);
    void this.#compare();
  }

  /** A terminal runs what a watch follows. */
  opened(terminal: vscode.Terminal, follower: CommandFollower): void {
    this.#followers.set(terminal, follower);
    void this.#sweep();
  }

  /** Deletes the output of runs whose last watch was closed. */
  async #compare(): Promise<void> {
    const wanted = new Set(this.#parts.watches.live.map(runNameOf));
    for (const run of wanted) if (run !== undefined) this.#runs.add(run);
    const gone = [...this.#runs].filter(run => !wanted.has(run));
    if (gone.length === 0) return;
    for (const run of gone) this.#runs.delete(run);
    const node = await nodeHost();
    for (const run of gone) node?.removeRun(`${rootOf(this.#parts)}/${run}`);
  }

  /** Deletes what other windows have left behind and nobody has touched for days. */
  async #sweep(): Promise<void> {
    const node = await nodeHost();
    const before = Date.now() - this.#parts.settings.storageDays * DAY;
    for (const folder of looseFolders(this.#parts, node, before)) node?.removeRun(folder);
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#followers.clear();
  }
}

/** The folders of runs that have ended and have no watch here. */
export function looseFolders(parts: Parts, node: NodeHost | undefined, before?: number): string[] {
  const wanted = new Set(parts.watches.live.flatMap(watch => runNameOf(watch) ?? []));
  const root = rootOf(parts);
  return (root !== undefined && node?.looseRuns(root, wanted, before)) || [];
}

/** The run that a watch follows, or followed. */
export function runNameOf({ kind, target }: LiveWatch): string | undefined {
  const { run } = target;
  return kind === 'command' && typeof run === 'string' && /^[\w-]+$/.test(run) ? run : undefined;
}

/** Where the output of the runs of this workspace is; undefined where there is no disk. */
export function rootOf({ storage }: Parts): string | undefined {
  return storage.root && vscode.Uri.joinPath(storage.root, 'commands').fsPath;
}
