import type { TextDocument } from 'vscode';
import type { Parts } from '../parts';
import { explainNoText } from '../sources/noText';
import { nameOf } from '../sources/selectionReader';
import { takeSelection } from '../sources/takeSelection';
import { pickReading } from '../views/pickReading';
import { offer, refuse } from './tell';

/** Marks which numbers of the current document are taken and which skipped, or takes the marks off. */
export async function previewNumbers({ editor, preview }: Parts): Promise<void> {
  const document = editor.get()?.document;
  if (document) preview.toggle(document);
  else refuse(await explainNoText());
}

/** Asks how the current document's numbers are to be read, and reads them so. */
export async function changeReading(parts: Parts): Promise<void> {
  const { editor, readings, watches } = parts;
  const document = editor.get()?.document;
  if (!document) refuse(await explainNoText());
  else if (await pickReading(document, readings, watches.shown?.skipped ?? {}))
    await readAnew(parts, document);
}

/** Reads the current document with these options, which a link in the preview asks for. */
export async function readAs(parts: Parts, options: unknown): Promise<void> {
  const document = parts.editor.get()?.document;
  if (!document || typeof options !== 'object' || options === null) return;
  parts.readings.readAs(document, options);
  await readAnew(parts, document);
}

/** Takes a look that was asked for again in the new way; the live selection is read anew by itself. */
async function readAnew({ editor, readings, watches }: Parts, document: TextDocument): Promise<void> {
  if (watches.looking) {
    const take = await takeSelection(editor, readings);
    if (take) watches.look(take);
  }
  if (!readings.choiceFor(document)?.options) return;
  const message = `“${nameOf(document.uri)}” is read in another way for as long as this window is open.`;
  offer(message, { 'Keep for the Workspace': () => readings.keep(document) });
}
