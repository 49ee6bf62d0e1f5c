import { execFileSync } from 'node:child_process';
import { textFile } from '../textFile';

/**
 * Times a command from its start to its end: `command checks kind megabytes`. In the command, FILE stands for a file of
 * such text. What it prints is compared where `checks` is not empty.
 */
const [command = '', checks = '', kind = 'plain', megabytes = '20'] = process.argv.slice(2);
const file = textFile(kind, megabytes);
const start = performance.now();
const printed = execFileSync('sh', ['-c', command.replace('FILE', file)], { encoding: 'utf8' });
const seconds = (performance.now() - start) / 1000;
// Tools print ten significant digits or more.
const check = checks ? Number(Number(printed).toPrecision(9)) : 0;
console.log(JSON.stringify({ check, rate: Number(megabytes) / seconds }));
