import * as vscode from 'vscode';
import { Budget } from '../budget';
import { refuse } from '../messages';
import { numbersOf, windowWords } from '../views/language';
import { brief, nameOf } from '../views/liveWords';
import { saveFile } from '../views/saveFile';
import { factsCsv, numbersCsv, watchJson } from '../watch/exported';
import type { OpenWatches } from '../watch/openWatches';
import { isLive } from '../watch/state';
import type { Watch } from '../watch/watch';
import { liveOf, rowOf } from './watchTarget';

/** Characters of a text that VS Code hands to extensions again; a document beyond is of no use in an editor. */
const MOST_IN_EDITOR = 20 * 2 ** 20;

interface Form {
  readonly label: string;
  readonly description: string;
  readonly ending: 'csv' | 'json';
  readonly write: (watch: Watch, percentiles: readonly number[]) => Generator<string>;
}

const FORMS: readonly Form[] = [
  {
    label: '$(table) CSV: All Numbers',
    description: 'label, unit and number, in ascending order: heaps keep no other',
    ending: 'csv',
    write: numbersCsv,
  },
  {
    label: '$(list-ordered) CSV: The Facts',
    description: 'a line a series: count, median, percentiles and more',
    ending: 'csv',
    write: factsCsv,
  },
  {
    label: '$(json) JSON: Facts and Numbers',
    description: 'and how they were read, and what was skipped',
    ending: 'json',
    write: (watch, percentiles) => watchJson(watch, headingOf(watch), percentiles),
  },
];

type Item = vscode.QuickPickItem & { readonly form?: Form; readonly toEditor?: boolean };

/** Writes the numbers and facts of a watch into a file or a new document. */
export async function exportNumbers(
  watches: OpenWatches,
  { percentiles }: { readonly percentiles: readonly number[] },
  argument?: unknown,
): Promise<void> {
  const watch = await watchToExport(watches, argument);
  if (!watch) return;
  if (watch.series.count === 0) {
    const none =
      isLive(watch) && watch.counted > 0 ? `no number that counts, ${windowWords(watch)}` : 'no numbers yet';
    void refuse(`“${nameOf(watch)}” has ${none}, so there is nothing to export.`);
    return;
  }
  const heading = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: Item[] = [
    heading('into a file'),
    ...FORMS.map(form => ({ ...form, form, toEditor: false })),
    heading('into a new document'),
    ...FORMS.map(form => ({ ...form, form, toEditor: true })),
  ];
  const words = isLive(watch) ? windowWords(watch.series.main ?? watch) : '';
  const title = `Export the ${numbersOf(watch.series.count)} of “${brief(nameOf(watch), 60)}”${words && ` · ${words}`}`;
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!picked?.form) return;
  if (picked.toEditor) await openText(watch, picked.form, percentiles);
  else await saveText(watch, picked.form, percentiles);
}

/** What is given, shown or picked; a selection that is shown and the collection are as good as a live watch. */
async function watchToExport(watches: OpenWatches, argument: unknown): Promise<Watch | undefined> {
  return (
    rowOf(watches, argument)?.watch ?? watches.shown ?? (await liveOf(watches, argument, 'Export Numbers'))
  );
}

async function saveText(watch: Watch, form: Form, percentiles: readonly number[]): Promise<void> {
  const { count } = watch.series;
  await saveFile({
    what: 'The numbers were',
    name: nameOf(watch),
    ending: form.ending,
    bytes: async () => {
      const parts = await written(watch, form, percentiles);
      const encoder = new TextEncoder();
      return new Uint8Array(await new Blob(parts.map(part => encoder.encode(part))).arrayBuffer());
    },
    done: file => `Exported ${numbersOf(count)} to “${file}”.`,
  });
}

async function openText(watch: Watch, form: Form, percentiles: readonly number[]): Promise<void> {
  const content = (await written(watch, form, percentiles)).join('');
  if (content.length > MOST_IN_EDITOR) {
    const size = `${Math.round(content.length / 2 ** 20)} MiB`;
    if (await refuse(`The text would have ${size}, which is too much for an editor.`, 'Save It to a File'))
      await saveText(watch, form, percentiles);
    return;
  }
  const document = await vscode.workspace.openTextDocument({
    content,
    language: form.ending === 'json' ? 'json' : 'plaintext',
  });
  await vscode.window.showTextDocument(document);
}

/** The text in pieces, made with pauses. */
async function written(watch: Watch, form: Form, percentiles: readonly number[]): Promise<string[]> {
  const cancellation = new vscode.CancellationTokenSource();
  const location = vscode.ProgressLocation.Window;
  try {
    return await vscode.window.withProgress({ location, title: 'Exporting numbers' }, async () => {
      const budget = new Budget(cancellation.token);
      const parts: string[] = [];
      for (const part of form.write(watch, percentiles)) {
        parts.push(part);
        await budget.keep();
      }
      return parts;
    });
  } finally {
    cancellation.dispose();
  }
}

function headingOf(watch: Watch) {
  const shared = { name: nameOf(watch), exported: new Date().toISOString() };
  if (!isLive(watch)) return shared;
  const { state, warmUp, text } = watch;
  return { ...shared, state, warmUp, rule: text.rule };
}
