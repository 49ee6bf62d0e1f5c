import { commands, env, type Terminal } from 'vscode';
import { offer, refuse } from '../../messages';
import type { Extraction } from '../../watch/extraction';
import { countOf } from '../../words';
import type { SourceContext } from '../feeding/sourceContext';
import { selectedText, visibleText } from './screen';

/** What can be had of a terminal that can't be followed, each in a click. */
export function insteadOf(
  context: SourceContext,
  terminal: Terminal,
): Readonly<Record<string, () => unknown>> {
  return {
    'Run Command and Watch': runAndWatch,
    'Take Selection': () => takeSelected(context, terminal),
    'Take Visible Text': () => takeVisible(context, terminal),
  };
}

export function runAndWatch(): Thenable<unknown> {
  return commands.executeCommand('medianWatch.runAndWatch');
}

async function takeSelected(context: SourceContext, terminal: Terminal): Promise<void> {
  const text = await selectedText(terminal);
  if (text !== undefined) return look(context, terminal, text, false);
  void refuse(
    `Nothing is selected in “${terminal.name}”. Drag the mouse over numbers in it, and choose “Median: Watch Terminal” again.`,
  );
}

async function takeVisible(context: SourceContext, terminal: Terminal): Promise<void> {
  await look(context, terminal, await visibleText(terminal), true);
}

/** Shows the numbers of a text just once. */
async function look(context: SourceContext, { name }: Terminal, text: string, whole: boolean): Promise<void> {
  const { batchReader } = await import('../../watch/reading');
  const reader = batchReader({ kind: 'all' }, context.settings.numbers());
  reader.push(text);
  reader.end();
  const { refused, ...result } = reader.drain();
  const source = `Terminal ${name}`;
  if (result.count === 0) {
    const where = whole ? `what “${name}” shows` : `the selection in “${name}”`;
    void refuse(
      `There is no number in ${where}. Let it print some, such as 42, 1e6 or 120 ms, and try again.`,
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
    reading: whole ? 'Every number on the screen is read, those of prompts and command lines too.' : '',
  };
  context.watches.look(extraction);
  offer(
    `${countOf(result.count, 'number', env.language)} taken from ${whole ? 'what' : 'the selection in'} “${name}”${whole ? ' shows, prompts and command lines included' : ''}.`,
    { 'Show Heaps': () => commands.executeCommand('medianWatch.showHeaps') },
  );
}
