// Runs a program for a watch, as the process of a terminal: recorder.js <folder of the run>. Whatever the program prints
// goes into files, which the extension reads, and to the terminal. It lives as long as the terminal, or as the program
// where a window draws the terminal, with or without an extension host.
import { FarTerminal } from './farTerminal';
import { readJob } from './job';
import { OwnTerminal } from './ownTerminal';
import { RecorderRun } from './run';
import type { RecorderTerminal } from './terminal';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.log('This is a part of Median Watch, which wants the folder of a run.');
  process.exitCode = 2;
} else void new RecorderRun(folder, terminalOf(folder)).start();

function terminalOf(folder: string): RecorderTerminal {
  try {
    const { terminal } = readJob(folder);
    if (terminal) return new FarTerminal(terminal);
  } catch {
    // It is said where the run begins.
  }
  return new OwnTerminal();
}
