import * as vscode from 'vscode';
import type { Baselines } from '../../baselines/baselines';
import { Budget, paced } from '../../budget';
import type { DocumentOptions } from '../../documentOptions';
import * as l10n from '../../l10n';
import { messageOf } from '../../messageOf';
import { refuse, tell } from '../../messages';
import type { Settings } from '../../settings';
import { nameOf, sizeOf } from '../../sources/feeding/describe';
import { type FileText, lookAtFile, readerOf } from '../../sources/file/fileText';
import { readSelection } from '../../sources/selection/readSelection';
import { numbersOf } from '../../views/language';
import { brief } from '../../views/liveWords';
import { type Baseline, freezing, readingBaselines } from '../../watch/compare/baseline';
import { freezingSeries } from '../../watch/compare/seriesRun';
import { LiveWatch } from '../../watch/liveWatch';
import { plain } from '../../words';
import { askName, freeName } from './freeze';

/** A JSON text beyond is not read: it is parsed at once. */
const MOST_JSON = 64 * 2 ** 20;

export interface Importing {
  readonly baselines: Baselines;
  readonly settings: Settings;
  readonly documentOptions: DocumentOptions;
  readonly editor: vscode.TextEditor | undefined;
}

/** Makes baselines of what was exported as JSON, or of the numbers of a file or of the selection. */
export async function importBaseline(importing: Importing, argument?: unknown): Promise<void> {
  const { baselines } = importing;
  const source = argument instanceof vscode.Uri ? argument : await pickSource(importing.editor);
  if (source === undefined) return;
  await baselines.load();
  try {
    const read =
      source instanceof vscode.Uri ? await ofFile(importing, source) : await ofSelection(importing);
    if (!read) return;
    const name = await askName(
      baselines,
      freeName(baselines, brief(read.name, 60)),
      l10n.t('Import Baseline'),
    );
    if (name === undefined) return;
    const frozen = read.frozen.map(baseline => ({ ...baseline, name }));
    const isKept = await baselines.add(frozen);
    const count = numbersOf(frozen.reduce((sum, { values }) => sum + values.length, 0));
    tell(
      isKept
        ? l10n.t('Imported {0} as the baseline “{1}”', count, name)
        : l10n.t(
            'Imported {0} as the baseline “{1}”; it lasts for as long as this window is open',
            count,
            name,
          ),
    );
  } catch (error) {
    void refuse(l10n.t('Nothing was imported. {0}', messageOf(error)));
  }
}

/** Baselines that have no name of the user's yet. */
interface Imported {
  readonly name: string;
  readonly frozen: readonly Baseline[];
}

async function pickSource(
  editor: vscode.TextEditor | undefined,
): Promise<vscode.Uri | 'selection' | undefined> {
  const isWhole = editor?.selections.every(({ isEmpty }) => isEmpty);
  const name = editor ? plain(nameOf(editor.document.uri)) : '';
  const items = [
    {
      label: l10n.t('$(file) A File…'),
      description: l10n.t('our JSON, or any text with numbers'),
      isFile: true,
    },
    ...(editor
      ? [
          {
            label: `$(list-selection) ${isWhole ? l10n.t('All of {0}', name) : l10n.t('The Selection in {0}', name)}`,
            description: l10n.t('its numbers as they are read now'),
            isFile: false,
          },
        ]
      : []),
  ];
  // What is selected is meant most likely.
  const picked = await vscode.window.showQuickPick(isWhole ? items : items.reverse(), {
    title: l10n.t('Import Baseline'),
    placeHolder: l10n.t('From where'),
  });
  if (!picked) return undefined;
  if (!picked.isFile) return 'selection';
  const chosen = await vscode.window.showOpenDialog({
    title: l10n.t('Import Baseline'),
    openLabel: l10n.t('Import'),
  });
  return chosen?.[0];
}

async function ofFile({ settings }: Importing, uri: vscode.Uri): Promise<Imported | undefined> {
  const file = await lookAtFile(uri);
  if (typeof file === 'string') throw new RangeError(file);
  const otherwise = { name: file.name.replace(/\.[^.]+$/, ''), made: Date.now() };
  if (isOurJson(file.start)) return ofJson(await textOf(file), otherwise);
  const reader = await readerOf(file, settings);
  const watch = new LiveWatch({ kind: 'file', name: file.name, source: '', target: {} }, reader);
  await eachPiece(file, text => watch.read(text));
  watch.endText();
  const metadata = { ...otherwise, source: l10n.t('File {0}', vscode.workspace.asRelativePath(uri)) };
  const frozen: Baseline[] = [];
  for (const series of watch.series.all) frozen.push(await paced(freezingSeries(series, metadata)));
  watch.dispose();
  if (frozen.length === 0)
    throw new RangeError(
      l10n.t(
        '“{0}” has no number that could be read: choose a file with numbers such as 42, −3.5 or 120 ms.',
        file.name,
      ),
    );
  return { name: metadata.name, frozen };
}

async function ofSelection({ editor, documentOptions }: Importing): Promise<Imported | undefined> {
  const text = editor?.document.getText(new vscode.Range(0, 0, 50, 0)) ?? '';
  if (editor && isOurJson(text) && editor.selections.every(({ isEmpty }) => isEmpty))
    return ofJson(editor.document.getText(), { name: nameOf(editor.document.uri), made: Date.now() });
  const extraction = await readSelection(editor, documentOptions);
  if (!extraction) return undefined;
  const { batches, source, whole } = extraction;
  const metadata = {
    name: source,
    made: Date.now(),
    source: whole ? source : l10n.t('Selection in {0}', source),
  };
  const frozen: Baseline[] = [];
  for (const batch of batches) frozen.push(await paced(freezing(batch, metadata)));
  return { name: source, frozen };
}

async function ofJson(text: string, otherwise: Pick<Baseline, 'name' | 'made'>): Promise<Imported> {
  const frozen = await paced(readingBaselines(text, otherwise));
  return { name: frozen[0]?.name ?? otherwise.name, frozen };
}

/** Whether a text begins as an export of ours: an object with a list of series. */
function isOurJson(start: string): boolean {
  return /^\s*\{/.test(start) && /"series"\s*:\s*\[/.test(start);
}

async function textOf(file: FileText): Promise<string> {
  if (file.size > MOST_JSON)
    throw new RangeError(
      l10n.t(
        '“{0}” has {1}, and 64 MiB is the most that is read of JSON. Export fewer numbers, or those as CSV.',
        file.name,
        sizeOf(file.size),
      ),
    );
  let all = '';
  await eachPiece(file, text => {
    all += text;
  });
  return all;
}

async function eachPiece(file: FileText, read: (text: string) => void): Promise<void> {
  const location = vscode.ProgressLocation.Window;
  const title = l10n.t('Reading {0}', plain(file.name));
  await vscode.window.withProgress({ location, title }, async () => {
    const budget = new Budget();
    for await (const { text } of file.pieces(0)) {
      read(text);
      await budget.keep();
    }
  });
}
