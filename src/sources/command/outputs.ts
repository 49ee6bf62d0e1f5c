import * as vscode from 'vscode';
import { type NodeHost, nodeHost } from '../../nodeHost';
import type { LiveWatch } from '../../watch/liveWatch';
import type { SourceContext } from '../feeding/sourceContext';
import type { CommandFollower } from './follower';
import type { Environment } from './shell';

/** Terminals that stay open behind a command that has ended. */
const MOST_OVER = 4;

/** Where watches of commands are opened, what becomes of the output, and where the command lines are remembered. */
export interface CommandContext extends SourceContext {
  readonly outputs: CommandOutputs;
  readonly memento: vscode.Memento;
}

/** What is stored for the workspace is below its root, undefined where there is no disk; and below what that was before. */
export interface SharedStorage {
  readonly root: vscode.Uri | undefined;
  readonly earlier?: readonly string[];
}

/** The output of the commands of this workspace on the disk, a folder for each run: it goes with the run's last watch. */
export class CommandOutputs implements vscode.Disposable {
  /** Undefined where there is no disk. */
  readonly root: string | undefined;
  /** The environment of each run of this window. */
  readonly environments = new Map<string, Environment>();
  readonly #context: SourceContext;
  readonly #storage: SharedStorage;
  /** Whoever disposes of this. */
  readonly #owner: { dispose(): unknown }[];
  /** The runs of watches here, and what takes back that they have one. */
  readonly #runs = new Map<string, () => void>();
  readonly #followers = new Map<vscode.Terminal, CommandFollower>();
  #listeners: readonly vscode.Disposable[] | undefined;

  constructor(context: SourceContext, storage: SharedStorage, owner: { dispose(): unknown }[]) {
    this.#context = context;
    this.#storage = storage;
    this.root = rootIn(storage.root);
    this.#owner = owner;
  }

  /** Deletes the output of each run with its last watch from now on. Called with the first command. */
  look(): void {
    if (this.#listeners) return;
    this.#listeners = [
      this.#context.watches.onDidChange(() => void this.#compare()),
      vscode.window.onDidCloseTerminal(terminal => {
        this.#followers.get(terminal)?.terminalClosed();
        this.#followers.delete(terminal);
      }),
    ];
    this.#owner.push(this);
    void this.#compare();
  }

  /** A terminal runs what a watch follows. Of those whose command has ended only the newest stay open. */
  opened(terminal: vscode.Terminal, follower: CommandFollower): void {
    this.look();
    const over = [...this.#followers].filter(([, { isOver }]) => isOver);
    for (const [ended] of over.slice(0, Math.max(0, over.length - MOST_OVER))) ended.dispose();
    this.#followers.set(terminal, follower);
    void this.#sweep();
  }

  /** Where runs of this workspace are, and where they were begun before VS Code gave it another storage. */
  get #roots(): string[] {
    const before = (this.#storage.earlier ?? []).flatMap(path => rootIn(vscode.Uri.file(path)) ?? []);
    return this.root === undefined ? [] : [this.root, ...before];
  }

  /** The folder of the run that a watch follows or followed; undefined where it has none. */
  folderOf(watch: LiveWatch, node: NodeHost): string | undefined {
    const run = runNameOf(watch);
    return this.root === undefined || run === undefined ? undefined : node.runFolder(this.#roots, run);
  }

  /** The folders of runs that have ended and have no watch here; those alone that were left alone for so many days. */
  loose(node: NodeHost | undefined, days?: number): string[] {
    const wanted = new Set(this.#context.watches.live.flatMap(watch => runNameOf(watch) ?? []));
    return (this.root !== undefined && node?.looseRuns(this.root, wanted, days)) || [];
  }

  /** Says which runs have a watch here, and deletes the output of those whose last one was closed. */
  async #compare(): Promise<void> {
    const wanted = new Set(this.#context.watches.live.flatMap(watch => runNameOf(watch) ?? []));
    const come = [...wanted].filter(run => !this.#runs.has(run));
    const gone = [...this.#runs.keys()].filter(run => !wanted.has(run));
    if (come.length + gone.length === 0) return;
    for (const run of come) this.#runs.set(run, () => {});
    for (const run of gone) {
      this.#runs.delete(run);
      this.environments.delete(run);
    }
    const node = await nodeHost();
    const folderOf = (run: string) => node?.runFolder(this.#roots, run) ?? '';
    for (const run of gone) node?.removeRun(folderOf(run));
    for (const run of come)
      if (node && this.#runs.has(run)) this.#runs.set(run, node.markWatched(folderOf(run)));
  }

  /** Deletes what other windows have left behind and nobody has touched for days. */
  async #sweep(): Promise<void> {
    const node = await nodeHost();
    const { storageDays } = this.#context.settings;
    for (const folder of this.loose(node, storageDays)) node?.removeRun(folder);
  }

  dispose(): void {
    for (const listener of this.#listeners ?? []) listener.dispose();
    for (const unmark of this.#runs.values()) unmark();
    this.#runs.clear();
    this.#followers.clear();
  }
}

/** The run that a watch follows, or followed. */
function runNameOf({ kind, target }: LiveWatch): string | undefined {
  const { run } = target;
  return kind === 'command' && typeof run === 'string' && /^[\w-]+$/.test(run) ? run : undefined;
}

/** Where the output of all runs is below what is stored for a workspace. */
export function rootIn(storage: vscode.Uri | undefined): string | undefined {
  return storage && vscode.Uri.joinPath(storage, 'commands').fsPath;
}
