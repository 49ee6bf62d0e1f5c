import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Editor, type EditorOptions, openEditor } from './editor';

/**
 * One editor for the tests of a file or a `describe`: opened before the first and disposed after the last. Where a
 * test fails, the editor's log is printed and its screen kept in out/failures.
 *
 * @returns gives the editor, inside of a test or a hook
 */
export function useEditor(options: EditorOptions = {}): () => Editor {
  let editor: Editor | undefined;
  beforeAll(async () => {
    editor = await openEditor(options);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await editor?.evidence.keep(`${task.name} (${editor.version})`);
  });
  afterAll(() => editor?.dispose());
  return () => {
    if (!editor) throw new Error('The editor is there inside of a test or a hook only.');
    return editor;
  };
}
