import type { Editor } from './editor';
import { fromExplorer } from './explorer';

/** Follows a file of the folder, which is not empty, from its start, by its menu in the explorer. */
export async function followFile(editor: Editor, name: string): Promise<void> {
  await fromExplorer(editor, name, 'Follow Median of File…');
  await editor.quickInput.choose('From Its Start');
}
