import { commands, type Disposable, window } from 'vscode';
import { Pace } from '../pace';
import type { OpenWatches } from '../watch/openWatches';
import { isRepeatable, mayRunBeside } from '../watch/state';

/** What palette and menus ask of what there is, each a context key such as `medianWatch.paused`. */
const KEYS: Readonly<Record<string, (watches: OpenWatches) => boolean>> = {
  /** Whether “Resume” is offered for what is shown, and not “Pause”. */
  paused: ({ shownLive, paused }) => (shownLive ? shownLive.state === 'paused' : paused),
  hasNumbers: ({ shownSeries }) => shownSeries !== undefined,
  hasShown: ({ shown }) => shown !== undefined,
  canUndo: ({ collection }) => collection.canUndo,
  hasWatch: ({ live }) => live.length > 0,
  hasRunning: ({ live }) => live.some(({ state }) => state === 'running'),
  hasPaused: ({ live }) => live.some(({ state }) => state === 'paused'),
  hasOpen: ({ live }) => live.some(({ isOpen }) => isOpen),
  hasRepeatable: ({ live }) => live.some(watch => isRepeatable(watch) || mayRunBeside(watch)),
};

/** Milliseconds between two updates: what a watch shows is not to be looked at with each of its numbers. */
const REST = 100;

/** Milliseconds until the first update, so that it does not stand in the way of VS Code's start. */
const START = 50;

/** The text that a command is for. */
interface Text {
  readonly isThere: boolean;
}

/** Keeps the context keys true by which palette and menus offer what can be done now. */
export class MenuContext {
  readonly #listeners: readonly Disposable[];
  readonly #set = new Map<string, boolean>();
  readonly #pace: Pace;
  readonly #start: ReturnType<typeof setTimeout>;

  constructor(watches: OpenWatches, text: Text) {
    this.#pace = new Pace(REST, () => {
      // This way round, so that what is for a text is offered before the extension runs.
      this.#tell('noText', !text.isThere);
      for (const [key, holds] of Object.entries(KEYS)) this.#tell(key, holds(watches));
    });
    const update = () => this.#pace.push();
    this.#listeners = [
      watches.onDidChange(update),
      window.onDidChangeActiveTextEditor(update),
      window.tabGroups.onDidChangeTabs(update),
      window.tabGroups.onDidChangeTabGroups(update),
    ];
    this.#start = setTimeout(update, START);
  }

  /** A key that VS Code was told nothing of does not hold. */
  #tell(key: string, now: boolean): void {
    if (now === (this.#set.get(key) ?? false)) return;
    this.#set.set(key, now);
    void commands.executeCommand('setContext', `medianWatch.${key}`, now);
  }

  dispose(): void {
    clearTimeout(this.#start);
    this.#pace.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }
}
