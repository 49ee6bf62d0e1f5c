import { type QuickPickItem, window as ui } from 'vscode';
import { refuse, tell } from '../messages';
import { windowWords } from '../views/language';
import type { LiveWatch } from '../watch/liveWatch';
import type { OpenWatches } from '../watch/openWatches';
import { ALL, parseWindow, type Window } from '../watch/series/window';
import { plain } from '../words';
import { liveOf } from './watchTarget';

/** What is offered beside all numbers and a mark. */
const OFFERED = ['last 100', 'last 1000', 'last 30 s', 'last 5 min'];

const WANTED = 'Type how many of the newest numbers, or how much time: 100, 30 s, 5 min or the like.';

type Item = QuickPickItem & { readonly choose: (watch: LiveWatch) => unknown };

/** Asks which numbers of a watch its figures are of. */
export async function chooseWindow(watches: OpenWatches, argument?: unknown): Promise<void> {
  const watch = await liveOf(watches, argument, 'Choose Window');
  if (!watch) return;
  const placeHolder = `The numbers of “${plain(watch.name)}” that count; all are kept: ${windowWords(watch) || 'all'} now`;
  const picked = await ui.showQuickPick(itemsFor(watch), { title: 'Choose Window', placeHolder });
  await picked?.choose(watch);
}

/** From now on only what comes counts; what came before is kept, and counts again under another window. */
export async function setMark(watches: OpenWatches, argument?: unknown): Promise<void> {
  const watch = await liveOf(watches, argument, 'Set Mark', ({ isOpen }) => isOpen);
  if (watch) mark(watch);
}

function mark(watch: LiveWatch): void {
  if (watch.isOver) {
    void refuse(`“${watch.name}” is ${watch.state}: after a mark no number would count, since none comes.`);
    return;
  }
  watch.mark();
  tell(`“${watch.name}” counts ${windowWords(watch)}; “Median: Choose Window…” brings the rest back`);
}

function itemsFor({ window, isOpen }: LiveWatch): Item[] {
  const offered = OFFERED.flatMap(text => parseWindow(text) ?? []);
  return [
    { label: '$(list-unordered) All Numbers', choose: watch => watch.look(ALL) },
    ...(window.kind === 'since' ? [itemOf(window)] : []),
    ...offered.map(itemOf),
    { label: '$(edit) Another…', description: 'so many numbers, or so much time', choose: ask },
    ...(isOpen
      ? [{ label: '$(bookmark) Since Now', description: 'sets a mark: what comes counts', choose: mark }]
      : []),
  ];
}

function itemOf(window: Window): Item {
  const words = windowWords({ window });
  const icon = window.kind === 'last' ? 'list-ordered' : window.kind === 'time' ? 'history' : 'bookmark';
  const label = `$(${icon}) ${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  const description = window.kind === 'time' ? 'numbers leave as time goes on, while the watch runs' : '';
  return { label, description, choose: watch => watch.look(window) };
}

async function ask(watch: LiveWatch): Promise<void> {
  const text = await ui.showInputBox({
    title: 'Choose Window',
    prompt: `How many of the newest numbers of “${plain(watch.name)}” count, or those of how much time: 100, 30 s, 5 min`,
    validateInput: value => (windowIn(value) ? undefined : WANTED),
  });
  const window = windowIn(text ?? '');
  if (window) watch.look(window);
}

function windowIn(text: string): Window | undefined {
  return parseWindow(text) ?? parseWindow(`last ${text}`);
}
