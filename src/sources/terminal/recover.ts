import { type Terminal, version } from 'vscode';
import type { TerminalCommand } from './command';
import { restOf } from './rest';
import { lastOutput } from './screen';

const [, minor = 0] = version.split('.').map(Number);
/** Before 1.117 VS Code copied a line that was wrapped on the screen as several. */
const BREAKS_LINES = minor < 117;
/** Terminals are seldom narrower. */
const NARROW = 80;

const NEVER_LOSES = 'What “Median: Run Command and Watch…” runs is read without a loss.';

/** What a command printed and VS Code did not hand over, and what the user must know of it. */
export interface Recovered {
  /** Text that goes on where the other ended. */
  readonly rest?: string;
  readonly notes: readonly string[];
}

/** Takes what was not handed over of a command that has ended from the terminal's screen, as far as it is there. */
export async function recover(command: TerminalCommand, terminal: Terminal): Promise<Recovered> {
  const { line, met, read, lacksBeginning, lacksEnd } = command;
  const notes = lacksBeginning
    ? [`VS Code did not hand over the beginning of what “${line}” printed. ${NEVER_LOSES}`]
    : [];
  if (met === 'end') return { ...(await recoverMissed(command, terminal)) };
  if (!lacksEnd) return { notes };
  const shown = met === 'start' && read !== undefined ? await lastOutput(terminal) : undefined;
  const rest = shown === undefined || read === undefined ? undefined : restOf(read, shown);
  if (rest !== undefined)
    return { rest, notes: read === '' && isBroken(rest) ? [...notes, broken(line)] : notes };
  const what = read === '' ? 'anything of what' : 'the end of what';
  return {
    notes: [
      ...notes,
      `VS Code did not hand over ${what} “${line}” printed, if it did print more. ${NEVER_LOSES}`,
    ],
  };
}

/** A command that ran already when the watch began, without anybody having noted its start. */
async function recoverMissed({ line }: TerminalCommand, terminal: Terminal): Promise<Recovered> {
  const began = `“${line}” ran already when the watch began`;
  const rest = await lastOutput(terminal);
  if (rest === undefined) return { notes: [`${began}: what it printed is not counted.`] };
  const notes = [`${began}: its output was taken from the terminal's screen when it ended.`];
  return { rest, notes: isBroken(rest) ? [...notes, broken(line)] : notes };
}

function isBroken(shown: string): boolean {
  return BREAKS_LINES && shown.split('\n').some(text => text.length >= NARROW);
}

function broken(line: string): string {
  return `The output of “${line}” was taken from the terminal's screen, where this VS Code breaks long lines: a number that stood at such a place is cut in two.`;
}
