import type { Case } from './cases';

const LABELLED = { kind: 'labelled' } as const;

/** Lines of tools among whose numbers some are no data, or lost their unit or their name, with numbers of our own. */
export const STRAY_NUMBERS: readonly Case[] = [
  {
    name: 'how many elements a list lacks (console.log of Node)',
    input: '[ 1.5, <5 empty items>, 3 ]\n[ <1 empty item>, 9 ] <6 errors> <7> 8 empty\n',
    all: ['1.5', '3', '9', '6', '7', '8'],
  },
  {
    name: 'the bytes of a buffer (console.log of Node)',
    input: `<Buffer 68 65 6c 6c 6f> 12 <Buffer a1 02 0b> after 5 ms
{ body: <Buffer 01 ff 10>, took: 3.5 }
<Buffer ${'41 '.repeat(50)}... 10 more bytes> 7
<Buffer 8 [12 34 56] of 78 for 9
<Buffer 12`,
    all: ['12', '5 ms', '3.5', '7', '8', '12', '34', '56', '78', '9'],
  },
  {
    name: 'how many elements a list has, and how many are not shown (console.log)',
    input: `Float64Array(3) [
  1.5, 2.5, 3.5
]
Map(2) { 'a' => 4.5, 'b' => 5.5 }
Queue(2) [Map] {
  'a' => 6.5,
[ 7.5,
  ... 20 more items
]
Errors (8) [see below]
`,
    all: ['1.5', '2.5', '3.5', '4.5', '5.5', '6.5', '7.5', '8'],
  },
  {
    name: 'intervals that a bracket of the other kind ends',
    input: '[0.1s] mapped at: [0, 10), size 3\n[0.2s] buckets: (10, 20] n=4\n[0.3s] pause: 5 ms\n',
    rule: LABELLED,
    series: [
      { label: 'mapped at', values: [0, 10] },
      { label: 'mapped at.size', or: ['size'], values: [3] },
      { label: 'buckets', values: [10, 20] },
      { label: 'n', values: [4] },
      { label: 'pause', unit: 'ms', values: [5] },
    ],
  },
  {
    name: 'where something is in memory (ffmpeg, the JVM)',
    input:
      '[Parsed_psnr_0 @ 0x564c32159cc0] PSNR y:8.03 average:7.34\nmapped at 0x00007f7edb000000, mask 0xFF, id 0x30323449\n',
    all: ['8.03', '7.34', '255', '808596553'],
  },
  {
    name: 'a line outside of all functions (loguru)',
    input: `2026-01-02 03:04:05.332 | INFO     | __main__:<module>:4 - step 100 loss 0.5
2026-01-02 03:04:05.333 | INFO     | __main__:train:41 - step 200 loss 0.25
`,
    chosen: 'labelled',
    series: [
      { label: 'step', values: [100, 200] },
      { label: 'loss', values: [0.5, 0.25] },
    ],
  },
  {
    name: 'a unit before a colon, a status before it (siege)',
    input:
      'HTTP/1.1 200     0.02 secs:    1270 bytes ==> GET  /\nHTTP/1.1 200     0.03 secs:    1270 bytes ==> GET  /a\n',
    all: ['0.02 secs', '1270 bytes', '0.03 secs', '1270 bytes'],
    shownUnit: 'secs',
  },
  {
    name: 'a status behind its protocol in quotes (access logs)',
    input: '127.0.0.1 - - [02/Jan/2026:03:04:05 +0000] "GET /a HTTP/1.1" 404 512\n',
    all: ['512'],
  },
  {
    name: 'a mean and its deviation, each with its name (pyperf)',
    input: 'Mean +- std dev: 12.3 ms +- 0.4 ms\nMean +- std dev: 12.5 ms +- 0.3 ms\n',
    chosen: 'labelled',
    series: [
      { label: 'Mean', unit: 'ms', values: [12.3, 12.5] },
      { label: 'std dev', unit: 'ms', values: [0.4, 0.3] },
    ],
    shown: 'Mean',
  },
  {
    name: 'a path of Windows behind its time (msbuild)',
    input:
      '     1234 ms  C:\\src\\app\\app.csproj                     1 calls\n' +
      '     2234 ms  C:\\src\\lib\\lib.csproj                     3 calls\n',
    rule: LABELLED,
    series: [
      { label: 'C:\\src\\app\\app.csproj', unit: 'ms', values: [1234] },
      { label: 'C:\\src\\lib\\lib.csproj', unit: 'ms', values: [2234] },
      { label: 'calls', values: [1, 3] },
    ],
  },
  {
    name: 'a rate that nothing names (wget)',
    input:
      'x.bin               50%[========>          ]  10.00M  25.1MB/s    in 0.4s\n' +
      'x.bin              100%[==================>]  20.00M  25.2MB/s    in 0.8s\n',
    rule: LABELLED,
    series: [{ label: 'rate', unit: 'MB/s', values: [25.1, 25.2] }],
    others: true,
  },
  {
    name: 'a rate in the brackets of a progress bar (tqdm)',
    input:
      ' 10%|█         | 10/100 [00:01<00:09,  9.98it/s, loss=0.5]\n' +
      ' 20%|██        | 20/100 [00:02<00:08,  9.58it/s, loss=0.4]\n',
    chosen: 'labelled',
    series: [
      { label: 'rate', unit: 'it/s', values: [9.98, 9.58] },
      { label: 'loss', values: [0.5, 0.4] },
    ],
    others: true,
    shown: 'rate',
  },
  {
    name: 'percentiles among the names of a list (vegeta)',
    input:
      'Latencies     [min, mean, 50, 90, 95, 99, max]  1.2ms, 2.3ms, 2.1ms, 3ms, 4ms, 12.3ms, 45.6ms\n' +
      'Bytes In      [total, mean]                     3714690, 3095.57\n',
    all: ['1.2 ms', '2.3 ms', '2.1 ms', '3 ms', '4 ms', '12.3 ms', '45.6 ms', '3714690', '3095.57'],
    series: [
      { label: 'Latencies min', unit: 'ms', values: [1.2] },
      { label: 'Latencies mean', unit: 'ms', values: [2.3] },
      { label: 'Latencies 50', unit: 'ms', values: [2.1] },
      { label: 'Latencies 90', unit: 'ms', values: [3] },
      { label: 'Latencies 95', unit: 'ms', values: [4] },
      { label: 'Latencies 99', unit: 'ms', values: [12.3] },
      { label: 'Latencies max', unit: 'ms', values: [45.6] },
    ],
    rule: LABELLED,
    others: true,
  },
  {
    name: 'sizes by a prefix before a tab (du -h)',
    input: '4.0K\t./a\n12K\t./b\n1.1M\t.\n',
    all: ['4 K', '12 K', '1.1 M'],
  },
  {
    name: 'grouped counts of kinds in brackets (rsync)',
    input: 'Number of files: 1,234 (reg: 1,100, dir: 134)\n',
    chosen: 'labelled',
    all: ['1234', '1100', '134'],
    series: [
      { label: 'Number of files', values: [1234] },
      { label: 'reg', or: ['Number of files reg'], values: [1100] },
      { label: 'dir', or: ['Number of files dir'], values: [134] },
    ],
  },
  {
    name: 'minutes and seconds beside seconds (systemd-analyze)',
    input: 'Startup finished in 1.234s (kernel) + 1min 30.005s (userspace) = 1min 31.239s\n',
    all: ['1.234 s', '90.005 s', '91.239 s'],
  },
  {
    name: 'frames of bytes behind their identifiers (candump)',
    input:
      '  can0  123   [8]  11 22 33 44 55 66 77 88\n' + ' (1436509052.249713)  vcan0  044   [3]  2A 36 61\n',
    all: [],
  },
  {
    name: 'checksums at the end of sentences (NMEA 0183)',
    input:
      '$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\n$GPRMC,123519,A,4807.038,N,022.4,W*6A\n',
    series: [],
    others: true,
    rule: { kind: 'all' },
    never: ['47', '6', '6 A'],
  },
  {
    name: 'arguments of calls before their results (strace)',
    input:
      'mmap(NULL, 8192, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = -22 EINVAL\n' +
      'read(3, "\\177ELF\\2\\1\\1"..., 832) = 832\n' +
      'pread64(3, "\\6\\0 (\\0"..., 784, 64) = 784\n' +
      '[pid 12345] write(1, "hello 12\\n", 9)   = 9\n',
    all: ['-22', '832', '784', '9'],
  },
  {
    name: 'limits beside what is measured (sensors)',
    input:
      'Package id 0:  +46.0°C  (high = +80.0°C, crit = +100.0°C)\n' +
      'Core 0:        +45.0°C  (high = +81.0°C, crit = +101.0°C)\n',
    chosen: 'labelled',
    series: [
      { label: 'Package id 0', unit: '°C', values: [46] },
      { label: 'Package id 0 high', unit: '°C', values: [80] },
      { label: 'Package id 0 crit', unit: '°C', values: [100] },
      { label: 'Core 0', unit: '°C', values: [45] },
      { label: 'Core 0 high', unit: '°C', values: [81] },
      { label: 'Core 0 crit', unit: '°C', values: [101] },
    ],
    shown: 'Package id 0',
  },
  {
    name: 'lines that messages of errors name',
    input:
      'bash: line 1: nano: command not found\nsh: 1: nano: not found\nTraceback (most recent call last):\n' +
      '  File "/home/ada/x.py", line 3, in <module>\n  File "x.py", line 12\n',
    all: [],
  },
  {
    name: 'ids and ports behind their keys',
    input:
      'listening on port 8080 as pid 4711\n{"pid":4711,"port": 8080,"ms":12.5}\npid=4711 gid = 5 kp: 0.5\nPID: 0.25\n',
    all: ['12.5', '0.5', '0.25'],
  },
  {
    name: 'how programs ended and what servers replied, in words',
    input:
      'exit status 2\nEXIT STATUS 3\nexit code: 4\n"exit code": 7\nprogram exited with code 9.\nanswered with status 503\n' +
      'unicode 12\nstatus 13\ncode 14\nexit code 1.5\n',
    all: ['12', '13', '14', '1.5'],
  },
  {
    name: 'what a shell says of the time that a command took (bash)',
    input: '\nreal\t0m0.203s\nuser\t1m0.102s\nsys\t0m0,001s\n',
    chosen: 'labelled',
    series: [
      { label: 'real', unit: 's', values: [0.203] },
      { label: 'user', unit: 's', values: [60.102] },
      { label: 'sys', unit: 's', values: [0.001] },
    ],
  },
  {
    name: 'what a machine has, beside what it measures',
    input: 'x86_64 64 bits (2 CPU), entropy 53 bits, 0.951 CPUs utilized, 16 bits/s\n',
    all: ['53', '0.951', '16 bits/s'],
  },
  {
    name: 'sizes once more in other units, and averages in the same',
    input: '1500 ms (1.5 s)\n12.1 MB (12.2 MB)\n2.5 s (3 s, 4 MB)\n',
    all: ['1500 ms', '12.1 MB', '12.2 MB', '2.5 s', '3 s', '4 MB'],
  },
  {
    name: 'arguments of a command that is measured, and what it took',
    input: 'Benchmark 1: sort -n 12 x.txt\n  Time: 12.5 ms\ncommand: make -j 4, elapsed 3.5 s\n',
    rule: LABELLED,
    series: [
      { label: 'Time', unit: 'ms', values: [12.5] },
      { label: 'elapsed', unit: 's', values: [3.5] },
    ],
    others: true,
    never: ['1', '12', '4', '-4'],
  },
  {
    name: 'keys with their values and percentiles beside a table',
    input:
      'RAM: 24105 MB\nFreq (MHz):  2916  2730\nnote: 1 Standard Deviation\n' +
      'Dict     Speed  Usage\n18:       7568     99\n19:       7553     98\n' +
      '  Latency Distribution\n     50%   96.00us\n     99%    3.13ms\nRequests/sec:  62096.92\nTotal: 12\n',
    rule: { kind: 'table' },
    series: [
      { label: 'RAM', unit: 'MB', values: [24105] },
      { label: 'Freq', unit: 'MHz', values: [2916, 2730] },
      { label: 'Speed', values: [7568, 7553] },
      { label: 'Usage', values: [99, 98] },
      { label: '50%', unit: 'us', values: [96] },
      { label: '99%', unit: 'ms', values: [3.13] },
      { label: 'Requests/sec', values: [62096.92] },
    ],
  },
  {
    name: 'a row whose interval spans those before (iperf 2)',
    input:
      '[ ID] Interval       Transfer     Bandwidth\n[  3]  0.0- 1.0 sec  1.10 GBytes  9.47 Gbits/sec\n' +
      '[  3]  1.0- 2.0 sec  1.11 GBytes  9.48 Gbits/sec\n[  3]  0.0- 2.0 sec  2.21 GBytes  9.48 Gbits/sec\n',
    chosen: 'table',
    series: [
      { label: 'Transfer', unit: 'GBytes', values: [1.1, 1.11] },
      { label: 'Bandwidth', unit: 'Gbits/sec', values: [9.47, 9.48] },
    ],
  },
  {
    name: 'counts of ten digits that no year of a stamp has',
    input: 'time=1767362645 v=1\ntime=3500000000 v=2\n',
    rule: LABELLED,
    series: [
      { label: 'time', values: [3500000000] },
      { label: 'v', values: [1, 2] },
    ],
  },
];
