import * as vscode from 'vscode';
import { PLAIN } from '../../sources/feeding/slices';
import { type FileText, lookAtFile } from '../../sources/file/fileText';
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
  if (watch.kind === 'file') {
    const file = await lookAtFile(vscode.Uri.parse(String(watch.target['file'])));
    if (typeof file === 'string') return undefined;
    return { ...about, texts: () => textsOfFile(file), show: at => showInFile(file.uri, at) };
  }
  const { kept } = watch.text;
  const recorded = kept ? undefined : await recordedOf(sources, watch);
  if (!kept && !recorded) return undefined;
  const texts = () => (kept ? textsOfKept(kept) : textsOfRecorded(() => recordedOf(sources, watch)));
  return { ...about, texts, show: at => showText(subscriptions, name, texts(), at) };
}

async function recordedOf(
  sources: LoadSources,
  watch: LiveWatch,
): Promise<AsyncIterable<string> | undefined> {
  return (await sources())[watch.kind].outputAfterEnd?.(watch);
}

async function* textsOfFile(file: FileText): AsyncGenerator<SearchPiece> {
  for await (const { text } of file.pieces(0)) yield* cut(text);
}

async function* textsOfRecorded(
  recorded: () => Promise<AsyncIterable<string> | undefined>,
): AsyncGenerator<SearchPiece> {
  for await (const text of (await recorded()) ?? []) yield* cut(text);
}

async function* textsOfKept(kept: readonly Piece[]): AsyncGenerator<SearchPiece> {
  yield* kept;
}

function* cut(text: string): Generator<SearchPiece> {
  for (let at = 0; at < text.length; at += PLAIN) yield { text: text.slice(at, at + PLAIN) };
}

/** A file that is too large for extensions is shown too, but can't be looked into. */
async function showInFile(uri: vscode.Uri, { line, character, text }: Place): Promise<boolean> {
  const selection = new vscode.Range(line, character, line, character + text.length);
  await vscode.commands.executeCommand('vscode.open', uri, { selection, ...columnFor(uri) });
  const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
  return document === undefined || document.getText(selection) === text;
}
