import { randomFrom } from '../../support/random';

/** Lines with labels, columns and patterns in them, one made-up line of each at a time. */
const LINES = {
  logfmt: random =>
    'time=2026-01-02T12:34:56.789Z level=info msg="request done" method=GET path=/api/v2/items status=200 ' +
    `bytes=${Math.floor(random() * 1e5)} duration=${(random() * 100).toFixed(2)}ms user=u${Math.floor(random() * 999)}`,
  'json lines': random =>
    `{"time":"2026-01-02T12:34:56.789Z","level":"info","msg":"done","req":{"id":"a1b2","ms":${(random() * 100).toFixed(3)}},` +
    `"rss":${Math.floor(random() * 1e9)},"load":[${random().toFixed(2)},${random().toFixed(2)}]}`,
  'key=value': random =>
    `temp=${(random() * 30).toFixed(1)} hum=${(random() * 100).toFixed(0)} co2=${Math.floor(random() * 2000)}`,
  training: random =>
    `Epoch [${Math.floor(random() * 10)}/10], Step [${Math.floor(random() * 600)}/600], Loss: ${random().toFixed(4)}, ` +
    `Acc: ${(random() * 100).toFixed(2)}%`,
  'prose with stamps': random =>
    `2026-01-02 12:34:${two(random() * 60)},${String(Math.floor(random() * 1000)).padStart(3, '0')} INFO ` +
    `[worker-${Math.floor(random() * 8)}] ${SENTENCES[Math.floor(random() * SENTENCES.length)]}` +
    `${random() < 1 / 8 ? `, it took ${Math.floor(random() * 100)} ms` : ''}`,
  csv: random =>
    Array.from({ length: 10 }, (_, field) =>
      field === 3 ? `name${field}` : (random() * 1000).toFixed(field % 4),
    ).join(','),
  /** As `vmstat 1` prints it. */
  vmstat: random =>
    [2, 2, 7, 7, 7, 7, 5, 5, 6, 6, 5, 5]
      .map((width, field) => String(Math.floor(random() * 10 ** (field < 2 ? 1 : width - 2))).padStart(width))
      .concat([3, 3, 3, 3, 3].map(width => String(Math.floor(random() * 99)).padStart(width - 1)))
      .join(' '),
  /** As `pidstat 1` prints it, a name at each row's end. */
  pidstat: random =>
    `12:${two(random() * 60)}:${two(random() * 60)}      1000 ${String(Math.floor(random() * 1e5)).padStart(9)} ` +
    `${Array.from({ length: 5 }, () => (random() * 100).toFixed(2).padStart(7)).join(' ')} ` +
    `${String(Math.floor(random() * 8)).padStart(5)}  ${WORKERS[Math.floor(random() * WORKERS.length)]}`,
  /** As benchmark tools draw it. */
  'box table': random =>
    `│ ${String(WORKERS[Math.floor(random() * WORKERS.length)]).padEnd(12)} │ ${(random() * 1e6).toFixed(0).padStart(10)} │ ` +
    `${(random() * 100).toFixed(3).padStart(10)} │ ${(random() * 1e4).toFixed(2).padStart(10)} ms │ ±${random().toFixed(2)}% │`,
  'csv with headings': random =>
    `2026-01-02 12:${two(random() * 60)}:${two(random() * 60)},${WORKERS[Math.floor(random() * WORKERS.length)]},` +
    Array.from({ length: 8 }, (_, field) => (random() * 1000).toFixed(field % 4)).join(','),
} satisfies Record<string, (random: () => number) => string>;

export type Kind = keyof typeof LINES;
export const LABELLED = [
  'logfmt',
  'json lines',
  'key=value',
  'training',
  'prose with stamps',
] satisfies Kind[];
export const TABLES = ['vmstat', 'pidstat', 'box table', 'csv with headings'] satisfies Kind[];
/** What stands above the rows of a table, again and again as terminals are high. */
const HEADINGS: Partial<Record<Kind, string>> = {
  vmstat:
    'procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu-----\n' +
    ' r  b    swpd    free    buff   cache    si    so     bi     bo    in    cs us sy id wa st\n',
  pidstat: '\n12:00:00      UID       PID    %usr %system  %guest   %wait    %CPU   CPU  Command\n',
  'box table':
    '\n┌──────────────┬────────────┬────────────┬───────────────┬────────┐\n' +
    '│ name         │    samples │       mean │           p99 │  error │\n' +
    '├──────────────┼────────────┼────────────┼───────────────┼────────┤\n',
};
/** A comma-separated file has them once: as often as the block of lines recurs. */
const HEADING_OF_CSV = 'time,name,a,b,c,d,e,f,g,h\n';
const ROWS = 40;

const WORKERS = ['node', 'postgres', 'nginx', 'python3', 'redis-server'];
const SENTENCES = [
  'the median of a list is the value in the middle once the list has been put in order',
  'a heap keeps the largest of its members at the root, what lies below is in no order at all',
  'information that nobody asked for is noise, and in a terminal there is a great deal of it',
];

function two(number: number): string {
  return String(Math.floor(number)).padStart(2, '0');
}

/** About a megabyte of different lines. */
const BLOCK = 1 << 20;

/** A text of at least so many megabytes (10^6 characters). A block of lines recurs in it. */
export function makeText(kind: Kind, megabytes: number): string {
  const random = randomFrom(1);
  const lines: string[] = [];
  for (let length = 0; length < BLOCK; length += (lines.at(-1)?.length ?? 0) + 1)
    lines.push((lines.length % ROWS === 0 ? (HEADINGS[kind] ?? '') : '') + LINES[kind](random));
  const block = `${kind === 'csv with headings' ? HEADING_OF_CSV : ''}${lines.join('\n')}\n`;
  return block.repeat(Math.ceil((megabytes * 1e6) / block.length));
}
