import type { Case } from './cases';
import { MORE_TOOLS } from './moreTools';

const ALL = { kind: 'all' } as const;
const LABELLED = { kind: 'labelled' } as const;
const TABLE = { kind: 'table' } as const;

/** Layouts of tools, cut down to a line or a few, with numbers of our own. */
export const TOOLS: readonly Case[] = [
  // Tables.
  {
    name: 'a heading over rows (vmstat)',
    input:
      ' r  b   swpd   free   us sy id\n 5  0      0  8000000  17  9 74\n 6  0      0  7900000  72 28  0\n',
    chosen: 'table',
    rule: TABLE,
    series: [
      { label: 'r', values: [5, 6] },
      { label: 'b', values: [0, 0] },
      { label: 'swpd', values: [0, 0] },
      { label: 'free', values: [8000000, 7900000] },
      { label: 'us', values: [17, 72] },
      { label: 'sy', values: [9, 28] },
      { label: 'id', values: [74, 0] },
    ],
  },
  {
    name: 'a heading and a named row that come again (iostat -x)',
    input:
      'Device   r/s   rkB/s r_await  %util\nsda    25.1  814.5    0.38   0.94\n\n' +
      'Device   r/s   rkB/s r_await  %util\nsda    26.1  815.5    0.39   0.95\n',
    chosen: 'table',
    rule: TABLE,
    series: [
      { label: 'sda r/s', values: [25.1, 26.1] },
      { label: 'sda rkB/s', unit: 'kB/s', values: [814.5, 815.5] },
      { label: 'sda r_await', values: [0.38, 0.39] },
      { label: 'sda %util', unit: '%', values: [0.94, 0.95] },
    ],
  },
  {
    name: 'interfaces under a time, and their averages (sar -n DEV)',
    input:
      '10:00:03   IFACE  rxpck/s  rxkB/s  %ifutil\n' +
      '10:00:04      lo   233.00  5703.2     0.00\n10:00:04    eth0    15.00     1.2     0.00\n\n' +
      '10:00:04   IFACE  rxpck/s  rxkB/s  %ifutil\n' +
      '10:00:05      lo   235.00  5705.2     0.00\n10:00:05    eth0    17.00     1.4     0.25\n\n' +
      'Average:   IFACE  rxpck/s  rxkB/s  %ifutil\n' +
      'Average:      lo   234.00  5704.2     0.00\nAverage:    eth0    16.00     1.3     0.13\n',
    chosen: 'table',
    rule: TABLE,
    series: [
      { label: 'lo rxpck/s', values: [233, 235] },
      { label: 'lo rxkB/s', unit: 'kB/s', values: [5703.2, 5705.2] },
      { label: 'lo %ifutil', unit: '%', values: [0, 0] },
      { label: 'eth0 rxpck/s', values: [15, 17] },
      { label: 'eth0 rxkB/s', unit: 'kB/s', values: [1.2, 1.4] },
      { label: 'eth0 %ifutil', unit: '%', values: [0, 0.25] },
    ],
  },
  {
    name: 'identifiers between the cells, the name at the right (pidstat)',
    input:
      '10:00:01  UID   PID   %usr  %CPU  CPU  Command\n' +
      '10:00:02    0  7063  35.58  41.3    1  node\n10:00:03    0  7063  36.58  42.3    0  node\n',
    chosen: 'table',
    rule: TABLE,
    series: [
      { label: 'node %usr', unit: '%', values: [35.58, 36.58] },
      { label: 'node %CPU', unit: '%', values: [41.3, 42.3] },
    ],
  },
  {
    name: 'the line that tells the machine (sysstat)',
    input: 'Linux 6.1.0 (host)  11/29/26  _x86_64_  (2 CPU)\n',
    all: [],
  },
  {
    name: 'units at the cells, and rows that sum up (iperf3)',
    input:
      '[ ID] Interval       Transfer     Bitrate       Retr  Cwnd\n' +
      '[  5]  0.00-1.00 sec  1.18 GBytes  10.1 Gbits/sec  23  2.00 MBytes\n' +
      '[  5]  1.00-2.00 sec  1.28 GBytes  11.0 Gbits/sec   0  2.00 MBytes\n' +
      '- - - - - - - - - - - - -\n' +
      '[ ID] Interval       Transfer     Bitrate       Retr\n' +
      '[  5]  0.00-2.00 sec  2.46 GBytes  10.6 Gbits/sec  23         sender\n' +
      '[  5]  0.00-2.00 sec  2.46 GBytes  10.6 Gbits/sec             receiver\n',
    chosen: 'table',
    rule: TABLE,
    series: [
      { label: 'Transfer', unit: 'GBytes', values: [1.18, 1.28] },
      { label: 'Bitrate', unit: 'Gbits/sec', values: [10.1, 11] },
      { label: 'Retr', values: [23, 0] },
      { label: 'Cwnd', unit: 'MBytes', values: [2, 2] },
    ],
    shown: 'Bitrate',
  },
  {
    name: 'rows that measure different things (wrk)',
    input:
      '  Thread Stats   Avg   Stdev   Max   +/- Stdev\n' +
      '    Latency   1.74ms  4.94ms  44.5ms  93.45%\n' +
      '    Req/Sec  16.17k   8.61k  26.53k  55.00%\n' +
      '  Latency Distribution\n     50%  212.00us\n',
    series: [
      { label: 'Latency Avg', unit: 'ms', values: [1.74] },
      { label: 'Latency Stdev', unit: 'ms', values: [4.94] },
      { label: 'Latency Max', unit: 'ms', values: [44.5] },
      { label: 'Req/Sec Avg', unit: 'k', values: [16.17] },
      { label: 'Req/Sec Stdev', unit: 'k', values: [8.61] },
      { label: 'Req/Sec Max', unit: 'k', values: [26.53] },
      { label: '*', unit: 'us', values: [212] },
    ],
    rule: TABLE,
    others: true,
    never: ['50 %'],
  },
  {
    name: 'a box of quoted cells with errors (console.table of tinybench)',
    input:
      '┌─────────┬───────────┬──────────────────┬─────────┐\n' +
      '│ (index) │ Task name │ Latency med (ns) │ Samples │\n' +
      '├─────────┼───────────┼──────────────────┼─────────┤\n' +
      "│ 0       │ 'sort'    │ '70.00 ± 1.00'   │ 8744    │\n" +
      '└─────────┴───────────┴──────────────────┴─────────┘\n',
    chosen: 'table',
    rule: TABLE,
    rows: ['sort'],
    series: [
      { label: 'Latency med', unit: 'ns', values: [70] },
      { label: 'Samples', values: [8744] },
    ],
    shown: 'Latency med',
  },
  {
    name: 'percentiles as headings (autocannon)',
    input:
      '┌─────────┬──────┬───────┬─────────┐\n│ Stat    │ 2.5% │ 97.5% │ Avg     │\n' +
      '├─────────┼──────┼───────┼─────────┤\n│ Latency │ 1 ms │ 3 ms  │ 1.25 ms │\n' +
      '└─────────┴──────┴───────┴─────────┘\n',
    chosen: 'table',
    rule: TABLE,
    rows: ['Latency'],
    series: [
      { label: '2.5%', unit: 'ms', values: [1] },
      { label: '97.5%', unit: 'ms', values: [3] },
      { label: 'Avg', unit: 'ms', values: [1.25] },
    ],
  },
  {
    name: "an index at the left of a frame's rows (pandas)",
    input: '   speed  dist\n0   4.50     2\n1   7.00    10\n2   8.25    16\n',
    chosen: 'table',
    rule: TABLE,
    series: [
      { label: 'speed', values: [4.5, 7, 8.25] },
      { label: 'dist', values: [2, 10, 16] },
    ],
  },
  {
    name: 'a heading over one row (system.time of R)',
    input: '   user  system elapsed\n  0.023   0.000   0.066\n',
    chosen: 'table',
    rule: TABLE,
    series: [
      { label: 'user', values: [0.023] },
      { label: 'system', values: [0] },
      { label: 'elapsed', values: [0.066] },
    ],
  },
  {
    name: 'percentiles as headings over one row (quantile of R)',
    input: '   0%   25%   50%   75%  100% \n 1.50  6.00 10.50 16.00 22.25 \n',
    rule: TABLE,
    series: [
      { label: '0%', values: [1.5] },
      { label: '25%', values: [6] },
      { label: '50%', values: [10.5] },
      { label: '75%', values: [16] },
      { label: '100%', values: [22.25] },
    ],
  },
  {
    name: 'row names that count (data.frame of R)',
    input: '  speed dist\n1   4.5    2\n2   7.0   10\n',
    chosen: 'table',
    rule: TABLE,
    series: [
      { label: 'speed', values: [4.5, 7] },
      { label: 'dist', values: [2, 10] },
    ],
  },
  {
    name: 'numbers as headings over a row, which nothing tells apart (table of R)',
    input: '\n1 2 \n2 1 \n',
    all: ['1', '2', '2', '1'],
  },
  // Benchmarks.
  {
    name: 'an argument in a name, and bytes by a small letter (mitata)',
    input:
      'fib(10)                        2.13 µs/iter   2.69 µs\n' +
      '                      (435.64 ns … 9.17 µs)   8.65 µs\n' +
      '                    (  0.13  b …  46.96  b)   0.25  b\n',
    series: [
      { label: '*', unit: 'µs/iter', values: [2.13] },
      { label: '*', unit: 'b', values: [0.13, 46.96, 0.25] },
    ],
    others: true,
    never: ['10', '0.13', '46.96'],
    neverLabels: ['b'],
  },
  {
    name: 'picoseconds, and kb as bytes (mitata)',
    input: 'noop 975.25 ps/iter\nheap 7.05 kb\n',
    rule: LABELLED,
    series: [
      { label: 'noop', unit: 'ps/iter', values: [975.25] },
      { label: 'heap', unit: 'kb', values: [7.05] },
    ],
  },
  {
    name: 'a rate with its error and its runs (benchmark.js)',
    input: 'sort x 8,493 ops/sec ±1.06% (6 runs sampled)\n',
    rule: LABELLED,
    series: [{ label: 'sort', or: ['sort x'], unit: 'ops/sec', values: [8493] }],
  },
  {
    name: 'four times, a range and the runs (hyperfine)',
    input:
      '  Time (mean ± σ):   41.3 ms ±  15.5 ms    [User: 3.8 ms, System: 3.3 ms]\n' +
      '  Range (min … max):  26.9 ms …  72.5 ms    12 runs\n',
    chosen: 'labelled',
    rule: LABELLED,
    series: [
      { label: 'mean', or: ['Time mean'], unit: 'ms', values: [41.3] },
      { label: 'σ', or: ['Time σ'], unit: 'ms', values: [15.5] },
      { label: 'User', unit: 'ms', values: [3.8] },
      { label: 'System', unit: 'ms', values: [3.3] },
      { label: 'min', or: ['Range min'], unit: 'ms', values: [26.9] },
      { label: 'max', or: ['Range max'], unit: 'ms', values: [72.5] },
    ],
    others: true,
    neverLabels: ['Range (min … max)', 'Time (mean ± σ)'],
  },
  {
    name: 'a head that names and measures (fio)',
    input:
      '    slat (nsec): min=1250, max=9000, avg=2100.50\n    clat (usec): min=32, max=27332, avg=183.81\n',
    rule: LABELLED,
    series: [
      { label: 'slat min', unit: 'nsec', values: [1250] },
      { label: 'slat max', unit: 'nsec', values: [9000] },
      { label: 'slat avg', unit: 'nsec', values: [2100.5] },
      { label: 'clat min', unit: 'usec', values: [32] },
      { label: 'clat max', unit: 'usec', values: [27332] },
      { label: 'clat avg', unit: 'usec', values: [183.81] },
    ],
  },
  {
    name: "bounds of buckets, and a line's name before its keys (fio)",
    input:
      '  lat (usec)   : 50=0.20%, 100=17.00%\n   bw (  KiB/s): min=18000, avg=20000\n  iops        : min=4500, avg=5000\n',
    rule: LABELLED,
    series: [
      { label: 'bw min', unit: 'KiB/s', values: [18000] },
      { label: 'bw avg', unit: 'KiB/s', values: [20000] },
      { label: 'iops min', values: [4500] },
      { label: 'iops avg', values: [5000] },
    ],
    others: true,
    never: ['50 usec', '100 usec', '50', '100'],
  },
  {
    name: 'overall values of a rate and a time (redis-benchmark)',
    input: 'SET: rps=32294.8 (overall: 32166.7) avg_msec=0.981 (overall: 0.975)\n',
    rule: LABELLED,
    series: [
      { label: 'rps', or: ['SET rps'], values: [32294.8] },
      { label: 'rps overall', or: ['SET rps overall'], values: [32166.7] },
      { label: 'avg', or: ['avg_msec', 'SET avg', 'SET avg_msec'], unit: 'any', values: [0.981] },
      {
        label: 'avg overall',
        or: ['avg_msec overall', 'SET avg overall', 'SET avg_msec overall'],
        unit: 'any',
        values: [0.975],
      },
    ],
  },
  {
    name: 'a heading of block sizes (openssl speed)',
    input: 'type        1024 bytes\nsha256   1312889.21k\n',
    rule: TABLE,
    series: [{ label: '*', unit: 'k', values: [1312889.21] }],
  },
  {
    name: 'several values behind a label in a known unit (7z b)',
    input: '1T CPU Freq (MHz):  1070  1147  746\n',
    rule: LABELLED,
    series: [{ label: '1T CPU Freq', unit: 'MHz', values: [1070, 1147, 746] }],
  },
  {
    name: 'a head above its rows, and a name for each of two values (sysbench)',
    input:
      'Latency (ms):\n         min:                                    0.25\n\n' +
      'Threads fairness:\n    events (avg/stddev):           2000.0/0.50\n',
    rule: LABELLED,
    series: [
      { label: 'Latency min', or: ['min'], unit: 'ms', values: [0.25] },
      { label: 'events avg', or: ['avg'], values: [2000] },
      { label: 'events stddev', or: ['stddev'], values: [0.5] },
    ],
  },
  {
    name: 'a unit in brackets before the number, and one behind it (GNU time -v, perf bench)',
    input: 'Maximum resident set size (kbytes): 2048\nTotal time: 0.350 [sec]\n',
    rule: LABELLED,
    series: [
      { label: 'Maximum resident set size', unit: ['kbytes', 'kB'], values: [2048] },
      { label: 'Total time', unit: ['sec', 's'], values: [0.35] },
    ],
  },
  // Process ids and places.
  {
    name: 'a process id in brackets behind two names (stress-ng)',
    input: 'stress-ng: metrc: [7794] cpu   1184   1.00\nstress-ng: metrc: [7794] vm   1190   1.25\n',
    all: ['1184', '1', '1190', '1.25'],
  },
  {
    name: 'a process id before grouped counts (valgrind)',
    input: '==11828==   total heap usage: 3 allocs, 2 frees, 1,024 bytes allocated\n',
    all: ['3', '2', '1024 bytes'],
  },
  {
    name: 'grouped counts in brackets (cachegrind)',
    input: 'D refs:  40,500  (30,250 rd   + 10,250 wr)\n',
    all: ['40500', '30250', '10250'],
  },
  {
    name: 'a copyright and its years',
    input: 'Copyright (C) 1994-2022\n',
    all: [],
  },
  {
    name: 'what a locale says of itself',
    input: 'p7zip (locale=C.UTF-8,64 bits)\n',
    all: [],
  },
  // What shells and coreutils say.
  {
    name: 'nouns behind the numbers (time of zsh)',
    input: 'make  0.52s user 0.01s system 99% cpu 0.534 total\n',
    rule: LABELLED,
    series: [
      { label: 'user', unit: 's', values: [0.52] },
      { label: 'system', unit: 's', values: [0.01] },
      { label: 'cpu', unit: '%', values: [99] },
      { label: 'total', values: [0.534] },
    ],
  },
  {
    name: 'nouns at the numbers (GNU time)',
    input: '0.12user 0.03system 0:00.11elapsed 8%CPU (0avgtext+0avgdata 1684maxresident)k\n',
    rule: LABELLED,
    series: [
      { label: 'user', unit: 'any', values: [0.12] },
      { label: 'system', unit: 'any', values: [0.03] },
      { label: 'elapsed', unit: 's', values: [0.11] },
      { label: 'CPU', unit: '%', values: [8] },
      { label: 'maxresident', unit: 'any', values: [1684] },
    ],
    others: true,
    neverLabels: ['0.12user 0.03system'],
  },
  {
    name: 'millis and micros (time of fish)',
    input: '   usr time    6.53 millis  666.00 micros    5.87 millis\n',
    all: ['6.53 millis', '666 micros', '5.87 millis'],
  },
  {
    name: 'a minute and seconds with a comma (time of bash)',
    input: 'user 0m0,125s\n',
    all: [],
    orAll: ['0.125 s'],
  },
  {
    name: 'bytes that the bracket repeats (dd)',
    input: '20971520 bytes (21 MB, 20 MiB) copied, 0.0167 s, 1.3 GB/s\n',
    all: ['20971520 bytes', '0.0167 s', '1.3 GB/s'],
  },
  {
    name: 'the line of totals behind the replies (ping)',
    input:
      '64 bytes from localhost: icmp_seq=1 ttl=64 time=0.040 ms\n' +
      '64 bytes from localhost: icmp_seq=2 ttl=64 time=0.050 ms\n' +
      '64 bytes from localhost: icmp_seq=3 ttl=64 time=0.060 ms\n\n' +
      '3 packets transmitted, 3 received, 0% packet loss, time 2041ms\n',
    chosen: 'labelled',
    rule: LABELLED,
    series: [{ label: 'time', unit: 'ms', values: [0.04, 0.05, 0.06] }],
    others: true,
    shown: 'time',
  },
  {
    name: 'narrow blanks that group before a decimal comma (glibc in French)',
    input: '1\u202f234\u202f567,50\n12\u00a0345,50 €\n',
    all: ['1234567.5', '12345.5 €'],
  },
  {
    name: 'Indian groups (glibc in en_IN)',
    input: '12,34,567\n1,25,000\n',
    all: ['1234567', '125000'],
  },
  // Numeric languages.
  {
    name: 'indices of a wrapped vector (R)',
    input: ' [1]  1.0  2.5  4.0\n[26] 5.5\n',
    all: ['1', '2.5', '4', '5.5'],
  },
  {
    name: 'indices of a matrix (R)',
    input: '     [,1] [,2]\n[1,]  1.0 1000\n[2,]  2.5    4\n',
    all: ['1', '1000', '2.5', '4'],
  },
  {
    name: 'repeats in an array (gdb)',
    input: '$1 = {0 <repeats 12 times>, 1.5}\n',
    all: ['0', '1.5'],
    orAll: [...Array<string>(12).fill('0'), '1.5'],
  },
  {
    name: 'a character behind its code (gdb)',
    input: "$2 = 97 'a'\n",
    all: ['97'],
  },
  {
    name: 'an address before what stands there (gdb)',
    input: '0x7ffe10:  1.5  2\n',
    all: ['1.5', '2'],
  },
  {
    name: 'a pointer (gdb)',
    input: '$3 = (double *) 0x7ffe5e8\n',
    all: [],
  },
  {
    name: 'the heading of a wrapped vector (Octave)',
    input: ' Columns 1 through 8:\n\n    1.5000    3.0000    4.5000    6.0000\n',
    all: ['1.5', '3', '4.5', '6'],
  },
  {
    name: 'indices of a cell array (Octave)',
    input: 'k =\n{\n  [1,1] = 1.5\n  [1,2] = 2.5000\n}\n',
    all: ['1.5', '2.5'],
    series: [{ label: '*', values: [1.5, 2.5] }],
    oneLabel: true,
  },
  {
    name: 'a scale factor above a matrix (Octave, MATLAB)',
    input: 'A =\n\n  1.0e+03  *\n\n   1.0005   0.0020\n',
    all: [],
    orAll: ['1000.5', '2'],
  },
  {
    name: 'a complex number (Octave)',
    input: 'c = 1.0000 + 2.0000i\n',
    all: [],
  },
  {
    name: 'exponents without their letter, and columns without a blank (Fortran)',
    input: '  2.5000-120  1.2500-118\n  -100.250-200.500\n',
    rule: ALL,
    others: true,
    never: ['120', '118', '200.5', '100.25'],
  },
  {
    name: 'exponents by d (Fortran, Lisp)',
    input: '0.15000D+01\n1.5d0\n',
    all: ['1.5', '1.5'],
  },
  {
    name: 'signs behind the numbers (COBOL)',
    input: '12.50-\n13.25-\n7.75 \n',
    rule: ALL,
    others: true,
    never: ['12.5', '13.25'],
  },
  {
    name: 'a number cut at the end of a line (bc)',
    input: '12345678901234567890\\\n1234567890\n3\n',
    all: ['1.2345678901234568e+29', '3'],
  },
  ...MORE_TOOLS,
];
