// Runs a program for a watch, as the process of a terminal: recorder.js <folder of the run>. Whatever the program prints
// goes into files, which the extension reads, and to the terminal. It lives as long as the terminal, with or without
// an extension host.
import { RecorderDisplay } from './display';
import { RecorderRun } from './run';

const [folder] = process.argv.slice(2);
const display = new RecorderDisplay(1);
if (folder === undefined) {
  display.say('This is a part of Median Watch, which wants the folder of a run.\r\n');
  process.exitCode = 2;
} else void new RecorderRun(folder, display).start();
