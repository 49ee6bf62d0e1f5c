import * as vscode from 'vscode';
import type { DocumentOptions } from '../../documentOptions';
import { withProgress } from '../../numbers/options';
import { PLAIN, slices } from '../../sources/feeding/slices';
import type { Extraction } from '../../watch/extraction';
import type { SearchPiece } from '../../watch/search/numberSearch';
import { inUnit } from '../../watch/series/batch';
import { KeptLists } from '../../watch/series/keptLists';
import type { Series } from '../../watch/series/series';
import { columnFor } from './column';
import type { Origin } from './origin';

/** An extraction, and the place of a number of a series among those that it has of that series. */
interface Extracted {
  readonly extraction: Extraction;
  readonly lists: readonly Float64Array[];
  readonly place: number;
}

/**
 * The documents that a number of a look or of the collection may be found in: the stretches that it was read from, and
 * else, since text before them may have come or gone, all of the document.
 */
export async function documentOrigins(
  extractions: readonly Extraction[],
  series: Series,
  place: number,
  documentOptions: Pick<DocumentOptions, 'of'>,
): Promise<readonly Origin[]> {
  const extracted = extractedAt(extractions, series, place);
  if (!extracted) return [];
  const { extraction } = extracted;
  const uri = vscode.Uri.parse(extraction.uri);
  const document = await opened(uri);
  if (!document) return [];
  const { rule, options, isRuleTold } = await documentOptions.of(document);
  const how = extraction.how ?? { rule, options: isRuleTold ? options : withProgress(options) };
  const numbers = new KeptLists(extracted.lists);
  const all = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  const spans = extraction.spans.map(({ start, end }) =>
    document.validateRange(new vscode.Range(start.line, start.character, end.line, end.character)),
  );
  const from = (ranges: readonly vscode.Range[], heading: string | undefined): Origin => ({
    name: extraction.source,
    how,
    numbers,
    start: 0,
    place: extracted.place,
    hasGaps: false,
    texts: () => textsOf(document, ranges, heading),
    show: async ({ at, text }) => {
      const selection = new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
      await vscode.window.showTextDocument(document, { selection, ...columnFor(uri) });
      return document.getText(selection) === text;
    },
  });
  if (extraction.whole) return [from([all], undefined)];
  return [from(spans, extraction.how?.heading), from([all], undefined)];
}

/** Which extraction has brought the number at a place of a series. */
function extractedAt(
  extractions: readonly Extraction[],
  { label, dimension, unit }: Series,
  place: number,
): Extracted | undefined {
  let before = 0;
  for (const extraction of extractions) {
    const lists = extraction.batches
      .filter(batch => batch.label === label && batch.dimension === dimension)
      .map(batch => inUnit(batch, unit).values);
    const count = lists.reduce((sum, { length }) => sum + length, 0);
    if (place < before + count) return { extraction, lists, place: place - before };
    before += count;
  }
  return undefined;
}

/** A document that is open, or can be opened; undefined where it is gone. */
async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (open || uri.scheme === 'untitled') return open;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

async function* textsOf(
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  heading: string | undefined,
): AsyncGenerator<SearchPiece> {
  if (heading !== undefined) yield { text: heading, at: 0 };
  for (const range of ranges) {
    let at = document.offsetAt(range.start);
    for (const text of slices(document, range, PLAIN)) {
      yield { text, at };
      at += text.length;
    }
    yield 'end';
  }
}
