import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kind, makeText } from '../corpora';

/**
 * Times a command from its start to its end: `command kind megabytes`. In the command, FILE stands for a file of
 * numbers, one a line; it prints their median.
 */
const [command = '', kind = 'plain', megabytes = '20'] = process.argv.slice(2);
const file = join(tmpdir(), `median-watch-${kind.replace(' ', '-')}-${megabytes}.txt`);
if (!existsSync(file)) writeFileSync(file, makeText(kind as Kind, Number(megabytes)), 'latin1');
const start = performance.now();
const printed = execFileSync('sh', ['-c', command.replace('FILE', file)], { encoding: 'utf8' });
const seconds = (performance.now() - start) / 1000;
// Tools print ten significant digits or more.
const check = Number(Number(printed).toPrecision(9));
console.log(JSON.stringify({ check, rate: Number(megabytes) / seconds }));
