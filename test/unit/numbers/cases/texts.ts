import type { Case } from './cases';

const LABELLED = { kind: 'labelled' } as const;

/** Kinds of text that people keep, write or complain of, in the order in which they were found. */
export const TEXTS: readonly Case[] = [
  {
    name: 'when each row was written, in seconds with a fraction (CSV of a script)',
    input: 'ts,latency\n1700000000.123,5\n1700000001.456,6\n',
    chosen: 'table',
    series: [{ label: 'latency', values: [5, 6] }],
  },
  {
    name: 'when each job started, in seconds (GNU parallel)',
    input:
      'Seq\tHost\tStarttime\tJobRuntime\tExitval\n1\t:\t1796001981.898\t     0.009\t0\n2\t:\t1796001981.902\t     0.025\t0\n',
    chosen: 'table',
    series: [
      { label: 'JobRuntime', values: [0.009, 0.025] },
      { label: 'Exitval', values: [0, 0] },
    ],
    shown: 'JobRuntime',
  },
  // What commas and points mean.
  {
    name: 'lines of one grouped number each',
    input: '1,234,567\n2,345,678\n3,456,789\n',
    chosen: 'all',
    all: ['1234567', '2345678', '3456789'],
  },
  {
    name: 'two grouped sizes in a line',
    input: 'read 1,234 B  wrote 5,678 B\nread 2,234 B  wrote 6,678 B\n',
    chosen: 'labelled',
    all: ['1234 B', '5678 B', '2234 B', '6678 B'],
    series: [
      { label: 'read', unit: 'B', values: [1234, 2234] },
      { label: 'wrote', unit: 'B', values: [5678, 6678] },
    ],
  },
  {
    name: 'a balance sheet, debts in brackets',
    input: 'Assets      1,234,567   1,134,567\nDebts        (234,567)   (214,567)\n',
    all: ['1234567', '1134567', '234567|-234567', '214567|-214567'],
  },
  {
    name: "Python's default stamp before grouped counts",
    input: '2026-01-02 12:00:00,123 INFO moved 1,234 rows\n2026-01-02 12:00:01,456 INFO moved 2,345 rows\n',
    all: ['1234', '2345'],
  },
  {
    name: 'a stamp without a fraction before grouped counts',
    input: '2026-01-02 12:00:00 INFO moved 1,234 rows\n2026-01-02 12:00:01 INFO moved 2,345 rows\n',
    all: ['1234', '2345'],
  },
  {
    name: 'grouped times of a benchmark with a grouped deviation in brackets',
    input:
      'test parse_all ... bench:     211,834 ns/iter (+/- 70,126)\n' +
      'test parse_one ... bench:      18,794 ns/iter (+/- 1,061)\n',
    series: [{ label: '*', unit: 'ns/iter', values: [211834, 18794] }],
    others: true,
    never: ['211', '834 ns/iter', '70', '126', '18', '794 ns/iter', '1', '61'],
  },
  {
    name: 'a grouped rate in brackets',
    input: 'fetched 12 MB (4,123 kB/s)\nfetched 13 MB (4,321 kB/s)\n',
    all: ['12 MB', '4123 kB/s', '13 MB', '4321 kB/s'],
  },
  {
    name: 'grouped counts in brackets behind a process id',
    input: '==123== refs: 567,890  (  345,678 rd + 222,212 wr)\n',
    all: ['567890', '345678', '222212'],
  },
  {
    name: 'a grouped attribute in quotes',
    input: 'time="1,234.5"\ntime="2,345.6"\n',
    chosen: 'labelled',
    all: ['1234.5', '2345.6'],
    series: [{ label: 'time', values: [1234.5, 2345.6] }],
  },
  {
    name: 'a quoted cell of CSV that holds a comma',
    input: 'id,amount\n1,"1,234.56"\n2,"2,345.67"\n',
    language: 'csv',
    rule: { kind: 'column', column: 'amount' },
    series: [{ label: 'amount', values: [1234.56, 2345.67] }],
  },
  {
    name: 'grouped cells between tabs',
    input: 'item\tquantity\na\t2,320\nb\t9,123,913\n',
    language: 'tsv',
    rule: { kind: 'column', column: 'quantity' },
    series: [{ label: 'quantity', values: [2320, 9123913] }],
  },
  {
    name: 'decimal commas between semicolons, three digits behind each',
    input: 'zeit;wert\n1;1,234\n2;2,345\n',
    language: 'csv',
    rule: { kind: 'column', column: 'wert' },
    series: [{ label: 'wert', values: [1.234, 2.345] }],
  },
  {
    name: 'no-break blanks that group before a decimal comma',
    input: '1\u00a0234,56 €\n2\u00a0345,67 €\n',
    all: ['1234.56 €', '2345.67 €'],
  },
  {
    name: "Zephyr's stamp, whose comma parts microseconds",
    input: '[00:00:12.345,678] <inf> adc: v=1.234 V\n[00:00:13.345,678] <inf> adc: v=1.235 V\n',
    all: ['1.234 V', '1.235 V'],
    series: [{ label: 'v', unit: 'V', values: [1.234, 1.235] }],
  },
  {
    name: 'Indian groups behind the sign of the rupee',
    input: 'total ₹1,25,000.50 paid\ntotal ₹12,34,567.00 paid\n',
    rule: LABELLED,
    all: ['125000.5 ₹', '1234567 ₹'],
    series: [{ label: 'total', unit: '₹', values: [125000.5, 1234567] }],
  },
  {
    name: 'decimal commas that only one of two lines shows',
    input: 'Bench.a  thrpt  5  12345,678 ± 123,456  ops/s\nBench.b  thrpt  5    345,678 ±  23,456  ops/s\n',
    rule: { kind: 'all' },
    series: [{ label: '', unit: 'any', values: [12345.678, 345.678], among: true }],
    others: true,
    never: ['12345', '345', '678', '123', '23', '456', '345678'],
  },
  {
    name: 'a grouped value of logfmt',
    input: 'rows=1,234 took=12\nrows=2,345 took=13\n',
    chosen: 'labelled',
    all: ['1234', '12', '2345', '13'],
    series: [
      { label: 'rows', values: [1234, 2345] },
      { label: 'took', values: [12, 13] },
    ],
  },
  {
    name: "a browser's version with underscores",
    input:
      '"M/5.0 (Macintosh; Intel Mac OS X 10_15_7)" 0.123\n"M/5.0 (Macintosh; Intel Mac OS X 10_15_7)" 0.223\n',
    all: ['0.123', '0.223'],
  },
  // Stamps.
  {
    name: 'a year of two digits between slashes',
    input: '26/03/09 20:10:40 INFO Exec: took=12 ms\n26/03/09 20:10:41 INFO Exec: took=13 ms\n',
    chosen: 'labelled',
    all: ['12 ms', '13 ms'],
    series: [{ label: 'took', unit: 'ms', values: [12, 13] }],
  },
  {
    name: "Android's log: month and day, process and thread",
    input:
      '03-17 16:13:38.859  2227  2231 V Render: frame=16 ms\n' +
      '03-17 16:13:38.875  2227  2231 D Render: frame=17 ms\n',
    chosen: 'labelled',
    all: ['16 ms', '17 ms'],
    series: [{ label: 'frame', unit: 'ms', values: [16, 17] }],
  },
  {
    name: 'a month by name, and AM or PM behind a blank',
    input: 'May 18, 2026 11:57:01 AM latency: 12 ms\nMay 18, 2026 11:57:02 PM latency: 13 ms\n',
    chosen: 'labelled',
    all: ['12 ms', '13 ms'],
    series: [{ label: 'latency', unit: 'ms', values: [12, 13] }],
  },
  {
    name: "a role and a day before the month's name",
    input:
      '1:M 25 Apr 2026 05:32:35.018 * loaded: 0.012 seconds\n' +
      '1:M 25 Apr 2026 05:33:35.018 * loaded: 0.013 seconds\n',
    rule: LABELLED,
    all: ['0.012 seconds', '0.013 seconds'],
    series: [{ label: 'loaded', unit: 'seconds', values: [0.012, 0.013] }],
  },
  {
    name: 'a time with PM and no colon behind the label',
    input: '3:04:05 PM latency 12 ms\n3:04:06 PM latency 13 ms\n',
    chosen: 'labelled',
    all: ['12 ms', '13 ms'],
    series: [{ label: 'latency', unit: 'ms', values: [12, 13] }],
  },
  {
    name: 'a date of eight digits',
    input: '20260102 15:04:05 value 12\n20260102-150405 value 13\n',
    rule: LABELLED,
    all: ['12', '13'],
    series: [{ label: 'value', values: [12, 13] }],
  },
  {
    name: 'minutes and seconds that are one duration',
    input: 'boot 1min 23.456s foo.service\nboot 2min 3.456s bar.service\n',
    all: [],
    orAll: ['83.456 s', '123.456 s'],
  },
  {
    name: "Graphite's line, an epoch behind the value",
    input: 'web01.cpu.user 12.34 1767362645\nweb01.cpu.user 13.34 1767362655\n',
    chosen: 'labelled',
    all: ['12.34', '13.34'],
    series: [{ label: 'web01.cpu.user', values: [12.34, 13.34] }],
  },
  {
    name: "Influx's line, integers with an i and an epoch in ns",
    input:
      'room,host=a temp=82.1,hum=45i 1465839830100400200\nroom,host=a temp=83.1,hum=46i 1465839831100400200\n',
    rule: LABELLED,
    series: [
      { label: 'temp', values: [82.1, 83.1] },
      { label: 'hum', unit: 'any', values: [45, 46] },
    ],
  },
  {
    name: "Teleplot's line, an epoch before the value",
    input: '>temp:1627551892437:24.6\n>temp:1627551892537:24.7\n',
    rule: LABELLED,
    all: ['24.6', '24.7'],
    series: [{ label: 'temp', values: [24.6, 24.7] }],
  },
  {
    name: "ESP-IDF's uptime in brackets",
    input: 'I (12345) main: heap 23456\nI (12445) main: heap 23400\n',
    rule: LABELLED,
    all: ['23456', '23400'],
    series: [{ label: 'heap', values: [23456, 23400] }],
  },
  {
    name: "the JVM's uptime at the line's head",
    input: '[0.123s][info][gc] GC(0) Pause Young 3.456ms\n[1.123s][info][gc] GC(1) Pause Young 3.556ms\n',
    all: ['3.456 ms', '3.556 ms'],
  },
  // What names a number.
  {
    name: 'names of two words before an equals sign',
    input: 'load time = 1234.56 ms\neval time = 12.34 ms\ntotal time = 1500.00 ms\n',
    rule: LABELLED,
    series: [
      { label: 'load time', unit: 'ms', values: [1234.56] },
      { label: 'eval time', unit: 'ms', values: [12.34] },
      { label: 'total time', unit: 'ms', values: [1500] },
    ],
  },
  {
    name: "nouns behind the numbers of zsh's time",
    input:
      './a  0.52s user 0.01s system 99% cpu 0.534 total\n./a  0.53s user 0.01s system 99% cpu 0.544 total\n',
    rule: LABELLED,
    series: [
      { label: 'user', unit: 's', values: [0.52, 0.53] },
      { label: 'system', unit: 's', values: [0.01, 0.01] },
      { label: 'cpu', unit: '%', values: [99, 99] },
      { label: 'total', values: [0.534, 0.544] },
    ],
  },
  {
    name: 'a unit that is not known names nothing',
    input: 'test a ... bench: 2835 cycles/iter (+/- 14)\ntest b ... bench: 2845 cycles/iter (+/- 19)\n',
    series: [{ label: '*', unit: 'any', values: [2835, 2845], among: true }],
    others: true,
    neverLabels: ['cycles/iter'],
  },
  {
    name: 'names in brackets behind the numbers',
    input: 'Startup 3.456s (kernel) + 12.345s (userspace) = 15.801s\n',
    rule: LABELLED,
    series: [
      { label: 'kernel', unit: 's', values: [3.456] },
      { label: 'userspace', unit: 's', values: [12.345] },
    ],
    others: true,
  },
  {
    name: 'an id of a request before the labels',
    input:
      'REPORT Id: 8f5d1f6e-7a1b-4c2d-9e3f-0a1b2c3d4e5f\tDuration: 123.45 ms\tBilled: 124 ms\n' +
      'REPORT Id: 9f5d1f6e-7a1b-4c2d-9e3f-0a1b2c3d4e5f\tDuration: 113.45 ms\tBilled: 114 ms\n',
    chosen: 'labelled',
    series: [
      { label: 'Duration', unit: 'ms', values: [123.45, 113.45] },
      { label: 'Billed', unit: 'ms', values: [124, 114] },
    ],
  },
  {
    name: 'a word that is the value of the key before',
    input: 'status: ok time: 12 ms\nstatus: fail time: 13 ms\n',
    chosen: 'labelled',
    series: [{ label: 'time', unit: 'ms', values: [12, 13] }],
  },
  {
    name: 'a file name before each number, none twice',
    input: 'img_0001.png: 12 ms\nimg_0002.png: 13 ms\nimg_0003.png: 14 ms\n',
    all: ['12 ms', '13 ms', '14 ms'],
    series: [{ label: '*', unit: 'ms', values: [12, 13, 14] }],
    oneLabel: true,
  },
  {
    name: "a test's name before each time, none twice",
    input: '--- PASS: TestA (0.12s)\n--- PASS: TestB (0.22s)\n--- PASS: TestC (0.32s)\n',
    all: ['0.12 s', '0.22 s', '0.32 s'],
    series: [{ label: '*', unit: 's', values: [0.12, 0.22, 0.32] }],
    oneLabel: true,
  },
  {
    name: 'a head with a unit before several keys',
    input: 'slat (nsec): min=1234, max=567890, avg=2345.67\nclat (usec): min=45, max=12345, avg=234.56\n',
    rule: LABELLED,
    series: [
      { label: 'slat min', unit: 'nsec', values: [1234] },
      { label: 'slat max', unit: 'nsec', values: [567890] },
      { label: 'slat avg', unit: 'nsec', values: [2345.67] },
      { label: 'clat min', unit: 'usec', values: [45] },
      { label: 'clat max', unit: 'usec', values: [12345] },
      { label: 'clat avg', unit: 'usec', values: [234.56] },
    ],
  },
  {
    name: 'running averages in brackets behind the values',
    input: 'Loss 0.5123 (0.5345)  Time 0.312 (0.333)\nLoss 0.4123 (0.4945)  Time 0.322 (0.331)\n',
    chosen: 'labelled',
    series: [
      { label: 'Loss', values: [0.5123, 0.4123] },
      { label: 'Time', values: [0.312, 0.322] },
    ],
    others: true,
  },
  // Shapes that are no data.
  {
    name: 'a port behind a host',
    input: 'Local: http://localhost:5173/\nready in 320 ms\n',
    all: ['320 ms'],
  },
  {
    name: 'a process id in brackets behind a zone',
    input:
      '2026-01-02 15:04:05.123 CET [12345] LOG: duration: 12.345 ms\n' +
      '2026-01-02 15:04:06.123 CET [12345] LOG: duration: 13.345 ms\n',
    chosen: 'labelled',
    all: ['12.345 ms', '13.345 ms'],
    series: [{ label: 'duration', unit: 'ms', values: [12.345, 13.345] }],
  },
  {
    name: 'a line of a function in a module',
    input:
      '2026-01-02 15:04:05.123 | INFO | app:main:42 - took 12 ms\n' +
      '2026-01-02 15:04:06.123 | INFO | app:main:42 - took 13 ms\n',
    all: ['12 ms', '13 ms'],
  },
  {
    name: 'a word in brackets at the end of a name',
    input: 'Total Test time (real) =  12.34 sec\n',
    rule: LABELLED,
    series: [{ label: 'Total Test time (real)', unit: 'sec', values: [12.34] }],
  },
  {
    name: 'degrees by a letter at the number',
    input: 'T: 23.4C H: 45%\nT: 23.5C H: 46%\n',
    chosen: 'labelled',
    series: [
      { label: 'T', unit: ['C', '°C'], values: [23.4, 23.5] },
      { label: 'H', unit: '%', values: [45, 46] },
    ],
  },
  {
    name: 'a request between counters and sizes',
    input:
      '[pid: 881|app: 0|req: 1/1] 127.0.0.1 () {38 vars in 696 bytes} => 47 bytes in 129 msecs\n' +
      '[pid: 881|app: 0|req: 2/2] 127.0.0.1 () {38 vars in 696 bytes} => 47 bytes in 35 msecs\n',
    series: [{ label: '*', unit: 'msecs', values: [129, 35] }],
    others: true,
    never: ['881'],
    shownUnit: 'msecs',
  },
  {
    name: 'epochs that count and steps that are done, between labelled values',
    input: Array.from(
      { length: 10 },
      (_, i) => `Epoch ${i + 1}/10\n1875/1875 - 4s - 2ms/step - acc: 0.8${i}1 - loss: 0.4${i}1\n`,
    ).join(''),
    chosen: 'labelled',
    series: [
      { label: 'acc', values: Array.from({ length: 10 }, (_, i) => Number(`0.8${i}1`)) },
      { label: 'loss', values: Array.from({ length: 10 }, (_, i) => Number(`0.4${i}1`)) },
    ],
    others: true,
    never: ['1875'],
  },
  {
    name: "Go's benchmarks, a size in each name",
    input: [
      'BenchmarkEnc/size=100-8 \t 500000\t 2345 ns/op\t 612 B/op\n',
      'BenchmarkEnc/size=100-8 \t 500000\t 2346 ns/op\t 612 B/op\n',
      'BenchmarkEnc/size=200-8 \t 500000\t 4345 ns/op\t 1612 B/op\n',
      'BenchmarkEnc/size=200-8 \t 500000\t 4346 ns/op\t 1612 B/op\n',
    ].join(''),
    series: [{ label: '*', unit: 'ns/op', values: [2345, 2346, 4345, 4346] }],
    others: true,
    never: ['100', '200', '8', '-8'],
    shownUnit: 'ns/op',
  },
  {
    name: "criterion's intervals and what it says of chance",
    input:
      'no_delay   time:   [6.2368 s 6.4395 s 6.6381 s]\n' +
      '           change: [-1.20% +0.30% +2.11%] (p = 0.70 > 0.05)\n' +
      'with_delay time:   [5.2226 s 5.4256 s 5.6258 s]\n',
    chosen: 'labelled',
    series: [
      { label: 'no_delay time', unit: 's', values: [6.2368, 6.4395, 6.6381] },
      { label: 'with_delay time', unit: 's', values: [5.2226, 5.4256, 5.6258] },
    ],
    others: true,
    never: ['0.7', '0.05'],
  },
  {
    name: 'a column whose cells have their units',
    input:
      'Benchmark                Time             CPU   Iterations\n' +
      '-----------------------------------------------------\n' +
      'BM_Sort/1024         33157 ns        33648 ns        21431\n' +
      'BM_Sort/2048         63257 ns        63748 ns        11431\n',
    rule: { kind: 'column', column: 'Time' },
    series: [{ label: 'Time', unit: 'ns', values: [33157, 63257] }],
  },
  {
    name: 'a column whose cells have a ratio behind them',
    input:
      'Name (time in us)          Min                  Max\n' +
      '----------------------------------------------------\n' +
      'test_a                167.7670 (1.0)       279.6570 (1.0)\n' +
      'test_b                267.7670 (1.59)      379.6570 (1.36)\n',
    rule: { kind: 'column', column: 'Max' },
    series: [{ label: 'Max', unit: 'any', values: [279.657, 379.657] }],
  },
  {
    name: 'a column whose units stand in another',
    input:
      'Benchmark    Mode  Cnt      Score     Error  Units\n' +
      'Bench.a     thrpt    5  12345.678 ± 123.456  ops/s\n' +
      'Bench.b      avgt    5      0.123 ±   0.004  us/op\n',
    rule: { kind: 'column', column: 'Score' },
    series: [
      { label: 'Score', unit: 'ops/s', values: [12345.678] },
      { label: 'Score', unit: 'us/op', values: [0.123] },
    ],
  },
  {
    name: 'the range and the runs of hyperfine',
    input: 'Time (mean ± σ): 303.2 ms ± 1.4 ms\n' + 'Range (min … max): 301.9 ms … 306.1 ms    10 runs\n',
    rule: LABELLED,
    series: [
      { label: 'min', or: ['Range min'], unit: 'ms', values: [301.9] },
      { label: 'max', or: ['Range max'], unit: 'ms', values: [306.1] },
    ],
    others: true,
    neverLabels: ['Range (min … max)'],
  },
  {
    name: 'a table of Markdown, a model and its size in each row',
    input:
      '| model | size | test | t/s |\n|---|---|---|---|\n' +
      '| llama 7B Q4_0 | 3.56 GiB | pp512 | 45.67 ± 1.23 |\n' +
      '| llama 7B Q4_0 | 3.56 GiB | tg128 | 12.34 ± 0.12 |\n',
    chosen: 'table',
    rows: ['llama 7B Q4_0', 'llama 7B Q4_0 pp512', 'llama 7B Q4_0 tg128'],
    series: [{ label: 't/s', unit: 'any', values: [45.67, 12.34] }],
    others: true,
    never: ['7 B', '7', '1.23', '0.12'],
  },
  // Units.
  {
    name: 'prefixes of seconds in a comparison of Go benchmarks',
    input: 'Enc-8   12.30µ ± 2%\nDec-8   1.202m ± 1%\n',
    series: [
      { label: '*', unit: ['µs', 'μs', 'us', 'µ'], values: [12.3] },
      { label: '*', unit: 'ms', values: [1.202] },
    ],
    others: true,
    never: ['1.202 m'],
  },
  {
    name: "shares of a processor's time, named behind the numbers",
    input: '%Cpu(s):  1.2 us,  0.3 sy, 98.4 id\n',
    rule: LABELLED,
    series: [{ label: '*', unit: '%', values: [1.2, 0.3, 98.4] }],
  },
  {
    name: 'a placeholder of SQL',
    input: 'Load (0.5ms) SELECT * FROM t WHERE id = $1 LIMIT $2\n',
    all: ['0.5 ms'],
  },
  {
    name: 'a unit behind the error alone',
    input: 'time_keys 1.23±0.05ms\ntime_range 4.56±0.1ms\n',
    rule: LABELLED,
    series: [
      { label: 'time_keys', unit: 'ms', values: [1.23] },
      { label: 'time_range', unit: 'ms', values: [4.56] },
    ],
  },
  {
    name: 'a unit in brackets behind the number',
    input: 'Time per request: 12.345 [ms] (mean)\n',
    all: ['12.345 ms'],
    rule: LABELLED,
    series: [{ label: 'Time per request', unit: 'ms', values: [12.345] }],
  },
  {
    name: 'units of a smart meter',
    input: 'used 12.5 kWh 3 Ah\nused 12.6 kWh 4 Ah\n',
    rule: LABELLED,
    series: [
      { label: 'used', unit: 'kWh', values: [12.5, 12.6] },
      { label: '*', unit: 'Ah', values: [3, 4] },
    ],
  },
  {
    name: 'a process id between equals signs',
    input: '==12345== in use: 1,024 bytes in 2 blocks\n',
    all: ['1024 bytes', '2'],
  },
  {
    name: 'the duration of a system call behind its arguments',
    input: 'read(3, "", 832) = 832 <0.000010>\nread(3, "", 832) = 832 <0.000012>\n',
    series: [{ label: '*', unit: 'any', values: [0.00001, 0.000012], among: true }],
    others: true,
    never: ['3'],
  },
  {
    name: 'percentiles in a list of names',
    input: 'Latencies [min, mean, 50, 99, max] 1.2ms, 2.3ms, 2.1ms, 12.3ms, 45.6ms\n',
    all: ['1.2 ms', '2.3 ms', '2.1 ms', '12.3 ms', '45.6 ms'],
  },
  {
    name: 'a decimal comma beside the points of a date',
    input: '02.01.2026 12:00:01 Temperatur 23,5 °C\n02.01.2026 12:00:02 Temperatur 23,6 °C\n',
    rule: LABELLED,
    all: ['23.5 °C', '23.6 °C'],
    series: [{ label: 'Temperatur', unit: '°C', values: [23.5, 23.6] }],
  },
];
