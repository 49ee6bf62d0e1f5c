import { type Disposable, type Terminal, Uri, window } from 'vscode';
import * as l10n from '../../l10n';
import { offer, refuse, tell } from '../../messages';
import { isMeant } from '../../watch/autoWatchSetting';
import type { LiveWatch } from '../../watch/liveWatch';
import { logIn, readerFor } from '../feeding/readerFor';
import { sourceOf } from '../feeding/restartable';
import { insteadOf, runAndWatch } from './instead';
import { whenReadable, whyUnreadable } from './ready';
import type { TerminalContext } from './runs';
import { TerminalSession } from './session';

/** Follows each command of a terminal: the given one, else the active one, else the one that the user picks. */
export async function watchTerminal(context: TerminalContext, argument?: unknown): Promise<void> {
  if (window.terminals.length === 0) return offerToOpen(context);
  const terminal = given(argument) ?? window.activeTerminal ?? (await pick());
  if (terminal) await watchThis(context, terminal);
}

/** Follows each terminal whose name is meant, those that are open and those that will be. */
export function watchTerminalsNamed(context: TerminalContext, pattern: string): Disposable {
  const watch = (terminal: Terminal) => {
    if (isMeant(pattern, terminal.name)) void watchNamed(context, terminal);
  };
  window.terminals.forEach(watch);
  return window.onDidOpenTerminal(watch);
}

/** Whether a pattern means the terminal that a watch follows. */
export function isTerminalMeant(pattern: string, { terminal }: LiveWatch['target']): boolean {
  return isMeant(pattern, String(terminal));
}

/** As {@link watchTerminal}, without a word: where a terminal can't be followed yet, as soon as it can. */
async function watchNamed(context: TerminalContext, terminal: Terminal): Promise<void> {
  if (await whenReadable(terminal, context.subscriptions)) await open(context, terminal);
}

/** Follows a terminal again whose watch has ended: the open one of its name. */
export async function followTerminalAgain(context: TerminalContext, watch: LiveWatch): Promise<void> {
  if (watch.follower) return;
  const name = String(watch.target['terminal']);
  const process = watch.target['process'];
  const ofName = window.terminals.filter(terminal => terminal.name === name);
  const ids = await Promise.all(window.terminals.map(terminal => terminal.processId));
  const terminal = window.terminals[ids.indexOf(Number(process))] ?? ofName[0];
  if (!terminal) {
    offer(l10n.t("No terminal “{0}” is open any more, so its watch can't go on.", name), {
      [l10n.t('Run Command and Watch')]: runAndWatch,
    });
    return;
  }
  const other = watchOf(context, terminal);
  if (other) {
    void refuse(
      l10n.t('“{0}” is followed by the watch “{1}” already. Stop that one first.', terminal.name, other.name),
    );
    return;
  }
  const unreadable = await whyUnreadable(terminal, context.subscriptions);
  if (unreadable) offer(unreadable.why, insteadOf(context, terminal));
  else if (!watch.follower && !watchOf(context, terminal))
    begin(new TerminalSession(context, await import('../../watch/reading'), terminal, watch), context);
}

async function watchThis(context: TerminalContext, terminal: Terminal): Promise<void> {
  const known = watchOf(context, terminal);
  if (known) {
    context.watches.show(known);
    tell(l10n.t('“{0}” is being watched already', terminal.name));
    return;
  }
  const unreadable = await whyUnreadable(terminal, context.subscriptions);
  if (unreadable) offer(unreadable.why, insteadOf(context, terminal));
  if (unreadable?.mayChange) return watchNamed(context, terminal);
  if (unreadable) return;
  const session = await open(context, terminal);
  if (session) begin(session, context);
}

/** Opens the watch of a terminal, unless it has one. */
async function open(context: TerminalContext, terminal: Terminal): Promise<TerminalSession | undefined> {
  const reading = await import('../../watch/reading');
  const process = await terminal.processId;
  if (watchOf(context, terminal) || terminal.exitStatus) return undefined;
  const { name } = terminal;
  const reader = await readerFor(context.settings, logIn(folderOf(terminal)));
  const target = { terminal: name, ...(process !== undefined && { process }) };
  const spec = { kind: 'terminal', name, source: l10n.t('Terminal {0}', name), target } as const;
  const watch = context.watches.open(spec, reader);
  return new TerminalSession(context, reading, terminal, watch);
}

/** Says what is followed from now on. */
function begin({ terminal, running }: TerminalSession, context: TerminalContext): void {
  const { name } = terminal;
  if (!running) tell(l10n.t('Watching “{0}”: run a command in it', name));
  else
    offer(
      l10n.t(
        '“{0}” runs already in “{1}”: it is followed from now on, and what it has printed so far is not counted.',
        running.line,
        name,
      ),
      insteadOf(context, terminal),
    );
}

/** The watch that follows a terminal, if one does. */
function watchOf({ watches }: TerminalContext, terminal: Terminal): LiveWatch | undefined {
  return watches.live.find(watch => {
    const source = sourceOf(watch);
    return source instanceof TerminalSession && source.terminal === terminal;
  });
}

/** Where its commands run, as far as it is known. */
function folderOf({ shellIntegration, creationOptions }: Terminal): Uri | undefined {
  const cwd = shellIntegration?.cwd ?? ('cwd' in creationOptions ? creationOptions.cwd : undefined);
  return typeof cwd === 'string' ? Uri.file(cwd) : cwd;
}

/** The terminal that a menu passes. */
function given(argument: unknown): Terminal | undefined {
  return window.terminals.find(terminal => terminal === argument);
}

async function pick(): Promise<Terminal | undefined> {
  const [only, ...others] = window.terminals;
  if (others.length === 0) return only;
  const items = window.terminals.map(terminal => ({ label: terminal.name, terminal }));
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('The terminal to watch') });
  return picked?.terminal;
}

function offerToOpen(context: TerminalContext): void {
  offer(
    l10n.t('No terminal is open, so there is none to watch. Open one, or let a command be run and watched.'),
    {
      [l10n.t('Run Command and Watch')]: runAndWatch,
      [l10n.t('Open Terminal')]: async () => {
        const terminal = window.createTerminal();
        terminal.show();
        await watchThis(context, terminal);
      },
    },
  );
}
