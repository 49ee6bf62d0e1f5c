import { env, type QuickPickItem, window as ui } from 'vscode';
import * as l10n from '../l10n';
import { refuse, tell, warn } from '../messages';
import { unitCode } from '../numbers/units';
import { limitWords, medianOf, numbersOf, windowWords } from '../views/language';
import { brief } from '../views/liveWords';
import { seriesOf } from '../views/tree/watchRow';
import type { Limit } from '../watch/limits';
import type { LiveWatch } from '../watch/liveWatch';
import type { Crossing, OpenWatches } from '../watch/openWatches';
import { convert, unitOf } from '../watch/series/batch';
import { scaleOf } from '../watch/series/scale';
import type { Series } from '../watch/series/series';
import { typedNumber } from './typedNumber';
import { liveOf, rowOf } from './watchTarget';

type Comparison = Pick<Limit, 'of' | 'side'>;
interface Item extends QuickPickItem {
  readonly comparison?: Comparison;
}

const COMPARISONS: readonly Item[] = [
  { label: l10n.t('$(arrow-up) The Median Above…'), comparison: { of: 'median', side: 'above' } },
  { label: l10n.t('$(arrow-down) The Median Below…'), comparison: { of: 'median', side: 'below' } },
  { label: l10n.t('$(arrow-up) Any Number Above…'), comparison: { of: 'number', side: 'above' } },
  { label: l10n.t('$(arrow-down) Any Number Below…'), comparison: { of: 'number', side: 'below' } },
];

const TITLE = l10n.t('Set Limit');

/** Asks for a limit of a series, of which the user is told once it is crossed. */
export async function setLimit(watches: OpenWatches, argument?: unknown): Promise<void> {
  const watch = await liveOf(watches, argument, TITLE);
  if (!watch) return;
  const series = await seriesFor(watches, watch, argument);
  if (!series) return;
  const before = watch.limits.of(series);
  const remove = before && {
    label: l10n.t('$(close) Remove the Limit'),
    description: limitWords(before, series),
  };
  const placeHolder = l10n.t('When to tell of {0}, now {1}', nameOf(watch, series), medianOf(series));
  const picked = await ui.showQuickPick<Item>([...(remove ? [remove] : []), ...COMPARISONS], {
    title: TITLE,
    placeHolder,
  });
  if (!picked) return;
  if (!picked.comparison) {
    watch.removeLimit(series);
    tell(l10n.t('{0} has no limit any more', nameOf(watch, series)));
    return;
  }
  const value = await askValue(watch, series, picked, before);
  if (value === undefined) return;
  const stops = await askWhatThen(watch);
  if (stops === undefined) return;
  const { label, dimension, unit } = series;
  const limit = {
    label,
    dimension,
    ...picked.comparison,
    value,
    unit: unitOf(unit).symbol,
    stops,
    told: false,
  };
  tell(l10n.t('You are told when {0} has a {1}', nameOf(watch, series), limitWords(limit, series)));
  watch.setLimit(limit);
}

/** Tells that a limit is crossed, and stops the watch where the limit says so. */
export async function tellCrossing(watches: OpenWatches, { watch, limit }: Crossing): Promise<void> {
  const series = watch.series.like(limit);
  if (!series || !watches.live.includes(watch)) return;
  const isStopped = limit.stops && watch.isOpen;
  if (isStopped) watch.stop();
  const words = windowWords(series);
  const sentences = [
    l10n.t(
      '{0} has a {1}: its median is {2} of {3}.',
      nameOf(watch, series),
      limitWords(limit, series),
      medianOf(series),
      [numbersOf(series.count), words].filter(Boolean).join(', '),
    ),
    isStopped && l10n.t('The watch was stopped.'),
  ];
  const message = sentences.filter(Boolean).join(' ');
  warn(message, {
    [l10n.t('Show')]: () => watches.show(watch, series),
    [l10n.t('Change Limit…')]: () =>
      setLimit(watches, { watch, label: limit.label, dimension: limit.dimension }),
    ...(watch.isOpen && !isStopped && { [l10n.t('Stop Watch')]: () => watch.stop() }),
  });
}

/** The series of the line that is given, the one that is shown, the only one, or the one that the user picks. */
async function seriesFor(
  watches: OpenWatches,
  watch: LiveWatch,
  argument: unknown,
): Promise<Series | undefined> {
  const row = rowOf(watches, argument);
  const given = row && seriesOf(row);
  if (given) return given;
  if (!row && watches.shownLive === watch && watches.shownSeries) return watches.shownSeries;
  const { all } = watch.series;
  if (all.length === 0) {
    void refuse(
      l10n.t('“{0}” has no number that counts yet: a limit is set on a series that has some.', watch.name),
    );
    return undefined;
  }
  if (all.length === 1) return all[0];
  const items = all.map(series => ({
    series,
    label: brief(series.label, 60) || l10n.t('Numbers'),
    description: medianOf(series),
  }));
  return (await ui.showQuickPick(items, { title: TITLE, placeHolder: l10n.t('Of which series') }))?.series;
}

/** In the unit of the series. */
async function askValue(
  watch: LiveWatch,
  series: Series,
  { label }: Item,
  before: Limit | undefined,
): Promise<number | undefined> {
  const { symbol } = scaleOf(series);
  const example = ['50', symbol].filter(Boolean).join(' ');
  const comparison = label.replace(/^\$\(.*?\) |…$/g, '');
  const named = nameOf(watch, series);
  const text = await ui.showInputBox({
    title: `${TITLE}: ${comparison}`,
    prompt: symbol
      ? l10n.t('A number for {0}, in {1} unless you write its unit', named, symbol)
      : l10n.t('A number for {0}', named),
    placeHolder: l10n.t('{0}; now {1}', example, medianOf(series)),
    ...(before && { value: `${before.value} ${before.unit}`.trim() }),
    validateInput: value =>
      valueIn(value, series) === undefined ? l10n.t('Type a number, such as {0}.', example) : undefined,
  });
  return text === undefined ? undefined : valueIn(text, series);
}

/** A number with or without a unit of the series' dimension, in the series' unit. */
function valueIn(text: string, series: Series): number | undefined {
  const [, number = '', symbol = ''] = /^\s*([-+−]?[\d.,]+(?:e[-+]?\d+)?)\s*(.*?)\s*$/iu.exec(text) ?? [];
  const value = typedNumber(number, env.language);
  const code = symbol === '' ? unitCode(scaleOf(series).symbol) : unitCode(symbol);
  if (!Number.isFinite(value) || code === undefined || unitOf(code).dimension !== series.dimension)
    return undefined;
  const converted = convert(value, code, series.unit);
  return Number.isFinite(converted) ? converted : undefined;
}

async function askWhatThen(watch: LiveWatch): Promise<boolean | undefined> {
  if (watch.isOver) return false;
  const items = [
    { label: l10n.t('$(bell) Tell Me'), stops: false },
    { label: l10n.t('$(debug-stop) Tell Me and Stop the Watch'), stops: true },
  ];
  return (
    await ui.showQuickPick(items, { title: TITLE, placeHolder: l10n.t('What to do when it is crossed') })
  )?.stops;
}

/** `“bench · loss”`. Text from outside. */
function nameOf(watch: LiveWatch, { label }: Pick<Series, 'label'>): string {
  return l10n.quoted([brief(watch.name, 40), brief(label, 40)].filter(Boolean).join(' · '));
}
