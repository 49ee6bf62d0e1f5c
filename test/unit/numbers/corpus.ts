import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainNumbers, type NumberToken } from '../../../src/numbers/explain';
import { detectNumberFormat } from '../../../src/numbers/format';

const FOLDER = fileURLToPath(new URL('../../corpus', import.meta.url));

/** A real text, and what is to be read in each of its lines. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly readings: readonly string[];
}

export function samples(): Sample[] {
  return readdirSync(FOLDER)
    .filter(name => /\.(?:txt|csv)$/.test(name))
    .map(name => ({
      name,
      text: readFileSync(join(FOLDER, name), 'utf8'),
      readings: readFileSync(join(FOLDER, 'readings', name), 'utf8')
        .split('\n')
        .slice(0, -1),
    }));
}

/** What is read in each line, as the readings write it: `64 bytes, (1.1.1.1 address), 12.3 ms`. */
export function readingsOf({ name, text }: Pick<Sample, 'name' | 'text'>): string[] {
  const { options } = detectNumberFormat(text, name.endsWith('.csv') ? 'csv' : 'plaintext');
  const tokens = explainNumbers(text, options);
  let start = 0;
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => {
      const end = start + line.length;
      const inLine = tokens.filter(token => token.start >= start && token.start < end);
      start = end + 1;
      return inLine.map(token => written(token, text)).join(', ');
    });
}

function written({ start, end, value, unit, skipped }: NumberToken, text: string): string {
  if (skipped) return `(${text.slice(start, end)} ${skipped})`;
  return unit ? `${value} ${unit}` : String(value);
}
