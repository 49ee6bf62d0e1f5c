import { describe, expect, it } from 'vitest';
import { HeadEnds } from '../../../../src/numbers/scan/headEnds';
import { Lines } from '../../../../src/numbers/scan/lines';
import { LineHeads } from '../../../../src/numbers/tokens/lineHeads';
import { randomFrom } from '../../../support/random';

/** What heads are made of, and what looks much like it. */
const PARTS = [
  ...[
    '2026-01-02',
    '2026/01/02',
    '02.01.2026',
    '2026-13-02',
    '2026-1-2',
    '26-01-02',
    '20260102',
    '2026-01-02T12:34:56',
  ],
  ...[
    '2026-01-02T12:34:56.789Z',
    '2026-01-02T12:34:56+01:00',
    '2026-01-02T12:34',
    '2026-01-02Tea',
    '2026-01-02:',
  ],
  ...[
    '12:34:56',
    '12:34',
    '1:02:03',
    '12:34:56.789',
    '12:34:56,789',
    '12:34:56.789,123',
    '12:34:56,78',
    '12:34:61',
  ],
  ...[
    '12:34:56Z',
    '12:34:56 PM',
    '12:34:56pm',
    '12:34:56 UTC',
    '12:34:56 CEST',
    '12:34:56 +0200',
    '12:34:56.',
    '12:34:56:07',
  ],
  ...[
    '[12:34:56]',
    '[2026-01-02 12:34:56,789]',
    '[2026-01-02 12:34:56',
    '[12.345678]',
    '[ 12.3]',
    '[12ms]',
    '[::1]:80',
    '[ab:12]',
  ],
  ...[
    '[abc]',
    '[worker-3]',
    '[ 12:34:56]',
    '[]',
    '[1]',
    'Jan 2',
    'Nov 23 06:31:17',
    'Nov 23 2026',
    'Mon, 23 Nov 2026',
  ],
  ...[
    'Mon Jan',
    'Monitoring 5',
    'march',
    'May 3',
    'mar',
    'sat on 4',
    '23 Nov 2026',
    '23 apples',
    '1767362645',
    '1767362645.5',
  ],
  ...[
    '3',
    '3.14',
    '12345678',
    '1.2.3',
    'v1.2',
    'v',
    'v1',
    'version',
    'a.b',
    '10.0.0.1',
    '10.0.0.1:80',
    'fe80::1',
    'deadbeef',
  ],
  ...[
    'error:',
    'ERROR',
    'debug',
    'add,',
    'bad:12',
    'a1',
    'e',
    'face:b00c::1',
    '00:1a:2b:3c:4d:5e',
    'información',
    'März 5',
    'é',
    ':',
  ],
  ...[
    'INFO',
    'T',
    '-',
    '+5',
    '-5',
    '.5',
    '(',
    '{',
    '"',
    '',
    ' ',
    '\t',
    '   ',
    '12,345',
    '12;',
    '5%',
    '5/6',
    '00',
    '7_8',
    '@',
  ],
];
const GAPS = [' ', ' ', ' ', '  ', '\t', ',', '', ' '.repeat(45)];

describe('where lines go on behind their heads', () => {
  it('is told of many at once as it is of each', () => {
    const random = randomFrom(3);
    const any = (of: readonly string[]) => of[Math.floor(random() * of.length)] as string;
    const lines = Array.from({ length: 60_000 }, () =>
      Array.from({ length: 1 + Math.floor(random() * 4) }, () => any(PARTS) + any(GAPS)).join(''),
    );
    const batch = new Lines();
    const heads = new LineHeads(batch.text);
    const together = new HeadEnds(batch.text);
    let count = 0;
    const compare = () => {
      const ends = together.of(batch);
      for (let i = 0; i < batch.count; i++) {
        const start = batch.starts[i] as number;
        const line = lines[count++];
        expect([line, (ends[i] as number) - start]).toEqual([line, heads.past(start) - start]);
      }
    };
    const filled = lines.filter(line => line !== '');
    lines.splice(0, lines.length, ...filled);
    batch.push(lines.join('\n'), compare);
    batch.end(compare);
    expect(count).toBe(lines.length);
  });
});
