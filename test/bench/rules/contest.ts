import { type Kind, makeText } from './corpora';

/** A chunk as a terminal hands it over. */
const CHUNK = 1 << 16;

/** What takes the numbers that a rule asks for: told how many after the last chunk. */
export interface Taker {
  push(chunk: string): void;
  end(): number;
}

/**
 * Reads a text chunk by chunk, after one to warm up on: `kind megabytes`; prints megabytes a second.
 * @param counts whether every contender must find as many numbers
 */
export function contest(make: (kind: Kind) => Taker, counts = true): void {
  const [kind = 'logfmt', megabytes = '20'] = process.argv.slice(2);
  const text = makeText(kind as Kind, Number(megabytes));
  read(make(kind as Kind), text.slice(0, 4e6));
  const { user, system } = process.cpuUsage();
  const found = read(make(kind as Kind), text);
  const used = process.cpuUsage();
  const rate = text.length / (used.user - user + used.system - system);
  console.log(JSON.stringify({ check: counts ? found : 0, rate }));
}

function read(taker: Taker, text: string): number {
  for (let at = 0; at < text.length; at += CHUNK) taker.push(text.slice(at, at + CHUNK));
  return taker.end();
}

/** Hands over whole lines, for peers that know no chunks. */
export function byLine(read: (line: string) => number): Taker {
  let rest = '';
  let count = 0;
  return {
    push(chunk) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) count += read(line);
    },
    end: () => count + (rest === '' ? 0 : read(rest)),
  };
}
