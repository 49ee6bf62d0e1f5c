import { type Terminal, version } from 'vscode';
import * as l10n from '../../l10n';
import { Prompts } from '../feeding/prompts';
import type { Copied } from './borrowed';
import type { TerminalCommand } from './command';
import { restOf } from './rest';
import { lastOutput } from './screen';

const [, minor = 0] = version.split('.').map(Number);
/** Before 1.117 VS Code copied a line that was wrapped on the screen as several. */
const BREAKS_LINES = minor < 117;
/** Terminals are seldom narrower. */
const NARROW = 80;

export const NEVER_LOSES = l10n.t('What “Median: Run Command and Watch It…” runs is read without a loss.');

/** What a command printed and VS Code did not hand over, and what the user must know of it. */
export interface Recovered {
  /** Text that goes on where the other ended, without prompts and echo. */
  readonly rest: string;
  readonly notes: readonly string[];
}

/** What is known of a command where it is followed. */
interface Followed {
  /** Whether no other command has started since, of which the screen may show the output instead. */
  isNewest(): boolean;
  /** The text that was read of it, without prompts and echo; undefined where that is not kept. */
  latest(): Promise<string | undefined>;
}

/** Takes what was not handed over of a command that has ended from the terminal's screen, as far as it is there. */
export async function recover(
  command: TerminalCommand,
  terminal: Terminal,
  followed: Followed,
): Promise<Recovered> {
  const { line, met, given, hasPrinted, lacksBeginning, lacksEnd } = command;
  if (met === 'end') return recoverMissed(command, terminal, followed);
  const notes = lacksBeginning ? [noBeginning(line)] : [];
  if (!lacksEnd) return { rest: '', notes };
  // The screen may soon show another command, so it comes first.
  const shown = met === 'start' ? await shownBy(command, terminal, followed) : undefined;
  const read = await followed.latest();
  // A text that was paused in between, or was too long, is another one than the command has printed.
  const isWhole = read?.length === given;
  const isKnown = shown !== undefined && 'text' in shown;
  const rest = isKnown && read !== undefined && isWhole ? restOf(read, shown.text) : undefined;
  // What stood there before it was cleared is gone, and with it at times all.
  if (command.clearsScreen && rest) return { rest, notes: [noBeginning(line)] };
  if (rest !== undefined && !command.clearsScreen)
    return { rest, notes: !hasPrinted && isBroken(rest) ? [...notes, broken(line)] : notes };
  const lost = hasPrinted
    ? l10n.t('VS Code did not hand over the end of what “{0}” printed, if it did print more.', line)
    : l10n.t('VS Code did not hand over anything of what “{0}” printed, if it did print more.', line);
  const why = shown && 'why' in shown ? [shown.why] : [];
  return { rest: '', notes: [...notes, [lost, ...why, NEVER_LOSES].join(' ')] };
}

/** A command that ran already when the watch began, without anybody having noted its start. */
async function recoverMissed(
  command: TerminalCommand,
  terminal: Terminal,
  followed: Followed,
): Promise<Recovered> {
  const { line } = command;
  const shown = await shownBy(command, terminal, followed);
  if ('why' in shown) {
    const lost = l10n.t('“{0}” ran already when the watch began: what it printed is not counted.', line);
    return { rest: '', notes: [`${lost} ${shown.why}`] };
  }
  const { text: rest } = shown;
  const notes = [
    l10n.t(
      "“{0}” ran already when the watch began: its output was taken from the terminal's screen when it ended.",
      line,
    ),
  ];
  return { rest, notes: isBroken(rest) ? [...notes, broken(line)] : notes };
}

/** The output of a command as the screen shows it, without prompts and echo, where no other has started since. */
async function shownBy(
  command: TerminalCommand,
  terminal: Terminal,
  { isNewest }: Followed,
): Promise<Copied> {
  const shown = await lastOutput(terminal, command.wholeLine, isNewest);
  if ('why' in shown) return shown;
  const prompts = new Prompts(() => command.talks, command.startsJobs);
  return { text: prompts.push(shown.text) + prompts.end() };
}

function noBeginning(line: string): string {
  const lost = l10n.t('VS Code did not hand over the beginning of what “{0}” printed.', line);
  return `${lost} ${NEVER_LOSES}`;
}

function isBroken(shown: string): boolean {
  return BREAKS_LINES && shown.split('\n').some(text => text.length >= NARROW);
}

function broken(line: string): string {
  return l10n.t(
    "The output of “{0}” was taken from the terminal's screen, where this VS Code breaks long lines: a number that stood at such a place is cut in two.",
    line,
  );
}
