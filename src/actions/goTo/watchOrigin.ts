import * as vscode from 'vscode';
import { PLAIN } from '../../sources/feeding/slices';
import type { LoadSources } from '../../sources/loadSources';
import type { LiveWatch } from '../../watch/liveWatch';
import type { Place, SearchPiece } from '../../watch/search/numberSearch';
import { keptOf } from '../../watch/series/keptLists';
import type { Series } from '../../watch/series/series';
import type { Piece } from '../../watch/stream/keptText';
import { columnFor } from './column';
import type { Origin } from './origin';
import { showText } from './shownText';

/** Where texts of watches are, and who owns what shows them. */
export interface Texts {
  readonly sources: LoadSources;
  readonly subscriptions: { dispose(): unknown }[];
}

/**
 * The text that a number of a watch came from: its file; or what is kept of what came, while that is short; or what a
 * command has printed, as it was recorded. Undefined where nothing of it is kept.
 */
export async function watchOrigin(
  { sources, subscriptions }: Texts,
  watch: LiveWatch,
  series: Series,
  place: number,
): Promise<Origin | undefined> {
  const { rule, options } = watch.text;
  const { hasGaps, name } = watch;
  const about = {
    name,
    how: { rule, options },
    numbers: keptOf(series),
    start: series.dropped,
    place,
    hasGaps,
  };
  const { file } = watch.target;
  const { textNow, outputAfterEnd } = (await sources())[watch.kind];
  const again = (ask: typeof textNow) => async () => ask?.(watch);
  if (watch.kind === 'file') {
    const uri = vscode.Uri.parse(String(file));
    if (!(await textNow?.(watch))) return undefined;
    return { ...about, texts: () => cut(again(textNow)), show: at => showInFile(uri, at) };
  }
  const { kept } = watch.text;
  if (!kept && !(await outputAfterEnd?.(watch))) return undefined;
  const texts = () => (kept ? textsOfKept(kept) : cut(again(outputAfterEnd)));
  return { ...about, texts, show: at => showText(subscriptions, name, texts(), at) };
}

async function* textsOfKept(kept: readonly Piece[]): AsyncGenerator<SearchPiece> {
  yield* kept;
}

/** Texts in pieces of some milliseconds' work, the same ones each time. */
async function* cut(ask: () => Promise<AsyncIterable<string> | undefined>): AsyncGenerator<SearchPiece> {
  for await (const text of (await ask()) ?? [])
    for (let at = 0; at < text.length; at += PLAIN) yield { text: text.slice(at, at + PLAIN) };
}

/** A file that is too large for extensions is shown too, but can't be looked into. */
async function showInFile(uri: vscode.Uri, { line, character, text }: Place): Promise<boolean> {
  const selection = new vscode.Range(line, character, line, character + text.length);
  await vscode.commands.executeCommand('vscode.open', uri, { selection, ...columnFor(uri) });
  const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
  return document === undefined || document.getText(selection) === text;
}
