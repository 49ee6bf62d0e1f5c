import * as vscode from 'vscode';
import { refuse } from '../messages';
import { countOf, describeSkipped } from '../words';
import { readerFor } from './feeding/readerFor';
import type { SourceContext } from './feeding/sourceContext';
import { TextQueue } from './feeding/textQueue';

/** Reads the text in the clipboard into a watch that has then ended; what holds no number is said. */
export async function ofClipboard({ settings, watches }: SourceContext): Promise<void> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') {
    const what = text === '' ? 'no text' : 'nothing but blanks';
    return void refuse(`The clipboard holds ${what}. Copy some numbers and run the command again.`);
  }
  const { detectNumberFormat } = await import('../watch/reading');
  const { options: detected } = detectNumberFormat(text);
  const reader = await readerFor(settings, { languageId: 'plaintext' }, detected, { kind: 'all' });
  const { language } = vscode.env;
  const time = new Date().toLocaleTimeString(language, { timeStyle: 'short' });
  const watch = watches.open(
    { kind: 'clipboard', name: 'Clipboard', source: `Clipboard at ${time}`, target: {} },
    reader,
  );
  const queue = new TextQueue(watch);
  watch.follow({ dispose: () => queue.dispose() });
  queue.push(text);
  queue.endText();
  await queue.idle();
  watch.end('read whole');
  if (watch.series.count > 0) return;
  const left = describeSkipped(watch.skipped);
  watches.close(watch);
  const found = `${countOf(text.length, 'character', language)} but no number`;
  void refuse(
    `The clipboard holds ${found}${left && `; skipped were ${left}`}. Copy numbers such as 42, −3.5, 1e6 or 120 ms and run the command again.`,
  );
}
