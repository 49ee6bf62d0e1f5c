import * as vscode from 'vscode';
import { Budget, paced } from '../../budget';
import type { DocumentOptions } from '../../documentOptions';
import * as l10n from '../../l10n';
import { refuse, tell } from '../../messages';
import { write, writerFor } from '../../views/language';
import { nameOf } from '../../views/liveWords';
import type { CodeLine } from '../../watch/codeLine';
import { findNumber } from '../../watch/search/numberSearch';
import { listingOutliers, type Outlier } from '../../watch/series/outlierList';
import { type NumberWanted, placing } from '../../watch/series/placing';
import { scaleOf, toScale } from '../../watch/series/scale';
import type { Series } from '../../watch/series/series';
import { isLive } from '../../watch/state';
import type { Watch } from '../../watch/watch';
import { plain } from '../../words';
import { type FigureDependencies, type Known, known } from '../knownFigures';
import { columnFor } from './column';
import { documentOrigins } from './documentOrigin';
import type { Origin } from './origin';
import { type Texts, watchOrigin } from './watchOrigin';

/** What it takes to go to a number. */
export interface GoingTo extends FigureDependencies, Texts {
  readonly documentOptions: Pick<DocumentOptions, 'of'>;
}

/** A number that a view knows and that was clicked there. */
export interface NumberAsked {
  readonly seriesId: number;
  readonly wanted: NumberWanted;
}

/** Milliseconds that a search may take before its progress is shown. */
const PATIENCE = 400;

/**
 * Shows where a number came from: the one that a view hands over, or else the one that the user picks of a line of the
 * tree or of what is shown.
 */
export async function goToNumber(own: GoingTo, argument?: unknown): Promise<void> {
  if (isAsked(argument)) {
    const { seriesId, wanted } = argument;
    const watch = [...own.watches.listed, ...(own.watches.shown ? [own.watches.shown] : [])].find(each =>
      each.series.all.some(({ id }) => id === seriesId),
    );
    const series = watch?.series.all.find(({ id }) => id === seriesId);
    if (watch && series) await goTo(own, watch, series, wanted);
    else void refuse(GONE);
    return;
  }
  const of = await known(own, argument);
  const wanted = of && (await pick(of));
  if (wanted) await goTo(own, of.watch, of.series, wanted);
}

const GONE = l10n.t('This number is not among those that count any more, so there is no place to go to.');

function isAsked(argument: unknown): argument is NumberAsked {
  return typeof argument === 'object' && argument !== null && 'seriesId' in argument && 'wanted' in argument;
}

type NumberItem = vscode.QuickPickItem & { readonly wanted?: NumberWanted | 'asked' };

async function pick(of: Known): Promise<NumberWanted | undefined> {
  const { series, summary } = of;
  const shown = writerFor(series);
  const { above, below } = await paced(listingOutliers(series, summary));
  const scale = scaleOf(series);
  const outlier = ({ value, count }: Outlier): NumberItem => ({
    label: shown(value),
    ...(count > 1 && { description: l10n.t('the first of {0}', write(count)) }),
    wanted: { which: 'value', value: toScale(value, scale), nth: 0 },
  });
  const outliers = [...above, ...below];
  const items: NumberItem[] = [
    { label: l10n.t('Minimum'), description: shown(summary.min), wanted: { which: 'min' } },
    { label: l10n.t('Maximum'), description: shown(summary.max), wanted: { which: 'max' } },
    {
      label: l10n.t('Last'),
      ...(summary.last !== undefined && { description: shown(summary.last) }),
      wanted: { which: 'last' },
    },
    {
      label: l10n.t('By Its Number…'),
      description: l10n.t('from 1 to {0}, in order of arrival', write(series.count)),
      wanted: 'asked',
    },
    ...(outliers.length === 0
      ? []
      : [{ label: l10n.t('Outliers'), kind: vscode.QuickPickItemKind.Separator }, ...outliers.map(outlier)]),
  ];
  const title = l10n.t('Go to a Number of “{0}”', plain(nameOf(of.watch)));
  const placeHolder = l10n.t('Where it stands in the text that it came from is shown');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder });
  return picked?.wanted === 'asked' ? askNth(series.count) : picked?.wanted;
}

async function askNth(count: number): Promise<NumberWanted | undefined> {
  const numberIn = (text: string) => {
    const nth = /^\s*\d+\s*$/.test(text) ? Number(text) : 0;
    return nth >= 1 && nth <= count ? nth : undefined;
  };
  const text = await vscode.window.showInputBox({
    title: l10n.t('Go to Number'),
    prompt: l10n.t('Which one, in order of arrival'),
    validateInput: value =>
      numberIn(value) === undefined ? l10n.t('Type a whole number from 1 to {0}.', write(count)) : undefined,
  });
  const nth = numberIn(text ?? '');
  return nth === undefined ? undefined : { which: 'nth', nth: nth - 1 };
}

async function goTo(own: GoingTo, watch: Watch, series: Series, wanted: NumberWanted): Promise<void> {
  const place = await paced(placing(series, wanted));
  if (place === undefined) return void refuse(GONE);
  const line = isLive(watch) && ['logpoint', 'expression'].includes(watch.kind) && watch.codeLine;
  if (line) return showLine(line);
  const origins = await originsOf(own, watch, series, place);
  if (origins.length === 0) return void refuse(whyNone(watch));
  const cancellation = new vscode.CancellationTokenSource();
  try {
    const found = await withProgress(nameOf(watch), cancellation, () =>
      search(origins, series, cancellation.token),
    );
    if (!found) {
      if (!cancellation.token.isCancellationRequested) void refuse(CHANGED);
      return;
    }
    const { origin, at } = found;
    if (!(await origin.show(at))) void refuse(DIFFERS);
    else if (at.alike > 1)
      tell(l10n.t('The same numbers stand in {0} places; this is one of them.', write(at.alike)));
  } finally {
    cancellation.dispose();
  }
}

const CHANGED = l10n.t(
  'This number is not in the text any more: that has changed since it was read, or what was read is gone. Read it again to go to its numbers.',
);
const DIFFERS = l10n.t(
  'The editor has other text there than what was read: it may have changes that are not saved.',
);

async function originsOf(
  own: GoingTo,
  watch: Watch,
  series: Series,
  place: number,
): Promise<readonly Origin[]> {
  if (isLive(watch)) {
    const origin = await watchOrigin(own, watch, series, place);
    return origin ? [origin] : [];
  }
  return documentOrigins(watch.extractions ?? [], series, place, own.documentOptions);
}

function whyNone(watch: Watch): string {
  if (!isLive(watch)) return l10n.t('The document that this number came from can’t be opened any more.');
  if (watch.kind === 'file') return l10n.t('The file that this number came from can’t be read any more.');
  return l10n.t(
    'The text that the numbers of “{0}” came from is not kept, so there is no place to go to. Kept is what a command prints that is run by “Median: Run Command and Watch It…”; of others up to a million characters, until the window is closed.',
    watch.name,
  );
}

async function search(
  origins: readonly Origin[],
  { label, dimension, unit }: Series,
  token: vscode.CancellationToken,
) {
  const reading = await import('../../watch/reading');
  const budget = new Budget();
  const goesOn = async () => {
    await budget.keep();
    return !token.isCancellationRequested;
  };
  for (const origin of origins) {
    const { how, ...from } = origin;
    const sought = { ...from, label, dimension, unit };
    const at = await findNumber(reading, how, sought, origin.texts, goesOn);
    if (at) return { origin, at };
    if (token.isCancellationRequested) return undefined;
  }
  return undefined;
}

/** Does something, and shows that it is being done, and how to end it, where it takes longer. */
async function withProgress<T>(
  name: string,
  cancellation: vscode.CancellationTokenSource,
  work: () => Promise<T>,
): Promise<T> {
  const done = work();
  const timer = setTimeout(() => {
    const title = l10n.t('Looking for the number in the text of “{0}”', plain(name));
    const location = vscode.ProgressLocation.Notification;
    void vscode.window.withProgress({ location, title, cancellable: true }, async (_, token) => {
      token.onCancellationRequested(() => cancellation.cancel());
      await done.catch(() => {});
    });
  }, PATIENCE);
  try {
    return await done;
  } finally {
    clearTimeout(timer);
  }
}

/** The line of the program that a number came from. */
async function showLine({ uri, line }: CodeLine): Promise<void> {
  const parsed = vscode.Uri.parse(uri);
  const document = await vscode.workspace.openTextDocument(parsed);
  const selection = document.lineAt(Math.min(line, document.lineCount - 1)).range;
  await vscode.window.showTextDocument(document, { selection, ...columnFor(parsed) });
}
