import { describe, expect, it } from 'vitest';
import { explainNumbers } from '../../../../src/numbers/explain';
import { type NumberOptions, scanNumbers } from '../../../../src/numbers/scanner';

/** Numbers with their units, and what is skipped in brackets. */
function read(text: string, options?: NumberOptions): string {
  return explainNumbers(text, options)
    .map(({ start, end, value, unit, skipped }) =>
      skipped
        ? `(${text.slice(start, end)} ${skipped})`
        : `${Object.is(value, -0) ? '-0' : value}${unit ?? ''}`,
    )
    .join(' ');
}

describe('what is a number', () => {
  it.each([
    ['42', '42'],
    ['-7', '-7'],
    ['+3', '3'],
    ['−7', '-7'],
    ['-0', '-0'],
    ['3.14', '3.14'],
    ['.5', '0.5'],
    ['-.5 −.5 a−.5', '-0.5 -0.5 5'],
    ['5.', '5'],
    ['5.e3', '5000'],
    ['It took 5.', '5'],
    ['1e6', '1000000'],
    ['6.02E-23', '6.02e-23'],
    ['0xFF', '255'],
    ['-0x10', '-16'],
    ['0o17', '15'],
    ['0b101', '5'],
    ['1_000_000', '1000000'],
    ['007', '7'],
    ['923e151', '9.23e+153'],
    ['12345678901234567890', '12345678901234567000'],
    ['5e-324', '5e-324'],
    ['1..5', '1 5'],
    ['...5', '5'],
    ['f(5)', '5'],
    ['x[3]=4', '3 4'],
    ['"12"', '12'],
    ["'12'", '12'],
    ['#12 @7', '12 7'],
    ['共12个', '12'],
    ['😀5😀', '5'],
    ['1.5d0 0.15000D+01 2.5000-120', '1.5 1.5 2.5e-120'],
    ['-100.250-200.500 1.5-2.5', '-100.25 -200.5 1.5 2.5'],
    ['12.50-\n7.75 \n3-\n', '-12.5 7.75 3'],
    ['1\u00002', '1 2'],
  ])('%j is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what a unit is', () => {
  it.each([
    ['$12.50', '12.5$'],
    ['€12 12€ 12 €', '12€ 12€ 12€'],
    ['-$5', '-5$'],
    ['$-5', '-5$'],
    ['a$-5', '5'],
    ['(€-1.5)', '-1.5€'],
    ['−$5', '-5$'],
    ['€−4 $−.5 £−1,234.5', '-4€ -0.5$ -1234.5£'],
    ['a€−4 8 €−4', '4 8 -4€'],
    ['45% 45 %', '45% 45%'],
    ['120ms', '120ms'],
    ['3.5 GB', '3.5GB'],
    ['3.5\u00a0GB', '3.5GB'],
    ['950µs 950μs 950us', '950µs 950μs 950us'],
    ['7 °C', '7°C'],
    ['12 ns/op 3 MB/s 4it/s', '12ns/op 3MB/s 4it/s'],
    ['5 ms/frame 3 ns/elem 4 µs/call 2ms/query', '5ms/frame 3ns/elem 4µs/call 2ms/query'],
    ['15Gi 512Mi 1457Ki, 1.5Ti', '15Gi 512Mi 1457Ki 1.5Ti'],
    ['15 Gi 15Gig 15Gi1', '15 (15Gig word) (15Gi1 word)'],
    ['12 MB/src', '12MB'],
    ['5m', '5m'],
    ['5 s=3', '5 3'],
    ['3 V-belts', '3'],
    ['5  ms', '5'],
    ['5 msx', '5'],
    ['5ms.', '5ms'],
    ['(12 ms)', '12ms'],
    ['12.345 [ms] 0.350 [sec] 5 [x]', '12.345ms 0.35sec 5'],
    ['12.3±0.4ms 12.3 ± 0.4 ms 5 +/- 1 %', '12.3ms 0.4ms 12.3ms 0.4ms 5% 1%'],
    ['130367 ± 1.77% 95.1 ± 0.2% 279.54 ± 4%', '130367 1.77% 95.1% 0.2% 279.54 4%'],
    ['431.5§m 12§km/h', '431.5m 12km/h'],
    ['3.5 usecs/op 5 tps', '3.5usecs/op 5tps'],
    ['12.30µ ± 2% 1.202m ± 1% 5n ± 1', '12.3µs 2% 1.202ms 1% 5ns 1'],
    ['250m   512Mi 250m', '250millicores 512Mi 250m'],
    ['23.4C 72F 4C', '23.4C 72F (4C word)'],
    ['8%CPU 5%20', '8% 5 20'],
    ['hum=45i 146 x=45i', '45 146 (45i word)'],
    ['[ 12n, -15n ] 1234567n { a: 5n, b: [7n] } Map { x => 1n }', '12 -15 1234567 5 7 1'],
    [
      'the 2n of 12n. 3n+1 O(2n) 1.5n 1e5n 1234nm',
      '(2n word) (12n word) (3n+1 word) (2n word) (1.5n word) (1e5n word) 1234nm',
    ],
    ['5n\n-7n\nabout 8n', '5 -7 (8n word)'],
    ['20.1G/s 3 kWh 2Ah 5 micros 7ps', '20.1G/s 3kWh 2Ah 5micros 7ps'],
  ])('%j is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('a prefix alone is a unit only on demand, but for a k behind decimals', () => {
    expect(read('12k 3.5M 16.17k 61055K')).toBe('(12k word) (3.5M word) 16.17k 61055K');
    expect(read('12k 3.5M', { siPrefixes: true })).toBe('12k 3.5M');
  });
});

describe('what a metric is, with its type behind a bar', () => {
  it.each([
    ['api.latency:320|ms', '320ms'],
    ['api.latency:3.5|ms|@0.1', '3.5ms 0.1'],
    ['latency:320|ms', '320ms'],
    ['hits:1|c a.b:42|g a.b:1|h a.b:2|s a.b:3|d', '1 42 1 2 3'],
    ['a.b:12|x a.b:12|cd a.b:12 |ms', '(a.b:12 place) (a.b:12 place) (a.b:12 place)'],
    ['320|ms x: 320|ms', '320 320'],
  ])('%j is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('where a sign counts', () => {
  it.each([
    ['3-4', '3 4'],
    ['3 -4', '3 -4'],
    ['3 - 4', '3 4'],
    ['(-4)', '-4'],
    ['[-4]', '-4'],
    ['{-4}', '-4'],
    ['"-4"', '-4'],
    ['x=-4', '-4'],
    ['a:-4', '-4'],
    ['a,-4;-5', '-4 -5'],
    ['<-4>-5', '-4 -5'],
    ['|-4/-5*-6', '-4 -5 -6'],
    ['2^-3 ~-4', '2 -3 -4'],
    [')-4', '4'],
    [']-4', '4'],
    ['--4', '4'],
    ['+-4', '4'],
    ['10–20', '10 20'],
    ['10%-20%', '10% 20%'],
    ['10ms-20ms', '10ms 20ms'],
    ['3−4', '3 4'],
    ['−−4', '4'],
    ['3/4 5*6', '3 4 5 6'],
    ['\n-4\r-5\t-6', '-4 -5 -6'],
  ])('%j is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what is skipped', () => {
  it.each([
    ['utf8', '(utf8 word)'],
    ['x86_64', '(x86_64 word)'],
    ['sha256', '(sha256 word)'],
    ['v2', '(v2 word)'],
    ['3rd', '(3rd word)'],
    ['1e', '(1e word)'],
    ['64bit', '(64bit word)'],
    ['10²', '(10² word)'],
    ['é12', '(é12 word)'],
    ['utf-8', '(utf-8 word)'],
    ['gpt-4', '(gpt-4 word)'],
    ['3-way', '(3-way word)'],
    ['10-20-foo', '(10-20-foo word)'],
    ['1920x1080', '(1920x1080 word)'],
    ['file12.txt', '(file12.txt word)'],
    ['a_1 _1 1_', '(a_1 word) (_1 word) (1_ word)'],
    ['0x', '(0x word)'],
    ['deadbeef12', '(deadbeef12 hash)'],
    ['123e4567-e89b-12d3-a456-426614174000', '(123e4567-e89b-12d3-a456-426614174000 uuid)'],
    ['1.2.3', '(1.2.3 version)'],
    ['v1.2', '(v1.2 version)'],
    ['127.0.0.1', '(127.0.0.1 address)'],
    ['127.0.0.1:8080', '(127.0.0.1:8080 address)'],
    ['fe80::1%eth0', '(fe80::1 address) (eth0 word)'],
    ['00:1a:2b:3c:4d:5e', '(00:1a:2b:3c:4d:5e address)'],
    ['2026-01-02', '(2026-01-02 date)'],
    ['2026-01-02T12:34:56.789+01:00', '(2026-01-02T12:34:56.789+01:00 date)'],
    ['2026-13-45', '2026 13 45'],
    ['12:34:56.789', '(12:34:56.789 time)'],
    ['12:34:56,789 x', '(12:34:56,789 time)'],
    ['12:34', '(12:34 time)'],
    ['Nov 23 06:31:17 2026 +0000', '(23 06:31:17 2026 +0000 date)'],
    ['Mon, 23 Nov 2026 5', '(23 Nov 2026 date) 5'],
    ['[10/Oct/2000:13:55:36 -0700]', '(10/Oct/2000:13:55:36 -0700 date)'],
    ['app.ts:12:5', '(app.ts:12:5 place)'],
    ['bash: line 1: nano: command not found', '(1 place)'],
    ['sh: 12: nano: not found', '(12 place)'],
    ['./run.sh: line 3: x: command not found', '(3 place)'],
    ['zsh:1: command not found: nano', '(zsh:1 place)'],
    ['sh: 3 ms', '3ms'],
    ['line 1: 5', '1 5'],
    ['name.ext:12', '(name.ext:12 place)'],
    ['<anonymous>:1:7', '(:1:7 place)'],
    ['NaN inf -Infinity', '(NaN notFinite) (inf notFinite) (-Infinity notFinite)'],
    ['nano info Inferno nan1', '(nan1 word)'],
    ['1e400 -1e400', '(1e400 notFinite) (-1e400 notFinite)'],
    ['0m1.234s', '(0m1.234s duration)'],
    ['1h02m', '(1h02m duration)'],
    ['1m 23s', '(1m 23s duration)'],
    ['1h 2m 3s, 2m 30.5s', '(1h 2m 3s duration) (2m 30.5s duration)'],
    ['2d 3h -1m 2s', '(2d 3h duration) (-1m 2s duration)'],
    ['$1 = 42', '($1 word) 42'],
    ['1\n(int) $0 = 42', '1 ($0 word) 42'],
    ['26/03/09 20:10:40 5', '(26/03/09 date) (20:10:40 time) 5'],
    ['26/03/09 5', '26 3 9 5'],
    ['host  11/29/26  x', '(11/29/26 date)'],
    ['03-17 16:13:38.859  2227  2231 V x', '(03-17 date) (16:13:38.859 time) ( 2227  2231 id)'],
    ['03-17 5', '3 17 5'],
    ['12:00:01.5   1 server.go:42] x', '(12:00:01.5 time) (  1 id) (server.go:42 place)'],
    ['12:00:01  12  13  14', '(12:00:01 time) 12 13 14'],
    ['May 18, 2026 11:57:01 AM 5', '(18, 2026 date) (11:57:01 AM time) 5'],
    ['3:04:05 PM 5', '(3:04:05 PM time) 5'],
    ['25 Apr 2026 5 April 25 2026', '(25 Apr 2026 date) 5 (25 2026 date)'],
    ['12:00:01 CEST 5', '(12:00:01 CEST time) 5'],
    ['12:00:01 INFO 5', '(12:00:01 time) 5'],
    [
      '20260102 15:04:05 20260102-150405 20260102',
      '(20260102 date) (15:04:05 time) (20260102-150405 date) 20260102',
    ],
    ['02.01.2026 1.2', '(02.01.2026 date) 1.2'],
    ['[0.123s][gc] 5', '(0.123s time) 5'],
    ['[   12.345678] usb 5', '(12.345678 time) 5'],
    ['I (12345) main: 5', '(12345 time) 5'],
    ['rpc{le="0.5",n="-5",day="2026-01-02"} 12', '(0.5 word) (-5 word) (2026-01-02 word) 12'],
    ['rpc{le="+Inf",} 3', '(+Inf word) 3'],
    ['{le="0.5"} cost="12.5", time="3"}', '0.5 12.5 3'],
    ['rpc{n=5} cost="12.5", x', '5 12.5'],
    ['==123== in 5', '(123 id) 5'],
    ['x CET [12345] LOG: 5', '(12345 id) 5'],
    ['sshd[812]: 5', '(812 id) 5'],
    ['123 x [5] y', '123 5'],
    ['[1]  1.0  2.5', '(1 id) 1 2.5'],
    ['  [,1] [,2]\n[1,]  1.0', '(1 id) (2 id) (1, id) 1'],
    ['  [1,2] = 2.5', '(1,2 id) 2.5'],
    ['[1,2]', '1 2'],
    ['1:M 25 Apr 2026', '(1 id) (25 Apr 2026 date)'],
    ['a 12.34 1767362645', '12.34 (1767362645 date)'],
    ['1767362645.5 up', '(1767362645.5 date)'],
    ['1767362645', '1767362645'],
    ['1767362645 took 5', '(1767362645 date) 5'],
    ['1767362645 bytes', '1767362645bytes'],
    ['1500000000 rows', '1500000000'],
    ['1767362645 all rows', '(1767362645 date)'],
    ['    1500000000      cycles of all', '1500000000'],
    ['1500000000 1600000000', '1500000000 1600000000'],
    ['5 1600000000', '5 1600000000'],
    ['20260102T120000Z 5', '(20260102T120000Z date) 5'],
    ['20260102T1200000 5', '(20260102T1200000 word) 5'],
    ['>temp:1627551892437:24.6', '(1627551892437 date) 24.6'],
    ['http://localhost:5173/ //api:80', '(localhost:5173 address) (api:80 address)'],
    ['[::1]:8080 5', '(::1 address) (:8080 address) 5'],
    ['Jan  2 12:00:00 2026-01-02', '(2 12:00:00 date) (2026-01-02 date)'],
    ['app:main:42 - 5', '(app:main:42 place) 5'],
    ['BM_Sort/1024/8 5', '(1024/8 word) 5'],
    ['3 errors/10 runs w/2', '3 10 2'],
    ['Enc/size=100-8 \t 5', '(100-8 word) 5'],
    ['test[1-2] 5', '(1-2 word) 5'],
    ['fib(10)   2.13 µs', '(10 id) 2.13µs'],
    ['passed(12) failed(3) name(4) text', '12 3 4'],
    ['read(3, "", 832)  = 832 f(2, 3) == 5', '(3, "", 832 id) 832 2 3 5'],
    ['SELECT x WHERE id = $1 LIMIT $2', '(1 word) (2 word)'],
    ['0x7ffe10:  1.5', '(0x7ffe10 address) 1.5'],
    ['(double *) 0x7ffe5e8', '(0x7ffe5e8 address)'],
    ['2026-01-02 12:00:00 0x7ffe10:  1.5', '(2026-01-02 date) (12:00:00 time) (0x7ffe10 address) 1.5'],
    ['Fri Jan  2 12:00:00 2026 [1] 2.5', '(2 12:00:00 2026 date) (1 id) 2.5'],
    ['10.0.0.7:80 ==123== in 5', '(10.0.0.7:80 address) (123 id) 5'],
    ['v1.2.3 $1 = 5', '(v1.2.3 version) ($1 word) 5'],
    ['{0 <repeats 12 times>, 1.5}', '0 (12 id) 1.5'],
    ['Columns 1 through 8:', '(1 through 8 id)'],
    ['Column 9:', '(9 id)'],
    ['Copyright (C) 1994-2022', '(1994-2022 date)'],
    ['1.0000 + 2.0000i 1-2j 2.5i 5 + 3', '(1.0000 + 2.0000i complex) (1-2j complex) (2.5i complex) 5 3'],
    ['0m0,125s 1min 23.456s', '(0m0,125s duration) (1min 23.456s duration)'],
    [
      'A =\n 1.0e+03  *\n\n 1.5 -2\n Columns 3 and 4:\n 7\nb = 5',
      '(1.0e+03 scaled) (1.5 scaled) (-2 scaled) (3 and 4 id) (7 scaled) 5',
    ],
  ])('%j is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['count:8080', '8080'],
    ['AccelX:1.2', '1.2'],
    ['a.b:1.5', '1.5'],
    ['a:1:b:2', '1 2'],
    ['16:9', '16 9'],
  ])('a label joined by a colon is no reason: %j is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['5m 5m', '5m 5m'],
    ['5m  3s 5m 3 s', '5m 3s 5m 3s'],
    ['1.5m 3s', '1.5m 3s'],
    ['5m 123s 5s 3ms', '5m 123s 5s 3ms'],
    ['5h 3msx 5m 3s4', '5h (3msx word) 5m (3s4 word)'],
    ['1,234m 5s', '1234m 5s'],
  ])('a blank that does not part counts of one duration is no reason: %j is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['it costs $5 = 4 €', '5$ 4€'],
    ['$1.5 = 4', '1.5$ 4'],
    ['$1=4', '1$ 4'],
  ])('an amount is no name of a result: %j is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('a token of more than 400 characters is too long, one of 400 is not', () => {
    const zeros = (count: number) => `0.${'0'.repeat(count - 3)}1`;
    expect(read(`${zeros(310)} 2`)).toBe('1e-308 2');
    expect(scanNumbers(`${zeros(400)} 2`)).toEqual(Float64Array.of(0, 2));
    expect(explainNumbers(`${zeros(401)} 2`)).toEqual([
      { start: 0, end: 401, skipped: 'tooLong' },
      { start: 402, end: 403, value: 2 },
    ]);
  });
});

describe('not a finite number is found wherever it stands', () => {
  it.each(['nan', 'NaN', 'inf', 'Infinity', '-inf'])('%s', word => {
    for (let before = 0; before < 9; before++) {
      const text = `${' '.repeat(before)}${word} of it`;
      expect(explainNumbers(text), text).toEqual([
        { start: before, end: before + word.length, skipped: 'notFinite' },
      ]);
    }
  });
});

describe('what is taken after all', () => {
  it.each([
    ['duration', '1m30s 0m1.5s', '90s 1.5s'],
    ['duration', '1m 23s 1h 2m 3s 2m 30.5s', '83s 3723s 150.5s'],
    ['duration', '1min 23.5s 0m0,125s', '83.5s 0.125s'],
    ['duration', '-1m30s +1m30s −0m1.5s', '-90s 90s -1.5s'],
    ['duration', 'in 1:01.53, 01:16 min and 100:05.5', '61.53s 76s 6005.5s'],
    ['duration', '-1 days +23:59:59.500000', '-0.5s'],
    ['duration', '3 days 00:00:01 -3 days -02:00:00 1 day 2:00:00', '259201s -266400s 93600s'],
    ['time', '-1 day, 23:59:59.5 0:00:01.5', '-0.5s 1.5s'],
    ['time', '[12.5] x', '12.5'],
    ['scaled', '1.0e+03 *\n-1.5e2', '1 3 -150'],
    ['id', '[12] x', '12'],
    ['time', '01:02:03 02:03', '3723s 123s'],
    ['word', '3rd 1.5x utf8', '3 1.5 8'],
    ['date', '2026-01-02', '2026 1 2'],
    ['version', '1.2.3', '1 2 3'],
    ['place', 'app.ts:12:5', '12 5'],
    ['address', '10.0.0.7', '10 0 0 7'],
    ['hash', 'deadbeef12', '12'],
    ['uuid', '123e4567-e89b-12d3-a456-426614174000', '123 4567 89 12 3 456 426614174000'],
  ] as const)('%s: %j is read as %s', (reason, text, expected) => {
    expect(read(text, { take: [reason] })).toBe(expected);
    expect(read(text)).not.toBe(expected);
  });
});
