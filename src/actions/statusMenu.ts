import * as vscode from 'vscode';
import { limitWords, measureOf, medianOf, numbersOf, windowWords } from '../views/language';
import { brief, nameOf, originOf, stateSentence } from '../views/liveWords';
import { KIND_ICONS } from '../watch/kinds';
import type { LiveWatch } from '../watch/liveWatch';
import type { OpenWatches } from '../watch/openWatches';
import type { Series } from '../watch/series/series';
import { isLive, isRepeatable } from '../watch/state';
import type { Watch } from '../watch/watch';

/** A line of the menu; one that does nothing parts the others. */
interface Action extends vscode.QuickPickItem {
  readonly run?: () => unknown;
}

/** What a click on the status bar offers for what is shown there. */
export async function showStatusMenu(watches: OpenWatches): Promise<void> {
  const { shown, shownSeries } = watches;
  const median = shownSeries && `Median ${medianOf(shownSeries)} of ${numbersOf(shownSeries.count)}`;
  const words = shown && isLive(shown) ? windowWords(shownSeries ?? shown) : '';
  const title =
    (median && [median, words].filter(Boolean).join(' · ')) ??
    (shown ? `${brief(nameOf(shown), 60)}: no numbers yet` : 'Median');
  const state = shown && isLive(shown) ? ` · ${stateSentence(shown)}` : '';
  const placeHolder = shown ? `${originOf(shown)}${state}` : 'The selection is not followed';
  const picked = await vscode.window.showQuickPick([...actions(watches)], {
    title,
    placeHolder,
    matchOnDescription: true,
  });
  await picked?.run?.();
}

function command(id: string, label: string, description = ''): Action {
  return { label, description, run: () => vscode.commands.executeCommand(`medianWatch.${id}`) };
}

function heading(label: string): Action {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function* actions(watches: OpenWatches): Generator<Action> {
  const { shown, shownSeries } = watches;
  if (shown && shownSeries) {
    const median = medianOf(shownSeries);
    yield command('showHeaps', '$(type-hierarchy) Show Heaps');
    yield command('copyMedian', '$(copy) Copy the Median', median);
    yield command('insertMedian', '$(edit) Insert the Median at the Cursor', median);
    yield command(
      'chooseFigures',
      '$(checklist) Choose Figures in Status Bar…',
      'mean, percentiles and more',
    );
    yield command('copyFigure', '$(copy) Copy Figure…', 'any of them, or all as a table');
  }
  yield heading(shown && isLive(shown) ? 'the watch' : 'the selection and the collection');
  if (shown && isLive(shown)) yield* liveActions(shown, watches);
  else yield* plainActions(watches);
  if (shownSeries) {
    yield heading('runs');
    yield command('compare', '$(arrow-both) Compare…', 'with a baseline or another series');
    yield command('freezeBaseline', '$(pinned) Freeze as Baseline…', 'keep these numbers, to compare others');
  }
  if (shown) yield* seriesActions(shown, watches);
  yield* watchActions(watches);
}

/** What can be done with the selection and the collection. */
function* plainActions({ shown, paused, collection }: OpenWatches): Generator<Action> {
  const collected = collection.series.count;
  if (shown) {
    yield command('changeReading', '$(symbol-numeric) Change How Numbers Are Read…', shown.reading);
    if (shown !== collection) yield command('addSelection', '$(add) Add Selection to the Collection');
  }
  yield pauseAction(paused);
  if (collected > 0) yield command('undoAdd', '$(discard) Undo Last Addition');
  if (collected > 0)
    yield command('clear', '$(clear-all) Clear Collection', `forget the ${numbersOf(collected)} collected`);
  else if (shown) yield command('clear', '$(close) Show Nothing', 'until something is selected or asked for');
}

function pauseAction(paused: boolean): Action {
  return paused
    ? command('resume', '$(debug-continue) Resume', 'follow the selection again')
    : command('pause', '$(debug-pause) Pause', 'keep this median while the selection changes');
}

function* liveActions(watch: LiveWatch, watches: OpenWatches): Generator<Action> {
  const { state, warmUp, reading } = watch;
  const numbers = watch.series.count;
  const it = `“${brief(watch.name, 40)}”`;
  if (state === 'running')
    yield command('pauseWatch', '$(debug-pause) Pause', `count nothing of ${it} for now`);
  if (state === 'paused')
    yield command('resumeWatch', '$(debug-continue) Resume', `count what ${it} brings again`);
  if (watch.isOpen)
    yield command('stopWatch', '$(debug-stop) Stop', `follow ${it} no more; its numbers stay`);
  if (isRepeatable(watch)) yield command('followAgain', '$(debug-rerun) Follow Again', originOf(watch));
  yield command('changeReading', '$(symbol-numeric) Change How Numbers Are Read…', reading);
  const left = warmUp > 0 ? `${warmUp} of each series now` : 'as warm-up';
  yield command('leaveOutFirst', '$(filter) Leave Out the First Numbers…', left);
  const window = windowWords(watch) || 'all numbers';
  yield command('chooseWindow', '$(history) Choose Window…', `${window} now`);
  if (watch.isOpen) yield command('setMark', '$(bookmark) Set Mark', 'count what comes from now on');
  const series = watches.shownSeries;
  const limit = series && watch.limits.of(series);
  yield command(
    'setLimit',
    '$(bell) Set Limit…',
    limit ? `${limitWords(limit, series)} now` : 'tell me when it is crossed',
  );
  yield command('renameWatch', '$(edit) Rename Watch…');
  if (numbers > 0) yield command('exportNumbers', '$(export) Export Numbers…', 'CSV or JSON');
  if (numbers > 0) yield command('clearWatch', '$(clear-all) Clear', `forget its ${numbersOf(numbers)}`);
  yield command('removeWatch', '$(close) Remove Watch');
  // “Resume” is about the watch that is shown, and that the selection is paused is easily forgotten.
  if (watches.paused)
    yield {
      label: '$(list-selection) Follow the Selection Again',
      run: () => {
        watches.paused = false;
      },
    };
}

function* seriesActions({ series }: Watch, watches: OpenWatches): Generator<Action> {
  const others = series.all.filter(each => each !== watches.shownSeries);
  if (others.length > 0) yield heading('other series');
  for (const other of others) yield { ...seriesItem(other), run: () => watches.choose(other) };
}

function seriesItem(series: Series): Action {
  const label = [brief(series.label, 60), medianOf(series)].filter(Boolean).join(' ');
  const description = `of ${numbersOf(series.count)} ${measureOf(series)}`;
  return { label: `$(arrow-swap) Show ${label} Instead`, description };
}

/** The other watches, the newest first, and the way to another one. */
function* watchActions(watches: OpenWatches): Generator<Action> {
  const { live, listed, shown } = watches;
  const others = listed.filter(watch => watch !== shown);
  yield heading(others.length > 0 ? 'other watches' : 'watches');
  for (const other of others) {
    const icon = KIND_ICONS[other.kind];
    const state = isLive(other) ? ` · ${brief(stateSentence(other), 60)}` : '';
    const label = `$(${icon}) Show ${brief(nameOf(other), 60)}`;
    const description = `${medianText(other)}${state}`;
    yield { label, description, run: () => watches.show(other) };
  }
  yield command(
    'watch',
    '$(add) Watch…',
    'a terminal, a command, an output channel, the debug console, a file',
  );
  if (live.length > 0) yield command('watches.focus', '$(list-tree) Show All Watches');
}

function medianText({ series }: Watch): string {
  const { main } = series;
  if (!main) return 'no numbers yet';
  return `${[brief(main.label, 40), medianOf(main)].filter(Boolean).join(' ')} of ${numbersOf(main.count)}`;
}
