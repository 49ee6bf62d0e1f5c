import { randomFrom } from '../../support/random';

/** The kinds of text that are read, one made-up line of each at a time. */
const LINES = {
  /** One number a line. */
  plain: random => (random() * 10 ** Math.floor(random() * 6)).toFixed(Math.floor(random() * 4)),
  /** One number of 17 significant digits a line, as doubles are printed. */
  '17 digits': random => (random() * 10 ** Math.floor(random() * 4 - 2)).toPrecision(17),
  /** Ten fields, most of them numbers. */
  csv: random =>
    Array.from({ length: 10 }, (_, field) =>
      field === 3 ? `name${field}` : (random() * 1000).toFixed(field % 4),
    ).join(','),
  /** A server's log. */
  logs: random =>
    `2026-01-02 12:${two(random)}:${two(random)}.${three(random)} INFO  [worker-${Math.floor(random() * 8)}] request ` +
    `id=${Math.floor(random() * 1e6)} path=/api/v2/items status=200 bytes=${Math.floor(random() * 1e5)} took ${(random() * 100).toFixed(2)} ms`,
  /** A test run's coloured output. */
  ansi: random =>
    `\x1b[32m✓\x1b[0m \x1b[90mreads the list of items\x1b[0m \x1b[33m${Math.floor(random() * 1000)}ms\x1b[0m ` +
    `heap \x1b[1m${(random() * 100).toFixed(1)}\x1b[22m MB`,
  /** Objects with a nested one, one a line. */
  'json lines': random =>
    `{"time":"2026-01-02T12:34:56.789Z","level":"info","msg":"done","req":{"id":"a1b2","ms":${(random() * 100).toFixed(3)}},` +
    `"rss":${Math.floor(random() * 1e9)},"load":[${random().toFixed(2)},${random().toFixed(2)}]}`,
  /** Sentences with a number in one of eight lines. */
  prose: random =>
    `${SENTENCES[Math.floor(random() * SENTENCES.length)]}${random() < 1 / 8 ? ` It took ${Math.floor(random() * 100)} days.` : ''}`,
} satisfies Record<string, (random: () => number) => string>;

export type Kind = keyof typeof LINES;
export const KINDS = Object.keys(LINES) as Kind[];

const SENTENCES = [
  'The median of a list is the value in the middle once the list has been put in order, and nothing else.',
  'A heap keeps the largest of its members at the root; what lies below is in no particular order at all.',
  'Information that nobody asked for is noise, and in a terminal there is a great deal of it on any day.',
  'He wrote a long letter since he had no time to write a short one, and then went on to write another.',
];

function two(random: () => number): string {
  return String(Math.floor(random() * 60)).padStart(2, '0');
}

function three(random: () => number): string {
  return String(Math.floor(random() * 1000)).padStart(3, '0');
}

/** About a megabyte of different lines. */
const BLOCK = 1 << 20;

/** A text of at least so many megabytes (10^6 characters). A block of lines recurs in it. */
export function makeText(kind: Kind, megabytes: number): string {
  const random = randomFrom(1);
  const lines: string[] = [];
  for (let length = 0; length < BLOCK; length += (lines.at(-1)?.length ?? 0) + 1)
    lines.push(LINES[kind](random));
  const block = `${lines.join('\n')}\n`;
  const text = block.repeat(Math.ceil((megabytes * 1e6) / block.length));
  // A repeated string is a tree of its parts: reading one character lays it out flat.
  return text.at(-1) === '\n' ? text : '';
}
