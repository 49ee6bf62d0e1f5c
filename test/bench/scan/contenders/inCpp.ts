import { execFileSync } from 'node:child_process';
import { textFile } from '../textFile';

/** Has a program in C++ read a text in memory: `program way kind megabytes`. It prints megabytes a second. */
const [program = '', way = 'keep', kind = 'plain', megabytes = '20'] = process.argv.slice(2);
const printed = execFileSync(program, [way, textFile(kind, megabytes)], { encoding: 'utf8' });
console.log(JSON.stringify({ check: 0, rate: Number(printed) }));
