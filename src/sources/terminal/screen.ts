import { commands, Disposable, env, type Terminal, window } from 'vscode';
import * as l10n from '../../l10n';

/** Only one at a time may borrow the clipboard. */
let turn: Promise<unknown> = Promise.resolve();
let borrowed = 0;

/**
 * What commands of VS Code copy; undefined where that is nothing, or not what was meant once they have run. The
 * clipboard's text is put back.
 */
async function copiedBy(ids: readonly string[], isMeant = () => true): Promise<string | undefined> {
  const work = turn.then(async () => {
    const before = await env.clipboard.readText();
    const nothing = `Median Watch ${Date.now()} ${++borrowed}`;
    await env.clipboard.writeText(nothing);
    try {
      for (const id of ids) await commands.executeCommand(`workbench.action.terminal.${id}`);
      const isRight = isMeant();
      const copied = await env.clipboard.readText();
      return isRight && copied !== nothing ? copied : undefined;
    } finally {
      await env.clipboard.writeText(before);
    }
  });
  turn = work.catch(() => {});
  return work;
}

/**
 * The output of the last command that ended in a terminal, as its screen shows it; undefined where there is none, it
 * has outgrown what the terminal keeps, or another terminal is in front. 25 to 140 ms.
 *
 * @param isMeant whether the command that is meant is still the newest one; asked after its output was copied
 */
export async function lastOutput(terminal: Terminal, isMeant: () => boolean): Promise<string | undefined> {
  if (window.activeTerminal !== terminal) return undefined;
  try {
    const output = await copiedBy(['copyLastCommandOutput'], isMeant);
    return window.activeTerminal === terminal ? output : undefined;
  } catch {
    // A browser may refuse the clipboard.
    return undefined;
  }
}

/** The text that is selected in a terminal; undefined where nothing is. */
export async function selectedText(terminal: Terminal): Promise<string | undefined> {
  await bringToFront(terminal);
  return copiedBy(['copySelection']);
}

/** All text that a terminal still shows, with what can be scrolled back to: prompts and command lines too. */
export async function visibleText(terminal: Terminal): Promise<string> {
  await bringToFront(terminal);
  const text = await copiedBy(['selectAll', 'copySelection', 'clearSelection']);
  return text ?? '';
}

/** The commands of VS Code act on the terminal in front. */
async function bringToFront(terminal: Terminal): Promise<void> {
  if (window.activeTerminal === terminal) return;
  if (terminal.exitStatus) throw new Error(l10n.t('“{0}” is closed.', terminal.name));
  await new Promise<void>(resolve => {
    const done = (which: Terminal | undefined) => {
      if (which !== terminal) return;
      listeners.dispose();
      resolve();
    };
    const listeners = Disposable.from(
      window.onDidChangeActiveTerminal(done),
      window.onDidCloseTerminal(done),
    );
    terminal.show(true);
  });
}
