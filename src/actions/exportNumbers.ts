import * as vscode from 'vscode';
import { paced } from '../budget';
import * as l10n from '../l10n';
import { refuse } from '../messages';
import { numbersOf, windowWords } from '../views/language';
import { brief, nameOf } from '../views/liveWords';
import { saveFile } from '../views/saveFile';
import { isSeriesRow, seriesOf } from '../views/tree/watchRow';
import { ascendingCsv, factsCsv, numbersCsv, watchJson } from '../watch/exported';
import type { OpenWatches } from '../watch/openWatches';
import type { Series } from '../watch/series/series';
import { isLive } from '../watch/state';
import type { Watch } from '../watch/watch';
import { liveOf, rowOf } from './watchTarget';

/** Characters of a text that VS Code hands to extensions again; a document beyond is of no use in an editor. */
const MOST_IN_EDITOR = 20 * 2 ** 20;

interface Form {
  readonly label: string;
  /** What is in it, where it is known when the numbers came and where it is not. */
  readonly description: string;
  readonly untimed?: string;
  readonly ending: 'csv' | 'json';
  readonly write: (exported: Exported, percentiles: readonly number[]) => Generator<string>;
}

/** All series of a watch, or one of them. */
interface Exported {
  readonly watch: Watch;
  readonly series: { readonly all: readonly Series[] };
}

const FORMS: readonly Form[] = [
  {
    label: l10n.t('$(table) CSV: All Numbers'),
    description: l10n.t('in the order in which they came, each with label, unit and time'),
    untimed: l10n.t('in their order, each with label and unit; when they came is not known'),
    ending: 'csv',
    write: numbersCsv,
  },
  {
    label: l10n.t('$(sort-precedence) CSV: Numbers Ascending'),
    description: l10n.t('sorted within each series, each with label and unit'),
    ending: 'csv',
    write: ascendingCsv,
  },
  {
    label: l10n.t('$(list-ordered) CSV: The Facts'),
    description: l10n.t('a line a series: count, median, percentiles and more'),
    ending: 'csv',
    write: factsCsv,
  },
  {
    label: l10n.t('$(json) JSON: Facts and Numbers'),
    description: l10n.t('the numbers in the order in which they came, with their times; how they were read'),
    untimed: l10n.t('the numbers in their order, without times; how they were read'),
    ending: 'json',
    write: ({ watch, series }, percentiles) => watchJson(watch, headingOf(watch), percentiles, series.all),
  },
];

type Item = vscode.QuickPickItem & { readonly form?: Form; readonly toEditor?: boolean };

/** Writes the numbers and facts of a watch, or of the series of a line of the tree, into a file or a new document. */
export async function exportNumbers(
  watches: OpenWatches,
  { percentiles }: { readonly percentiles: readonly number[] },
  argument?: unknown,
): Promise<void> {
  const watch = await watchToExport(watches, argument);
  if (!watch) return;
  if (watch.series.count === 0) {
    void refuse(
      isLive(watch) && watch.counted > 0
        ? l10n.t(
            '“{0}” has no number that counts, {1}, so there is nothing to export.',
            nameOf(watch),
            windowWords(watch),
          )
        : l10n.t('“{0}” has no numbers yet, so there is nothing to export.', nameOf(watch)),
    );
    return;
  }
  const heading = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const forms = (toEditor: boolean) =>
    FORMS.map(form => {
      const { label, description, untimed = description } = form;
      return { label, description: isLive(watch) ? description : untimed, form, toEditor };
    });
  const items: Item[] = [
    heading(l10n.t('into a file')),
    ...forms(false),
    heading(l10n.t('into a new document')),
    ...forms(true),
  ];
  const row = rowOf(watches, argument);
  const one = row && isSeriesRow(row) ? seriesOf(row) : undefined;
  const exported = { watch, series: { all: one ? [one] : watch.series.all } };
  const words = isLive(watch) ? windowWords(one ?? watch.series.main ?? watch) : '';
  const numbers = numbersOf((one ?? watch.series).count);
  const name = brief(nameOf(watch), 60);
  const what = one?.label
    ? l10n.t('Export the {0} of “{1}” of “{2}”', numbers, brief(one.label, 60), name)
    : l10n.t('Export the {0} of “{1}”', numbers, name);
  const title = [what, words].filter(Boolean).join(' · ');
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!picked?.form) return;
  if (picked.toEditor) await openText(exported, picked.form, percentiles);
  else await saveText(exported, picked.form, percentiles);
}

/** What is given, shown or picked; a selection that is shown and the collection are as good as a live watch. */
async function watchToExport(watches: OpenWatches, argument: unknown): Promise<Watch | undefined> {
  return (
    rowOf(watches, argument)?.watch ??
    watches.shown ??
    (await liveOf(watches, argument, l10n.t('Export Numbers')))
  );
}

async function saveText(exported: Exported, form: Form, percentiles: readonly number[]): Promise<void> {
  const count = exported.series.all.reduce((sum, series) => sum + series.count, 0);
  await saveFile({
    failed: (path, why) =>
      l10n.t('The numbers were not written to “{0}”: {1} Choose another place.', path, why),
    name: nameOf(exported.watch),
    ending: form.ending,
    bytes: async () => {
      const encoder = new TextEncoder();
      const parts = await written(exported, form, percentiles, part => encoder.encode(part));
      return new Uint8Array(await new Blob(parts).arrayBuffer());
    },
    done: file => l10n.t('Exported {0} to “{1}”.', numbersOf(count), file),
  });
}

async function openText(exported: Exported, form: Form, percentiles: readonly number[]): Promise<void> {
  const parts = await written(exported, form, percentiles, part => part);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length > MOST_IN_EDITOR) {
    const size = `${Math.round(length / 2 ** 20)} MiB`;
    if (
      await refuse(
        l10n.t('The text would have {0}, which is too much for an editor.', size),
        l10n.t('Save It to a File'),
      )
    )
      await saveText(exported, form, percentiles);
    return;
  }
  const document = await vscode.workspace.openTextDocument({
    content: parts.join(''),
    language: form.ending === 'json' ? 'json' : 'plaintext',
  });
  await vscode.window.showTextDocument(document);
}

/** The text in pieces, each made into something else at once, with pauses. */
async function written<Part>(
  exported: Exported,
  form: Form,
  percentiles: readonly number[],
  partOf: (text: string) => Part,
): Promise<Part[]> {
  const location = vscode.ProgressLocation.Window;
  return vscode.window.withProgress({ location, title: l10n.t('Exporting numbers') }, async () => {
    const parts: Part[] = [];
    await paced(form.write(exported, percentiles), part => parts.push(partOf(part)));
    return parts;
  });
}

function headingOf(watch: Watch) {
  const shared = { name: nameOf(watch), exported: new Date().toISOString() };
  if (!isLive(watch)) return shared;
  const { state, warmUp, text } = watch;
  return { ...shared, state, warmUp, rule: text.rule };
}
