import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { columnNames } from '../numbers/groupNames';
import type { NumberOptions } from '../numbers/options';
import { medianOf, write } from '../views/language';
import { SeriesSet } from '../watch/series/seriesSet';
import { pickName, TYPED, titleOf } from './pickName';

/** Columns whose median is told before one is chosen: each takes a reading of the sample. */
const MOST_TOLD = 30;

/**
 * Asks which column is read: of those of the sample, each with its median there; for words where it has none.
 *
 * @param sample the start of the text
 */
export async function pickColumn(
  sample: string,
  options: NumberOptions,
): Promise<number | string | undefined> {
  const columns = columnNames(sample);
  const names = columns.map(({ name }) => name);
  const numeric = columns.filter(({ isNumeric }) => isNumeric);
  if (numeric.length === 0) return typeColumn(names);
  const medians = await mediansOf(
    sample,
    numeric.slice(0, MOST_TOLD).map(({ name }) => name),
    options,
  );
  const offered = numeric.map(({ name, examples }, i) => ({
    name,
    description: medians[i] ?? examples.join(', '),
  }));
  const picked = await pickName(
    l10n.t('Which Column'),
    offered,
    l10n.t('The column whose numbers are read; its median is that of the first lines'),
  );
  return picked === TYPED ? typeColumn(names) : picked;
}

/** `median 31.5 ms of 320`, column by column; undefined where it gives no number. */
async function mediansOf(
  sample: string,
  names: readonly (number | string)[],
  options: NumberOptions,
): Promise<readonly (string | undefined)[]> {
  const { batchReader } = await import('../watch/reading');
  return names.map(column => {
    const reader = batchReader({ kind: 'column', column }, options);
    reader.push(sample);
    reader.end();
    const { main } = new SeriesSet(reader.drain().batches);
    return main && l10n.t('median {0} of {1}', medianOf(main), write(main.count));
  });
}

/** @param names of the columns that there are; none where that is not known, and then any will do */
async function typeColumn(names: readonly (number | string)[]): Promise<number | string | undefined> {
  const text = await vscode.window.showInputBox({
    title: l10n.t('Which Column'),
    prompt: l10n.t('Its number, counted from 1, or its heading'),
    validateInput: value => {
      if (value.trim() === '') return l10n.t('Type a number such as 2, or a heading such as latency.');
      return names.length === 0 || isThere(columnOf(value), names) ? undefined : thereIsNone(value, names);
    },
  });
  return text === undefined ? undefined : columnOf(text);
}

function isThere(column: number | string, names: readonly (number | string)[]): boolean {
  if (typeof column === 'number') return column <= names.length;
  return names.some(name => String(name).toLowerCase() === column.toLowerCase());
}

function thereIsNone(value: string, names: readonly (number | string)[]): string {
  return l10n.t('There is no column “{0}”, but {1}.', value.trim(), l10n.list(names.map(titleOf)));
}

/** A column as it is typed: its number, or its heading. */
export function columnOf(text: string): number | string {
  return /^[1-9]\d*$/.test(text.trim()) ? Number(text) : text.trim();
}
