/** Seeded texts that are hard to read, and ways of cutting them. */

const PIECES = [
  ...'0123456789',
  ...'0123456789',
  ...'.,-+:;/ _\'"=()[]{}<>|%$@#*^~eExX',
  ...[
    '\n',
    '\r',
    '\t',
    '\0',
    '−',
    '–',
    'µ',
    '°C',
    '€',
    'é',
    '中',
    '😀',
    '\u00a0',
    '\u202f',
    '’',
    '\ufeff',
    '²',
  ],
  ...[
    '\x1b[31m',
    '\x1b[0m',
    '\x1b[K',
    '\x1b[2K',
    '\x1b[3C',
    '\x1b]0;t 1\x07',
    '\x1b]8;;u\x1b\\',
    '\x1b',
    '\x1b[',
    '\x1b]',
  ],
  ...[
    '1,234',
    '12,5',
    '1.2.3',
    '12:34:56',
    '2026-01-02',
    'NaN',
    'inf',
    '1e400',
    'ms',
    ' ms',
    ' GB',
    'ns/op',
    'k',
  ],
  ...[
    '×10⁻⁵',
    ' E-20',
    ' x 10^3',
    '+/-',
    '±',
    '(1.5+/-0.5)e-05',
    '(1.5 ± 0.5)×10²',
    'm ** 2',
    's^-1',
    ' [3/10]',
    '10/12 12:30:45',
    '7/',
    '4 h',
    '4 m',
    '5 min',
    '20C',
    ' use',
    ' Mi',
    ' bit/',
    '/sec',
    ' %',
    '1.5 [ms]',
  ],
  ...['app.ts:12:5', '127.0.0.1', 'utf-8', '1_000', '0xFF', 'Nov 23 06:31:17 2026', '1m30s', '[', ']', 'x='],
  ...[
    '123e4567-e89b-12d3-a456-426614174000',
    'deadbeef1',
    'a'.repeat(401),
    '7'.repeat(401),
    '\ud83d',
    '\ude00',
  ],
  ...[
    'worker-3',
    'v2',
    'inf-2',
    'nan',
    'e5',
    'a1:',
    '$',
    '2026-01-02T12:34:56.5Z',
    ' 12:34:56 ',
    '123,456.7,8',
  ],
  ...['rpc{le="', '="', '",', '"} ', '{n="0.5"} '],
  ...['10/Oct/2000:13:55:36 -0700', '::1', '3.5', ' ', ' ', ' '],
  ...['1m 23s', '2h 3', 'm ', ' 4s', 'a.b:32|ms', '|c', '|ms', '\n$1 = ', ') $2', ' = ', 'Gi', ' Mi', '€−4'],
  ...['size (ms): ', '[MiB] = ', 'f(x=', 'ns/elem'],
  ...[
    'May 18, 2026 ',
    '25 Apr 2026 ',
    ' 3:04:05 PM ',
    ' CET',
    '26/03/09 20:10:40',
    '12:00:00,123 ',
    '02.01.2026',
  ],
  ...['03-17 16:13:38.859  2227  2231 V ', '20260102 15:04:05', '20260102-150405', ' 12:34:56.5  7 W '],
  ...[
    ' 1767362645',
    '\n1627551892437 ',
    ':1627551892437:',
    '\n',
    '\n[12345] ',
    '\n[ 12.5] ',
    '\n==12== ',
    '\nI (12) x',
  ],
  ...[
    'GC(0) x',
    'p(95)=',
    '[,1]',
    '\n[1,] ',
    '[1,2] = ',
    'BM_',
    '/1024',
    'a/b',
    '=100-8 ',
    ' $1',
    'WHERE ',
    ' x[1-2] ',
  ],
  ...[
    'Columns 1 through 8',
    ' Column 9',
    '<repeats 12 times>',
    '(C) 2024',
    '\n 1.0e+03 *\n',
    ' * ',
    '\n1:M 25 ',
  ],
  ...[
    ' ± ',
    '±',
    ' [ms]',
    ' +/- ',
    '2.5 + 1.5i',
    '1.5d0',
    '2.5000-120',
    '-100.25-200.50',
    '12.50-\n',
    '=45i ',
  ],
  ...['1,25,000', '₹', '"1,234"', '(1,234 x)', '=1,234 ', '(+/- 1,234)', '_000', ',"1,234.5",', '\t1,234\t'],
  ...[
    'localhost:80',
    'a:b:42',
    '0m0,125s',
    '1min 2s',
    '-1 days +23:59:59.5',
    '2 days',
    ' days, 1:02:03',
    '12.3µ ± 1',
    '250m  512Mi',
    '23.5C',
    '8%CPU',
    '\n0x7ffe10: ',
    '*) 0xff',
  ],
];

/** A text of some pieces, most of them short. */
export function strangeText(random: () => number, most: number): string {
  let text = '';
  for (let left = Math.floor(random() * most); left > 0; left--) {
    text += PIECES[Math.floor(random() * PIECES.length)];
  }
  return text;
}

/** What loggers put before lines. */
const HEADS = [
  ...['', '2026-01-02 12:00:00 ', '20260102T120000Z ', '[2026-01-02 12:00:00,123] ', '12:00:00.123 CET '],
  ...['26/01/02 12:00:00 ', '1/2/2026 3:04:05 PM ', '01-02 12:00:00.859 ', 'Fri Jan  2 12:00:00 2026 '],
  ...['Jan 2, 2026 12:00:00 PM ', '[   12.345678] ', '[00:00:12.345,678] ', '1767362645 ', '1767362645.123 '],
  ...['v1.2.3 ', '10.0.0.7:8080 ', 'fe80::1 ', '[::1]:8080 '],
];

/** Some lines, most of them behind the same head, each with a few strange pieces in it or some characters missing. */
export function headedText(random: () => number, lines: readonly string[]): string {
  const pick = (among: readonly string[]) => among[Math.floor(random() * among.length)] as string;
  const head = pick(HEADS);
  let text = '';
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    let line = (random() < 0.7 ? head : pick(HEADS)) + pick(lines);
    for (let changes = Math.floor(random() * 4); changes > 0; changes--) {
      const at = Math.floor(random() * (line.length + 1));
      const missing = random() < 0.4 ? 1 + Math.floor(random() * 3) : 0;
      line = line.slice(0, at) + (missing > 0 ? '' : strangeText(random, 3)) + line.slice(at + missing);
    }
    text += `${line}\n`;
  }
  return text;
}

/** Cuts a text at random places, in the middle of anything. */
export function cut(text: string, random: () => number): string[] {
  const longest = 1 + Math.floor(random() * 12);
  const chunks: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = 1 + Math.floor(random() * longest);
    chunks.push(text.slice(at, at + length));
    at += length;
  }
  return chunks;
}
