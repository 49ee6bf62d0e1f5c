import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { refuse } from '../messages';
import { countOf, describeSkipped } from '../words';
import { readerFor } from './feeding/readerFor';
import type { SourceContext } from './feeding/sourceContext';
import { TextQueue } from './feeding/textQueue';

/** Reads the text in the clipboard into a watch that has then ended; what holds no number is said. */
export async function ofClipboard({ settings, watches }: SourceContext): Promise<void> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') {
    return void refuse(
      text === ''
        ? l10n.t('The clipboard holds no text. Copy some numbers and run the command again.')
        : l10n.t('The clipboard holds nothing but blanks. Copy some numbers and run the command again.'),
    );
  }
  const { detectNumberFormat } = await import('../watch/reading');
  const { options: detected } = detectNumberFormat(text);
  const reader = await readerFor(settings, { languageId: 'plaintext' }, detected, { kind: 'all' });
  const { language } = vscode.env;
  const time = new Date().toLocaleTimeString(language, { timeStyle: 'short' });
  const watch = watches.open(
    { kind: 'clipboard', name: l10n.t('Clipboard'), source: l10n.t('Clipboard at {0}', time), target: {} },
    reader,
  );
  const queue = new TextQueue(watch);
  watch.follow({ dispose: () => queue.dispose() });
  queue.push(text);
  queue.endText();
  await queue.idle();
  watch.end(l10n.t('read whole'));
  if (watch.series.count > 0) return;
  const left = describeSkipped(watch.skipped);
  watches.close(watch);
  const found = countOf(text.length, '{0} character|{0} characters', language);
  void refuse(
    left
      ? l10n.t(
          'The clipboard holds {0} but no number; skipped were {1}. Copy numbers such as 42, −3.5, 1e6 or 120 ms and run the command again.',
          found,
          left,
        )
      : l10n.t(
          'The clipboard holds {0} but no number. Copy numbers such as 42, −3.5, 1e6 or 120 ms and run the command again.',
          found,
        ),
  );
}
