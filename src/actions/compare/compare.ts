import * as vscode from 'vscode';
import type { Baselines } from '../../baselines/baselines';
import { paced } from '../../budget';
import type { DocumentOptions } from '../../documentOptions';
import * as l10n from '../../l10n';
import { messageOf } from '../../messageOf';
import { offer, refuse } from '../../messages';
import { nameOf as fileName } from '../../sources/feeding/describe';
import type { CurrentEditor } from '../../sources/selection/currentEditor';
import { readSelection } from '../../sources/selection/readSelection';
import { sampling } from '../../watch/compare/comparison';
import { type ComparedRuns, compareRuns, type LabelledSample, type Run } from '../../watch/compare/run';
import type { OpenWatches } from '../../watch/openWatches';
import { unitOf } from '../../watch/series/batch';
import { isLive } from '../../watch/state';
import { lookAt } from '../../watch/watch';
import { plain } from '../../words';
import { rowOf } from '../watchTarget';
import { baselineCandidates, type Candidate, rowCandidate, watchCandidates } from './candidates';
import { resultSentence } from './resultWords';

/** What comparing needs. */
export interface Comparing {
  readonly watches: OpenWatches;
  readonly baselines: Baselines;
  readonly editor: CurrentEditor;
  readonly documentOptions: DocumentOptions;
}

/**
 * Compares two of: series of open watches, whole watches, baselines, and the selection. The user picks them unless two
 * lines of the tree are given; a single one is the one that is measured.
 */
export async function compare(comparing: Comparing, argument?: unknown, selected?: unknown): Promise<void> {
  const { baselines, watches } = comparing;
  const sides = twoOf(watches, selected) ?? (await pickTwo(comparing, argument));
  if (!sides) return;
  const [base, current] = await Promise.all([runOf(sides.base), runOf(sides.current)]);
  if (!base || !current) return;
  const { watch } = sides.current;
  const series = current.samples.length === 1 ? sides.current.series : undefined;
  const frozen = series && base.samples.find(sample => baselines.isFrozenFrom(sample, series));
  if (frozen) {
    void refuse(
      l10n.t(
        '“{0}” still has the numbers that were frozen as “{1}”, so there is nothing to compare. Clear it, or let it start over, and compare what comes then.',
        current.name,
        frozen.name,
      ),
    );
    return;
  }
  try {
    const compared = await withProgress(() => paced(compareRuns(base, current)));
    remember(comparing, sides, base, compared);
    show(compared, watch !== undefined && watch === watches.shown);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    void refuse(messageOf(error));
  }
}

/** The name of a side, without its icon. */
function textOf({ label }: Side): string {
  return label.replace(/^\$\([^)]*\) /, '');
}

/** The way to take a comparison off the panel. */
function nothingFor({ watch, series }: Side, baselines: Baselines): Side[] {
  if (!watch || !series) return [];
  const { label, dimension, id, times } = series;
  const compared = { source: watch.source, label, dimension, id, times };
  if (!baselines.baseFor(compared)) return [];
  return [
    {
      label: l10n.t('$(circle-slash) Nothing'),
      description: l10n.t('show this series without a comparison'),
      isAsked: true,
      run: async () => {
        baselines.choose(compared, undefined);
        return undefined;
      },
    },
  ];
}

/** The numbers of a side; the user is told where they are gone. */
async function runOf(side: Side): Promise<Run | undefined> {
  const run = await side.run();
  if (!run && !side.isAsked)
    void refuse(l10n.t('“{0}” has no numbers any more. Choose another.', textOf(side)));
  return run;
}

/** A candidate whose numbers may have to be read first. */
interface Side extends Candidate {
  /** Whether it tells by itself why there are none. */
  readonly isAsked?: true;
}

interface Sides {
  readonly base: Side;
  readonly current: Side;
}

/** Two selected lines of the tree: the watch that was opened first, or the upper series, is the base. */
function twoOf(watches: OpenWatches, selected: unknown): Sides | undefined {
  if (!Array.isArray(selected) || selected.length !== 2) return undefined;
  const rows = selected.map(each => rowOf(watches, each));
  const [one, other] = rows.map(row => row && rowCandidate(row));
  if (!one?.watch || !other?.watch) return undefined;
  const place = ({ watch }: Candidate) => (watch && isLive(watch) ? watches.live.indexOf(watch) : -1);
  return place(one) <= place(other) ? { base: one, current: other } : { base: other, current: one };
}

async function pickTwo(comparing: Comparing, argument: unknown): Promise<Sides | undefined> {
  const { watches, baselines } = comparing;
  const runs = await baselines.load();
  const open = watchCandidates(watches);
  const frozen = await baselineCandidates(runs);
  const selection = selectionSide(comparing);
  const all = [...open, ...selection, ...frozen];
  if (open.length + selection.length === 0 || all.length < 2) {
    void refuse(
      l10n.t(
        'There are no two things to compare. Watch or select some numbers, run “Median: Freeze as Baseline…”, collect again, and compare then.',
      ),
    );
    return undefined;
  }
  const row = rowOf(watches, argument);
  const current =
    (row && rowCandidate(row)) ??
    (await pick(l10n.t('What to compare'), [
      ...section(l10n.t('open now'), [...open, ...selection]),
      ...section(l10n.t('baselines'), frozen),
    ]));
  if (!current) return undefined;
  const others = (sides: readonly Side[]) => sides.filter(side => side.label !== current.label);
  const base = await pick(l10n.t('What to compare {0} with', textOf(current)), [
    ...section(l10n.t('baselines'), others(frozen)),
    ...section(l10n.t('open now'), others([...open, ...selection])),
    ...section(l10n.t('the panel'), nothingFor(current, baselines)),
  ]);
  return base && { base, current };
}

/** The selection of the current editor, or all of its document, where it is not shown already. */
function selectionSide({ editor, documentOptions, watches }: Comparing): Side[] {
  const current = editor.get();
  if (!current || watches.shown?.kind === 'selection') return [];
  const isWhole = current.selections.every(({ isEmpty }) => isEmpty);
  const name = plain(fileName(current.document.uri));
  return [
    {
      label: `$(list-selection) ${isWhole ? l10n.t('All of {0}', name) : l10n.t('Selection in {0}', name)}`,
      description: l10n.t('its numbers as they are read now'),
      isAsked: true,
      run: async () => {
        const extraction = await readSelection(current, documentOptions);
        if (!extraction) return undefined;
        const { source } = lookAt(extraction);
        const samples: LabelledSample[] = [];
        for (const batch of extraction.batches)
          samples.push({ ...(await paced(sampling(batch, source))), label: batch.label });
        return { name: source, samples };
      },
    },
  ];
}

type Item = vscode.QuickPickItem & { readonly side?: Side };

function section(heading: string, sides: readonly Side[]): Item[] {
  if (sides.length === 0) return [];
  return [
    { label: heading, kind: vscode.QuickPickItemKind.Separator },
    ...sides.map(side => ({ label: side.label, description: side.description ?? '', side })),
  ];
}

async function pick(placeHolder: string, items: readonly Item[]): Promise<Side | undefined> {
  const options = { title: l10n.t('Compare'), placeHolder, matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.side;
}

async function withProgress<T>(work: () => Promise<T>): Promise<T> {
  const location = vscode.ProgressLocation.Window;
  return vscode.window.withProgress({ location, title: l10n.t('Comparing') }, work);
}

/** From now on the panel shows each series that was compared with what it was compared with. */
function remember(
  { baselines, watches }: Comparing,
  { current }: Sides,
  base: Run,
  { pairs }: ComparedRuns,
): void {
  const { watch } = current;
  const fixed = watch ? undefined : pairs.map(pair => ({ ...pair.current, label: pair.label }));
  baselines.last = {
    base,
    current: async () => (fixed ? { name: fixed[0]?.name ?? '', samples: fixed } : current.run()),
  };
  void vscode.commands.executeCommand('setContext', 'medianWatch.compared', true);
  if (!watch || (isLive(watch) && !watches.live.includes(watch))) return;
  for (const pair of pairs) {
    const { label } = current.series ?? pair;
    const { dimension } = unitOf(pair.current.unit);
    baselines.choose({ source: watch.source, label, dimension }, pair.base);
  }
}

function show(compared: ComparedRuns, isShown: boolean): void {
  offer(resultSentence(compared), {
    [l10n.t('Export…')]: () => vscode.commands.executeCommand('medianWatch.exportComparison'),
    ...(isShown && { [l10n.t('Show Heaps')]: () => vscode.commands.executeCommand('medianWatch.showHeaps') }),
  });
}
