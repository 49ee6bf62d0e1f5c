import * as vscode from 'vscode';
import { ESCAPE } from '../../sources/feeding/escapes';
import type { Place, SearchPiece } from '../../watch/search/numberSearch';
import { columnFor } from './column';

const SCHEME = 'median-watch-text';
/** Characters that are shown on either side of a number. */
const AROUND = 1 << 20;

/** Texts that were kept beside the numbers, as documents that can only be read: without colours, around a place. */
class ShownTexts implements vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  set(uri: vscode.Uri, text: string): void {
    this.#texts.set(uri.toString(), text);
  }

  delete({ uri }: vscode.TextDocument): void {
    this.#texts.delete(uri.toString());
  }
}

let texts: ShownTexts | undefined;
let shown = 0;

/** The one that VS Code asks, registered with the first text. */
function textsIn(subscriptions: { dispose(): unknown }[]): ShownTexts {
  if (texts) return texts;
  const made = new ShownTexts();
  subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, made),
    vscode.workspace.onDidCloseTextDocument(document => made.delete(document)),
    new vscode.Disposable(() => {
      texts = undefined;
    }),
  );
  texts = made;
  return made;
}

/** Shows a place of a text that is kept, with the text around it, in a document that can only be read. */
export async function showText(
  subscriptions: { dispose(): unknown }[],
  name: string,
  pieces: AsyncIterable<SearchPiece>,
  place: Place,
): Promise<boolean> {
  const [before, behind] = await around(pieces, place.at);
  const start = clean(before);
  const named = name.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, ' ').trim();
  const file = `${named.slice(0, 60) || 'text'}.log`;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${++shown}/${file}` });
  textsIn(subscriptions).set(uri, start + clean(behind));
  const document = await vscode.workspace.openTextDocument(uri);
  const lines = start.split(/\r\n|\r|\n/);
  const from = new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
  const selection = new vscode.Range(from, from.translate(0, clean(place.text).length));
  await vscode.window.showTextDocument(document, { selection, preview: true, ...columnFor(uri) });
  return document.getText(selection) === clean(place.text);
}

/** The text before a place and behind it, as far as it is shown: before it from a line's start on. */
async function around(pieces: AsyncIterable<SearchPiece>, at: number): Promise<[string, string]> {
  let [text, from] = ['', 0];
  for await (const piece of pieces) {
    if (typeof piece === 'string') continue;
    text += piece.text;
    const far = text.length - 4 * AROUND;
    if (from + text.length < at && far > 0) {
      text = text.slice(far);
      from += far;
    }
    if (from + text.length > at + AROUND) break;
  }
  const place = at - from;
  const far = place - AROUND;
  const start = from === 0 && far <= 0 ? 0 : text.indexOf('\n', Math.max(0, far)) + 1;
  return [text.slice(start, place), text.slice(place, place + AROUND)];
}

function clean(text: string): string {
  return text.replace(ESCAPE, '');
}
