import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { limitWords, measureOf, medianOf, numbersOf, windowWords, write } from '../views/language';
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
  const median =
    shownSeries && l10n.t('Median {0} of {1}', medianOf(shownSeries), numbersOf(shownSeries.count));
  const words = shown && isLive(shown) ? windowWords(shownSeries ?? shown) : '';
  const title =
    (median && [median, words].filter(Boolean).join(' · ')) ??
    (shown ? l10n.t('{0}: no numbers yet', brief(nameOf(shown), 60)) : l10n.t('Median'));
  const state = shown && isLive(shown) ? ` · ${stateSentence(shown)}` : '';
  const placeHolder = shown ? `${originOf(shown)}${state}` : nothingShown(watches);
  const picked = await vscode.window.showQuickPick([...actions(watches)], {
    title,
    placeHolder,
    matchOnDescription: true,
  });
  await picked?.run?.();
}

function nothingShown({ paused }: OpenWatches): string {
  if (paused) return l10n.t('The selection is not followed');
  const how = l10n.t('Select some in an editor, or watch a terminal, a file or a command that prints them.');
  return l10n.t('No numbers yet. {0}', how);
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
    yield command('showHeaps', l10n.t('$(type-hierarchy) Show Heaps'));
    yield command('copyMedian', l10n.t('$(copy) Copy the Median'), median);
    yield command('insertMedian', l10n.t('$(edit) Insert the Median at the Cursor'), median);
    yield command(
      'chooseFigures',
      l10n.t('$(checklist) Show Average, Percentile (p95), Outliers or Other Statistics in Status Bar…'),
    );
    yield command('copyFigure', l10n.t('$(copy) Copy Mean, Percentile or Other Statistic…'));
  }
  if (shown && isLive(shown)) {
    yield heading(l10n.t('the watch'));
    yield* liveActions(shown, watches);
  } else if (shown || watches.paused) {
    yield heading(l10n.t('the selection and the collection'));
    yield* plainActions(watches);
  } else yield command('tryExample', `$(beaker) ${l10n.t('Try an Example')}`);
  if (shownSeries) {
    yield heading(l10n.t('runs'));
    yield command('compare', l10n.t('$(arrow-both) Compare…'), l10n.t('with a baseline or another series'));
    yield command(
      'freezeBaseline',
      l10n.t('$(pinned) Freeze as Baseline…'),
      l10n.t('keep these numbers, to compare others'),
    );
  }
  if (shown) yield* seriesActions(shown, watches);
  yield* watchActions(watches);
}

/** What can be done with the selection and the collection. */
function* plainActions({ shown, paused, collection }: OpenWatches): Generator<Action> {
  const collected = collection.series.count;
  if (shown) {
    yield command('changeReading', l10n.t('$(symbol-numeric) Change How Numbers Are Read…'), shown.reading);
    if (shown !== collection)
      yield command('addSelection', l10n.t('$(add) Add Selection'), l10n.t('to the collection'));
  }
  yield pauseAction(paused);
  if (collected > 0) yield command('undoAdd', l10n.t('$(discard) Undo Last Addition'));
  if (shown)
    yield command(
      'clear',
      l10n.t('$(clear-all) Clear'),
      shown === collection
        ? l10n.t('forget the {0} collected', numbersOf(collected))
        : l10n.t('show these numbers no more'),
    );
}

function pauseAction(paused: boolean): Action {
  return paused
    ? command('resume', l10n.t('$(debug-continue) Resume'), l10n.t('follow the selection again'))
    : command(
        'pause',
        l10n.t('$(debug-pause) Pause'),
        l10n.t('keep this median while the selection changes'),
      );
}

function* liveActions(watch: LiveWatch, watches: OpenWatches): Generator<Action> {
  const { state, warmUp, reading } = watch;
  const numbers = watch.series.count;
  const it = l10n.quoted(brief(watch.name, 40));
  if (state === 'running')
    yield command('pause', l10n.t('$(debug-pause) Pause'), l10n.t('count nothing of {0} for now', it));
  if (state === 'paused')
    yield command('resume', l10n.t('$(debug-continue) Resume'), l10n.t('count what {0} brings again', it));
  if (watch.isOpen)
    yield command(
      'stopWatch',
      l10n.t('$(debug-stop) Stop Watch'),
      l10n.t('follow {0} no more; its numbers stay', it),
    );
  if (isRepeatable(watch))
    yield command('followAgain', l10n.t('$(debug-rerun) Follow Again'), originOf(watch));
  yield command('changeReading', l10n.t('$(symbol-numeric) Change How Numbers Are Read…'), reading);
  const left = warmUp > 0 ? l10n.t('{0} of each series now', write(warmUp)) : l10n.t('as warm-up');
  yield command('leaveOutFirst', l10n.t('$(filter) Leave Out the First Numbers…'), left);
  const window = windowWords(watch) || l10n.t('all numbers');
  yield command('chooseWindow', l10n.t('$(history) Choose Window…'), l10n.t('{0} now', window));
  if (watch.isOpen)
    yield command('setMark', l10n.t('$(bookmark) Set Mark'), l10n.t('count what comes from now on'));
  const series = watches.shownSeries;
  const limit = series && watch.limits.of(series);
  yield command(
    'setLimit',
    l10n.t('$(bell) Set Limit…'),
    limit ? l10n.t('{0} now', limitWords(limit, series)) : l10n.t('tell me when it is crossed'),
  );
  yield command('renameWatch', l10n.t('$(edit) Rename Watch to…'));
  if (numbers > 0) yield command('exportNumbers', l10n.t('$(export) Export Numbers…'), l10n.t('CSV or JSON'));
  if (numbers > 0)
    yield command('clear', l10n.t('$(clear-all) Clear'), l10n.t('forget its {0}', numbersOf(numbers)));
  yield command('removeWatch', l10n.t('$(close) Remove Watch'));
  // “Resume” is about the watch that is shown, and that the selection is paused is easily forgotten.
  if (watches.paused)
    yield {
      label: l10n.t('$(list-selection) Follow the Selection Again'),
      run: () => {
        watches.paused = false;
      },
    };
}

function* seriesActions({ series }: Watch, watches: OpenWatches): Generator<Action> {
  const others = series.all.filter(each => each !== watches.shownSeries);
  if (others.length > 0) yield heading(l10n.t('other series'));
  for (const other of others) yield { ...seriesItem(other), run: () => watches.choose(other) };
}

function seriesItem(series: Series): Action {
  const { label, count } = series;
  const words =
    label === ''
      ? l10n.t('$(arrow-swap) Show the Numbers {0}', measureOf(series))
      : l10n.t('$(arrow-swap) Show {0}', brief(label, 60));
  return { label: words, description: l10n.t('median {0} of {1}', medianOf(series), numbersOf(count)) };
}

/** The other watches, the newest first, and the way to another one. */
function* watchActions(watches: OpenWatches): Generator<Action> {
  const { live, listed, shown } = watches;
  const others = listed.filter(watch => watch !== shown);
  yield heading(others.length > 0 ? l10n.t('other watches') : l10n.t('watches'));
  for (const other of others) {
    const icon = KIND_ICONS[other.kind];
    const state = isLive(other) ? ` · ${brief(stateSentence(other), 60)}` : '';
    const label = l10n.t('$({0}) Show {1}', icon, brief(nameOf(other), 60));
    const description = `${medianText(other)}${state}`;
    yield { label, description, run: () => watches.show(other) };
  }
  yield command(
    'watch',
    l10n.t('$(add) Watch…'),
    l10n.t('a terminal, a command, an output channel, the debug console, a file'),
  );
  if (live.length > 0) yield command('watches.focus', l10n.t('$(list-tree) Show All Watches'));
}

function medianText({ series }: Watch): string {
  const { main } = series;
  if (!main) return l10n.t('no numbers yet');
  return l10n.t(
    '{0} of {1}',
    [brief(main.label, 40), medianOf(main)].filter(Boolean).join(' '),
    numbersOf(main.count),
  );
}
