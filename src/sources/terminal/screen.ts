import { commands, Disposable, env, type Terminal, window } from 'vscode';
import * as l10n from '../../l10n';
import { BorrowedClipboard, type Copied, NOTHING } from './borrowed';
import { outputTold, selectionTold } from './told';
import { saidBy } from './tools';

const clipboard = new BorrowedClipboard(env.clipboard);

/** Milliseconds that a terminal may take to draw what a command has printed that ended already. */
const DRAWING = 200;
/** So often it is asked while it tells of another command; and of one that may have printed nothing. */
const TRIES = 10;
const TRIES_OF_SILENT = 3;
/** Milliseconds that a terminal may take to come to the front. */
const PATIENCE = 5000;

/** What commands of VS Code copy, one after the other. */
function copiedBy(ids: readonly string[], isMeant = () => true): Promise<Copied> {
  return clipboard.copiedBy(async () => {
    for (const id of ids) await commands.executeCommand(`workbench.action.terminal.${id}`);
  }, isMeant);
}

const NOT_IN_FRONT: Copied = {
  why: l10n.t('VS Code tells what a terminal shows only of the one in front.'),
};

/**
 * The output of the command line that has ended last in a terminal, as its screen shows it, as long as that keeps it. 25
 * to 140 ms, some seconds at most; never rejects.
 *
 * @param isMeant whether that command is still the newest one; asked after its output was copied
 */
export async function lastOutput(terminal: Terminal, line: string, isMeant: () => boolean): Promise<Copied> {
  const isInFront = () => window.activeTerminal === terminal;
  if (!isInFront()) return NOT_IN_FRONT;
  let text: string | undefined;
  // VS Code may tell of the command before, or of none of its output, until the terminal has drawn all.
  for (let tries = 0; !text && tries < (text === '' ? TRIES_OF_SILENT : TRIES); tries++) {
    if (tries > 0) await new Promise(resolve => setTimeout(resolve, DRAWING));
    const said = await saidBy('terminal_last_command');
    if (said === undefined) return copiedBy(['copyLastCommandOutput'], () => isInFront() && isMeant());
    if (!isInFront() || !isMeant()) return NOTHING;
    text = outputTold(said, line.trim());
  }
  return text === undefined ? NOTHING : { text };
}

/** The text that is selected in a terminal. */
export async function selectedText(terminal: Terminal): Promise<Copied> {
  await bringToFront(terminal);
  const said = await saidBy('terminal_selection');
  if (said === undefined) return copiedBy(['copySelection']);
  const text = selectionTold(said);
  return text === undefined ? NOTHING : { text };
}

/** All text that a terminal still shows, with what can be scrolled back to: prompts and command lines too. */
export async function visibleText(terminal: Terminal): Promise<Copied> {
  await bringToFront(terminal);
  await commands.executeCommand('workbench.action.terminal.selectAll');
  try {
    return await selectedText(terminal);
  } finally {
    await commands.executeCommand('workbench.action.terminal.clearSelection');
  }
}

/** The commands and tools of VS Code act on the terminal in front. @throws Error with a sentence where it does not come there */
async function bringToFront(terminal: Terminal): Promise<void> {
  if (window.activeTerminal === terminal) return;
  if (terminal.exitStatus) throw new Error(l10n.t('“{0}” is closed.', terminal.name));
  await new Promise<void>((resolve, reject) => {
    const settle = (how: () => void) => {
      clearTimeout(timer);
      listeners.dispose();
      how();
    };
    const timer = setTimeout(
      () => settle(() => reject(new Error(l10n.t('“{0}” did not come to the front.', terminal.name)))),
      PATIENCE,
    );
    const done = (which: Terminal | undefined) => which === terminal && settle(resolve);
    const listeners = Disposable.from(
      window.onDidChangeActiveTerminal(done),
      window.onDidCloseTerminal(done),
    );
    terminal.show(true);
  });
}
