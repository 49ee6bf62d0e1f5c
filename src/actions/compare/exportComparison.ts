import * as vscode from 'vscode';
import type { Baselines } from '../../baselines/baselines';
import { paced } from '../../budget';
import * as l10n from '../../l10n';
import { messageOf } from '../../messageOf';
import { refuse, tell } from '../../messages';
import { writeWithUnit } from '../../views/language';
import { originOf } from '../../views/liveWords';
import { benchmarkText } from '../../watch/compare/benchmarkText';
import { comparisonMarkdown } from '../../watch/compare/comparisonTable';
import { type ComparedRuns, compareRuns } from '../../watch/compare/run';
import { gatheringRun } from '../../watch/compare/seriesRun';
import type { OpenWatches } from '../../watch/openWatches';

interface Form extends vscode.QuickPickItem {
  readonly language: string;
  readonly write: (compared: ComparedRuns) => string;
}

const FORMS: readonly Form[] = [
  {
    label: l10n.t('$(markdown) Markdown'),
    description: l10n.t('a table: medians with intervals, change, shift, p'),
    language: 'markdown',
    write: ({ rows, names }) => comparisonMarkdown(rows, names, writeWithUnit),
  },
  {
    label: l10n.t('$(graph) Text for benchstat'),
    description: l10n.t('all numbers, a line each; read by benchstat -col run FILE'),
    language: 'plaintext',
    write: ({ pairs, names }) => [...benchmarkText(pairs, names)].join(''),
  },
];

/** Characters beyond which a text is of no use in an editor or the clipboard. */
const MOST_CHARACTERS = 20 * 2 ** 20;

type Item = vscode.QuickPickItem & { readonly form?: Form; readonly copies?: boolean };

/** Copies the comparison that was made last, with the numbers that there are now, or opens it as a new document. */
export async function exportComparison(watches: OpenWatches, baselines: Baselines): Promise<void> {
  const sides = await sidesOf(watches, baselines);
  if (!sides) {
    void refuse(
      l10n.t('Nothing was compared yet, so there is nothing to export. Run “Median: Compare…” first.'),
    );
    return;
  }
  const heading = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: Item[] = [
    heading(l10n.t('to the clipboard')),
    ...FORMS.map(form => ({ ...form, form, copies: true })),
    heading(l10n.t('into a new document')),
    ...FORMS.map(form => ({ ...form, form, copies: false })),
  ];
  const title = l10n.t('Export “{0}” against “{1}”', sides.current.name, sides.base.name);
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!picked?.form) return;
  try {
    const compared = await paced(compareRuns(sides.base, sides.current));
    await hand(picked.form.write(compared), picked.form, picked.copies === true);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    void refuse(messageOf(error));
  }
}

/** What a command has compared last, else the shown series and what the panel compares it with. */
async function sidesOf({ shown, shownSeries }: OpenWatches, baselines: Baselines) {
  const { last } = baselines;
  const current = await last?.current();
  if (last && current) return { base: last.base, current };
  if (!shown || !shownSeries) return undefined;
  const { label, dimension, id, times } = shownSeries;
  const base = baselines.baseFor({ source: shown.source, label, dimension, id, times });
  if (!base) return undefined;
  const name = originOf(shown);
  return {
    base: { name: base.name, samples: [{ ...base, label }] },
    current: await paced(gatheringRun([shownSeries], name)),
  };
}

async function hand(content: string, { language }: Form, copies: boolean): Promise<void> {
  if (content.length > MOST_CHARACTERS) {
    const size = `${Math.round(content.length / 2 ** 20)} MiB`;
    void refuse(
      l10n.t(
        'The text would have {0}, and 20 MiB is the most that goes into an editor or the clipboard. Leave out some numbers, or export the watches by “Median: Export Numbers…”.',
        size,
      ),
    );
  } else if (copies) {
    await vscode.env.clipboard.writeText(content);
    tell(l10n.t('Copied the comparison'));
  } else {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
  }
}
