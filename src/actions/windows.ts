import { type QuickPickItem, window as ui } from 'vscode';
import * as l10n from '../l10n';
import { refuse, tell } from '../messages';
import { windowWords } from '../views/language';
import { brief, stateWord } from '../views/liveWords';
import type { LiveWatch } from '../watch/liveWatch';
import type { OpenWatches } from '../watch/openWatches';
import { ALL, parseWindow, type Window } from '../watch/series/window';
import { capitalised, plain } from '../words';
import { liveOf } from './watchTarget';

/** What is offered beside all numbers and a mark. */
const OFFERED = ['last 100', 'last 1000', 'last 30 s', 'last 5 min'];

const WANTED = l10n.t('Type how many of the newest numbers, or how much time: 100, 30 s, 5 min or the like.');

type Item = QuickPickItem & { readonly choose: (watch: LiveWatch) => unknown };

/** Asks which numbers of a watch its figures are of. */
export async function chooseWindow(watches: OpenWatches, argument?: unknown): Promise<void> {
  const watch = await liveOf(watches, argument, l10n.t('Choose Window'));
  if (!watch) return;
  const placeHolder = l10n.t(
    'Which numbers of “{0}” count, now {1}; all are kept',
    plain(watch.name),
    windowWords(watch) || l10n.t('all'),
  );
  const picked = await ui.showQuickPick(itemsFor(watch), { title: l10n.t('Choose Window'), placeHolder });
  await picked?.choose(watch);
}

/** From now on only what comes counts; what came before is kept, and counts again under another window. */
export async function setMark(watches: OpenWatches, argument?: unknown): Promise<void> {
  const watch = await liveOf(watches, argument, l10n.t('Set Mark'), ({ isOpen }) => isOpen);
  if (watch) mark(watch);
}

function mark(watch: LiveWatch): void {
  if (watch.isOver) {
    void refuse(
      l10n.t(
        '“{0}” is {1}: after a mark no number would count, since none comes.',
        watch.name,
        stateWord(watch.state),
      ),
    );
    return;
  }
  watch.mark();
  tell(l10n.t('“{0}” counts {1}; what came before is kept', brief(watch.name, 30), windowWords(watch)));
}

function itemsFor({ window, isOpen }: LiveWatch): Item[] {
  const offered = OFFERED.flatMap(text => parseWindow(text) ?? []);
  return [
    { label: l10n.t('$(list-unordered) All Numbers'), choose: watch => watch.look(ALL) },
    ...(window.kind === 'since' ? [itemOf(window)] : []),
    ...offered.map(itemOf),
    {
      label: l10n.t('$(edit) Another…'),
      description: l10n.t('so many numbers, or so much time'),
      choose: ask,
    },
    ...(isOpen
      ? [
          {
            label: l10n.t('$(bookmark) Since Now'),
            description: l10n.t('sets a mark: what comes counts'),
            choose: mark,
          },
        ]
      : []),
  ];
}

function itemOf(window: Window): Item {
  const words = windowWords({ window });
  const icon = window.kind === 'last' ? 'list-ordered' : window.kind === 'time' ? 'history' : 'bookmark';
  const label = `$(${icon}) ${capitalised(words)}`;
  const description =
    window.kind === 'time' ? l10n.t('numbers leave as time goes on, while the watch runs') : '';
  return { label, description, choose: watch => watch.look(window) };
}

async function ask(watch: LiveWatch): Promise<void> {
  const text = await ui.showInputBox({
    title: l10n.t('Choose Window'),
    prompt: l10n.t(
      'How many of the newest numbers of “{0}” count, or those of how much time: 100, 30 s, 5 min',
      plain(watch.name),
    ),
    validateInput: value => (windowIn(value) ? undefined : WANTED),
  });
  const window = windowIn(text ?? '');
  if (window) watch.look(window);
}

function windowIn(text: string): Window | undefined {
  return parseWindow(text) ?? parseWindow(`last ${text}`);
}
