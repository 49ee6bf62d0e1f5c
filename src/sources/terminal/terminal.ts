import { type Terminal, window } from 'vscode';
import { offer, refuse, tell } from '../../messages';
import type { Parts } from '../../parts';
import type { HowToWatch } from '../../watch/autoWatchSetting';
import type { LiveWatch } from '../../watch/liveWatch';
import { readerFor } from '../feeding/readerFor';
import { sourceOf } from '../feeding/restartable';
import { insteadOf, runAndWatch } from './instead';
import { whenReadable, whyUnreadable } from './ready';
import { TerminalSession } from './session';

/** Follows each command of a terminal: the given one, else the active one, else the one that the user picks. */
export async function watchTerminal(parts: Parts, argument?: unknown): Promise<void> {
  if (window.terminals.length === 0) return offerToOpen(parts);
  const terminal = given(argument) ?? window.activeTerminal ?? (await pick());
  if (terminal) await watchThis(parts, terminal);
}

/** As {@link watchTerminal}, without a word: where a terminal can't be followed yet, as soon as it can. */
export async function watchTerminalNamed(parts: Parts, terminal: Terminal, how?: HowToWatch): Promise<void> {
  if (await whenReadable(terminal, parts.context.subscriptions)) await open(parts, terminal, how);
}

/** Follows a terminal again whose watch has ended: the open one of its name. */
export async function followTerminalAgain(parts: Parts, watch: LiveWatch): Promise<void> {
  if (watch.follower) return;
  const name = String(watch.target['terminal']);
  const process = watch.target['process'];
  const ofName = window.terminals.filter(terminal => terminal.name === name);
  const ids = await Promise.all(window.terminals.map(terminal => terminal.processId));
  const terminal = window.terminals[ids.indexOf(Number(process))] ?? ofName[0];
  if (!terminal) {
    offer(`No terminal “${name}” is open any more, so its watch can't go on.`, {
      'Run Command and Watch': runAndWatch,
    });
    return;
  }
  const other = watchOf(parts, terminal);
  if (other) {
    void refuse(`“${terminal.name}” is followed by the watch “${other.name}” already. Stop that one first.`);
    return;
  }
  const unreadable = await whyUnreadable(terminal, parts.context.subscriptions);
  if (unreadable) offer(unreadable.why, insteadOf(parts, terminal));
  else if (!watch.follower && !watchOf(parts, terminal))
    begin(new TerminalSession(parts, await import('../../watch/reading'), terminal, watch), parts);
}

async function watchThis(parts: Parts, terminal: Terminal): Promise<void> {
  const known = watchOf(parts, terminal);
  if (known) {
    parts.watches.show(known);
    tell(`“${terminal.name}” is being watched already`);
    return;
  }
  const unreadable = await whyUnreadable(terminal, parts.context.subscriptions);
  if (unreadable) offer(unreadable.why, insteadOf(parts, terminal));
  if (unreadable?.mayChange) return watchTerminalNamed(parts, terminal);
  if (unreadable) return;
  const session = await open(parts, terminal);
  if (session) begin(session, parts);
}

/** Opens the watch of a terminal, unless it has one. */
async function open(
  parts: Parts,
  terminal: Terminal,
  how: HowToWatch = {},
): Promise<TerminalSession | undefined> {
  const reading = await import('../../watch/reading');
  const process = await terminal.processId;
  if (watchOf(parts, terminal) || terminal.exitStatus) return undefined;
  const { name } = terminal;
  const reader = await readerFor(parts.settings, { languageId: 'log' }, {}, how);
  const target = { terminal: name, ...(process !== undefined && { process }) };
  const spec = { kind: 'terminal', name, source: `Terminal ${name}`, target, ...how } as const;
  const watch = parts.watches.open(spec, reader);
  return new TerminalSession(parts, reading, terminal, watch);
}

/** Says what is followed from now on. */
function begin({ terminal, running }: TerminalSession, parts: Parts): void {
  const { name } = terminal;
  if (!running) tell(`Watching “${name}”: run a command in it`);
  else
    offer(
      `“${running.line}” runs already in “${name}”: it is followed from now on, and what it has printed so far is not counted.`,
      insteadOf(parts, terminal),
    );
}

/** The watch that follows a terminal, if one does. */
function watchOf({ watches }: Parts, terminal: Terminal): LiveWatch | undefined {
  return watches.live.find(watch => {
    const source = sourceOf(watch);
    return source instanceof TerminalSession && source.terminal === terminal;
  });
}

/** The terminal that a menu passes. */
function given(argument: unknown): Terminal | undefined {
  return window.terminals.find(terminal => terminal === argument);
}

async function pick(): Promise<Terminal | undefined> {
  const [only, ...others] = window.terminals;
  if (others.length === 0) return only;
  const items = window.terminals.map(terminal => ({ label: terminal.name, terminal }));
  const picked = await window.showQuickPick(items, { placeHolder: 'The terminal to watch' });
  return picked?.terminal;
}

function offerToOpen(parts: Parts): void {
  offer('No terminal is open, so there is none to watch. Open one, or let a command be run and watched.', {
    'Run Command and Watch': runAndWatch,
    'Open Terminal': async () => {
      const terminal = window.createTerminal();
      terminal.show();
      await watchThis(parts, terminal);
    },
  });
}
