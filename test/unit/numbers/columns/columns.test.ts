import { describe, expect, it } from 'vitest';
import type { NumberOptions } from '../../../../src/numbers/options';
import { RuleReader } from '../../../../src/numbers/rules';

function read(column: number | string, text: string, options: NumberOptions = {}): string {
  const reader = new RuleReader({ kind: 'column', column }, options);
  const readings = [...reader.push(text), ...reader.end()];
  return readings.map(({ label, value, unit = '' }) => `${label}: ${value}${unit}`).join(' | ');
}

describe('a column of delimited text', () => {
  it.each<[string, number | string, string, string]>([
    ['by number', 2, '1,2,3\n4,5,6\n', 'column 2: 2 | column 2: 5'],
    ['by number, with headings', 2, 'a,b,c\n1,2,3\n', 'b: 2'],
    ['by heading', 'b', 'a,b,c\n1,2,3\n4,5,6\n', 'b: 2 | b: 5'],
    ['by heading in another case', 'LATENCY', 'id,Latency\n1,2\n', 'Latency: 2'],
    ['with tabs', 'b', 'a\tb\n1\t2\n', 'b: 2'],
    ['with semicolons', 2, '1;2,5;3\n', 'column 2: 2'],
    ['with bars', 'ms', '| name | ms |\n|---|---|\n| a | 12 |\n', 'ms: 12'],
    ['with quotes', 2, '"a, b",5,"say ""7""",8\n', 'column 2: 5'],
    [
      'with quotes further down',
      2,
      '1,2\n"a, b",5\n"6",7\n8, 9 ,x\n',
      'column 2: 2 | column 2: 5 | column 2: 7 | column 2: 9',
    ],
    ['with bars further down', 2, '|a|1|\n|b| 2 |\nc|3\n', 'column 2: 1 | column 2: 2 | column 2: 3'],
    ['with characters beyond ASCII', 2, 'a,1\nü,2\nc,3 µs\n', 'column 2: 1 | column 2: 2 | column 2: 3µs'],
    ['with a cell missing further down', 3, '1,2,3\n4,5\n6,7,8\n', 'column 3: 3 | column 3: 8'],
    ['in quotes', 2, 'x,"1,234",3\n', 'column 2: 1234'],
    ['in quotes, alone on its lines', 'q', 'q\n"1,234.56"\n', 'q: 1234.56'],
    ['behind a line break in quotes', 'q', 'p,q\n"two\nlines",5\nx,6\n', 'q: 5 | q: 6'],
    [
      'with a stray quote',
      2,
      `1,2\n"x,3\n${'y,4\n'.repeat(1200)}`,
      `column 2: 2 | column 2: 3${' | column 2: 4'.repeat(1200)}`,
    ],
    ['in quotes where commas separate', 'b', 'a,b\n1,"1,234.5"\n', 'b: 1234.5'],
    ['with tabs and commas that group', 'b', 'a\tb\n1\t2,320\n', 'b: 2320'],
    ['with units', 2, 'a,12 ms\nb,3ms\n', 'column 2: 12ms | column 2: 3ms'],
    ['with lines before the heading', 'b', '# made today\nversion 7\na,b\n1,2\n', 'b: 2'],
    ['with empty cells', 2, '1,,3\n4,5,6\n', 'column 2: 5'],
    ['whose heading never comes', 'z', 'a,b\n1,2\n', ''],
  ])('%s', (_, column, text, expected) => {
    expect(read(column, text)).toBe(expected);
  });

  it.each([
    ['in quotes', 'a,b\n1,"1,234.5"\n'],
    ['between tabs', 'a\tb\n1\t1,234.5\n'],
  ])('%s no comma separates, whatever it does elsewhere', (_, text) => {
    expect(read('b', text, { grouping: 'off' })).toBe('b: 1234.5');
  });
});

const DF = `Filesystem      Size  Used Avail Use% Mounted on
/dev/vda        252G   27G   76G  27% /
tmpfs            12G     0   12G   0% /run/user
`;
const VMSTAT = `procs -----------memory---------- ---swap--
 r  b   swpd   free   buff  cache   si   so
 3  0      0 20075556  28624 1743820    0    0
 8  0      0 20075557  28624 1743820    0    0
`;
const DOCKER = `CONTAINER   NAME      CPU %     MEM USAGE
3f2a        web       12.5%     20 MiB
9c1b        a db      0.1%      310 MiB
`;

const BENCH = `Benchmark                Time             CPU   Iterations
-----------------------------------------------------
BM_Sort              33157 ns        33648 ns        21431
BM_Join                 57 ns           58 ns     11431000
`;
const JMH = `Benchmark    Mode  Cnt      Score     Error  Units
Bench.a     thrpt    5  12345.678 ± 123.456  ops/s
Bench.b      avgt    5      0.123 ±   0.004  us/op
`;

describe('a column of an aligned table', () => {
  it.each<[string, number | string, string, string]>([
    ['by heading', 'Use%', DF, 'Use%: 27% | Use%: 0%'],
    ['by number', 5, DF, 'Use%: 27% | Use%: 0%'],
    ['below two lines of headings', 'free', VMSTAT, 'free: 20075556 | free: 20075557'],
    ['whose heading has a blank', 'CPU %', DOCKER, 'CPU %: 12.5% | CPU %: 0.1%'],
    ['whose units are words of their own', 'Time', BENCH, 'Time: 33157ns | Time: 57ns'],
    ['behind others with units', 'Iterations', BENCH, 'Iterations: 21431 | Iterations: 11431000'],
    ['whose units stand in another', 'Score', JMH, 'Score: 12345.678ops/s | Score: 0.123us/op'],
    ['without headings', 2, 'a  1\nbcd  2\n', 'column 2: 1 | column 2: 2'],
  ])('%s', (_, column, text, expected) => {
    expect(read(column, text)).toBe(expected);
  });
});

it('a cell without a number is counted', () => {
  const reader = new RuleReader({ kind: 'column', column: 2 });
  reader.push('1,2\n3,x\n4,-\n');
  reader.end();
  expect(reader.leftOut).toBe(2);
});

it.each([0, -1, 1.5, Number.NaN, '', ' '])('the column %j is refused with a sentence', column => {
  expect(() => new RuleReader({ kind: 'column', column })).toThrow(
    /takes a whole number from 1 or the heading/,
  );
});
