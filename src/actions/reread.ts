import { type TextDocument, Uri, workspace } from 'vscode';
import { offer, refuse } from '../messages';
import type { SkipCounts } from '../numbers/reasons';
import type { Parts } from '../parts';
import { nameOf } from '../sources/feeding/describe';
import { explainNoText } from '../sources/selection/noText';
import { readAgain } from '../sources/selection/takeSelection';
import { PreviewMarker } from '../views/preview/marker';
import { pickReading } from './pickReading';
import { changeLiveReading } from './rereadLive';
import { rowOf } from './watchTarget';

/** Marks which numbers of the current document are taken and which skipped, or takes the marks off. */
export async function previewNumbers({ editor, preview, readings }: Parts): Promise<void> {
  const document = editor.get()?.document;
  if (document) preview.toggle(document, () => new PreviewMarker(readings));
  else void refuse(await explainNoText());
}

/**
 * Asks how numbers are to be read, and reads them so: those of a watch that is given or shown or, where the command
 * comes from a text's own menu or none is shown, those of the current document.
 */
export async function changeReading(parts: Parts, argument?: unknown): Promise<void> {
  const { editor, readings, watches } = parts;
  const row = rowOf(parts, argument);
  const given = row && watches.live.find(watch => watch === row.watch);
  const live = given ?? (argument instanceof Uri ? undefined : watches.shownLive);
  if (live) return changeLiveReading(parts, live);
  const document = editor.get()?.document;
  if (!document) void refuse(await explainNoText());
  else if (await pickReading(document, readings, skippedOf(document, watches)))
    await readAnew(parts, document);
}

/** What was skipped in a document, where the views show it. */
function skippedOf({ uri }: TextDocument, { shown }: Parts['watches']): SkipCounts {
  return shown?.uri === uri.toString() ? shown.skipped : {};
}

/** Reads a document in another way, which a link in the preview asks for: `{ uri, options }`. */
export async function readAs(parts: Parts, asked: unknown): Promise<void> {
  if (typeof asked !== 'object' || asked === null || !('uri' in asked) || !('options' in asked)) return;
  const { uri, options } = asked;
  const document = workspace.textDocuments.find(open => open.uri.toString() === uri);
  if (!document || typeof options !== 'object' || options === null) return;
  parts.readings.readAs(document, options);
  await readAnew(parts, document);
}

/** Takes a look that was asked for again in the new way; the live selection is read anew by itself. */
async function readAnew({ readings, watches }: Parts, document: TextDocument): Promise<void> {
  const { looking } = watches;
  if (looking?.uri === document.uri.toString()) {
    const take = await readAgain(looking, readings);
    if (take) watches.look(take);
  }
  if (!readings.choiceFor(document)) return;
  const message = `“${nameOf(document.uri)}” is read in another way for as long as this window is open.`;
  offer(message, { 'Keep for the Workspace': () => readings.keep(document) });
}
