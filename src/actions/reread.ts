import { commands, type TextDocument, type TextEditor, Uri, workspace } from 'vscode';
import type { DocumentOptions } from '../documentOptions';
import * as l10n from '../l10n';
import { offer, refuse } from '../messages';
import type { SkipCounts } from '../numbers/reasons';
import type { Settings } from '../settings';
import { nameOf } from '../sources/feeding/describe';
import { explainNoText } from '../sources/selection/noText';
import { lookAgain } from '../sources/selection/readSelection';
import { PreviewMarker } from '../views/preview/marker';
import type { Direction, Preview } from '../views/preview/preview';
import type { OpenWatches } from '../watch/openWatches';
import { keepReading } from './keepReading';
import { pickReading } from './pickReading';
import { changeLiveReading, type Rereading } from './rereadLive';
import { rowOf } from './watchTarget';

/** Marks which numbers of the current document are taken and which skipped, or takes the marks off. */
export async function previewNumbers(
  editor: TextEditor | undefined,
  documentOptions: DocumentOptions,
  preview: Preview,
): Promise<void> {
  const document = editor?.document;
  if (document) preview.toggle(document, () => new PreviewMarker(documentOptions));
  else void refuse(await explainNoText());
}

/** Goes to the next number, or the previous one, in the current document, marks them all, and says of it what its mark says. */
export async function stepNumbers(
  editor: TextEditor | undefined,
  documentOptions: DocumentOptions,
  preview: Preview,
  direction: Direction,
): Promise<void> {
  if (!editor) return void refuse(await explainNoText());
  const isFound = await preview.step(editor, direction, () => new PreviewMarker(documentOptions));
  if (isFound) await commands.executeCommand('editor.action.showHover');
  else void refuse(l10n.t('There is no number in “{0}”.', nameOf(editor.document.uri)));
}

/**
 * Asks how numbers are to be read, and reads them so: those of a watch that is given or shown or, where the command
 * comes from a text's own menu or none is shown, those of the current document.
 */
export async function changeReading(
  editor: TextEditor | undefined,
  documentOptions: DocumentOptions,
  rereading: Rereading,
  argument?: unknown,
): Promise<void> {
  const { watches, settings } = rereading;
  const row = rowOf(watches, argument);
  const given = row && watches.live.find(watch => watch === row.watch);
  const live = given ?? (argument instanceof Uri ? undefined : watches.shownLive);
  if (live) return changeLiveReading(rereading, live);
  const document = editor?.document;
  if (!document) void refuse(await explainNoText());
  else if (await pickReading(document, documentOptions, skippedOf(document, watches)))
    await readAgainAsChosen(document, documentOptions, settings, watches);
}

/** What was skipped in a document, where the views show it. */
function skippedOf({ uri }: TextDocument, { shown }: OpenWatches): SkipCounts {
  return shown?.uri === uri.toString() ? shown.skipped : {};
}

/** Reads a document in another way, which a link in the preview asks for: `{ uri, options }`. */
export async function readAs(
  documentOptions: DocumentOptions,
  settings: Settings,
  watches: OpenWatches,
  asked: unknown,
): Promise<void> {
  if (typeof asked !== 'object' || asked === null || !('uri' in asked) || !('options' in asked)) return;
  const { uri, options } = asked;
  const document = workspace.textDocuments.find(open => open.uri.toString() === uri);
  if (!document || typeof options !== 'object' || options === null) return;
  documentOptions.readAs(document, options);
  await readAgainAsChosen(document, documentOptions, settings, watches);
}

/** Reads what a command has shown again in the new way; the live selection follows by itself. */
async function readAgainAsChosen(
  document: TextDocument,
  documentOptions: DocumentOptions,
  settings: Settings,
  watches: OpenWatches,
): Promise<void> {
  const { looking } = watches;
  if (looking?.uri === document.uri.toString()) {
    const look = await lookAgain(looking, documentOptions);
    if (look) watches.look(look.extraction, look.watch);
  }
  if (!documentOptions.choiceFor(document)) return;
  const message = l10n.t(
    '“{0}” is read in another way for as long as this window is open.',
    nameOf(document.uri),
  );
  offer(message, {
    [l10n.t('Keep for the Workspace')]: () => keepReading(document, documentOptions, settings),
  });
}
