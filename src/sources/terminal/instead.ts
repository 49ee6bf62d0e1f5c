import { commands, env, type Terminal } from 'vscode';
import * as l10n from '../../l10n';
import { offer, refuse } from '../../messages';
import type { Extraction } from '../../watch/extraction';
import { countOf } from '../../words';
import type { SourceContext } from '../feeding/sourceContext';
import { NOTHING } from './borrowed';
import { selectedText, visibleText } from './screen';

/** What can be had of a terminal that can't be followed, each in a click. */
export function insteadOf(
  context: SourceContext,
  terminal: Terminal,
): Readonly<Record<string, () => unknown>> {
  return {
    [l10n.t('Run Command and Watch')]: runAndWatch,
    [l10n.t('Take Selection')]: () => takeSelected(context, terminal),
    [l10n.t('Take Visible Text')]: () => takeVisible(context, terminal),
  };
}

export function runAndWatch(): Thenable<unknown> {
  return commands.executeCommand('medianWatch.runAndWatch');
}

async function takeSelected(context: SourceContext, terminal: Terminal): Promise<void> {
  const selected = await selectedText(terminal);
  if ('text' in selected) return look(context, terminal, selected.text, false);
  const nothing = l10n.t(
    'Nothing is selected in “{0}”. Drag the mouse over numbers in it, and choose “Median: Watch Terminal” again.',
    terminal.name,
  );
  void refuse(selected === NOTHING ? nothing : selected.why);
}

async function takeVisible(context: SourceContext, terminal: Terminal): Promise<void> {
  const shown = await visibleText(terminal);
  if (shown === NOTHING || 'text' in shown)
    await look(context, terminal, 'text' in shown ? shown.text : '', true);
  else void refuse(shown.why);
}

/** Shows the numbers of a text just once. */
async function look(context: SourceContext, { name }: Terminal, text: string, whole: boolean): Promise<void> {
  const { batchReader } = await import('../../watch/reading');
  const reader = batchReader({ kind: 'all' }, context.settings.numbers());
  reader.push(text);
  reader.end();
  const { refused, ...result } = reader.drain();
  const source = l10n.t('Terminal {0}', name);
  if (result.count === 0) {
    void refuse(
      whole
        ? l10n.t(
            'There is no number in what “{0}” shows. Let it print some, such as 42, 1e6 or 120 ms, and try again.',
            name,
          )
        : l10n.t(
            'There is no number in the selection in “{0}”. Let it print some, such as 42, 1e6 or 120 ms, and try again.',
            name,
          ),
    );
    return;
  }
  const extraction: Extraction = {
    ...result,
    source,
    uri: `terminal:${encodeURIComponent(name)}`,
    spans: [],
    whole,
    byRule: false,
    reading: whole
      ? l10n.t('Every number on the screen is read, those of prompts and command lines too.')
      : '',
  };
  context.watches.look(extraction);
  const count = countOf(result.count, '{0} number|{0} numbers', env.language);
  offer(
    whole
      ? l10n.t('{0} taken from what “{1}” shows, prompts and command lines included.', count, name)
      : l10n.t('{0} taken from the selection in “{1}”.', count, name),
    { [l10n.t('Show Heaps')]: () => commands.executeCommand('medianWatch.showHeaps') },
  );
}
