import type { Case } from './cases';

/** How numbers that belong together are written, and what loggers and collectors of garbage say, with numbers of our own. */
export const NOTATIONS: readonly Case[] = [
  {
    name: 'how sure the last digits are, in brackets',
    input: 'slope: 1.23(45)\nslope: 1.25(4)\nmass: 6.67430(15)e-11\nwidth: 12.5(3) ms\nwidth: 12.5(1.2) ms\n',
    all: ['1.23', '1.25', '6.6743e-11', '12.5 ms', '12.5 ms'],
    series: [
      { label: 'slope', values: [1.23, 1.25] },
      { label: 'mass', values: [6.6743e-11] },
      { label: 'width', unit: 'ms', values: [12.5, 12.5] },
    ],
  },
  {
    name: 'lengths of a cell in brackets as well (CIF)',
    input: '_cell_length_a 5.4309(2)\n_cell_length_b 12.016(12)\n_cell_length_c 7.1(5)\n',
    all: ['5.4309', '12.016', '7.1'],
  },
  {
    name: 'brackets behind a number that say something else',
    input: 'a 12(3)\nb 1.5(12345)\nc 1.5(2.)\nd 1.5 (2)\ne 1.5(2 of 3)\n',
    all: ['12', '3', '1.5', '12345', '1.5', '2', '1.5', '2', '1.5', '2', '3'],
  },
  {
    name: 'a prefix before a rate',
    input: 'parse 1.2M ops/s\nparse 850k ops/s\nparse 62653 ops/s\nread 1.5k req/s\nsent 2G bits/s\n',
    chosen: 'labelled',
    all: ['1200000 ops/s', '850000 ops/s', '62653 ops/s', '1500 req/s', '2000000000 bits/s'],
    series: [
      { label: 'parse', unit: 'ops/s', values: [1200000, 850000, 62653] },
      { label: 'read', unit: 'req/s', values: [1500] },
      { label: 'sent', unit: 'bits/s', values: [2e9] },
    ],
  },
  {
    name: 'blanks that group, as one rate tells (benny)',
    input: `Running "sum" suite...

  reduce:
    56 626 794 ops/s, ±9.43%   | fastest

  loop:
    938 916 ops/s, ±20.46%   | slowest, 51.19% slower
`,
    all: ['56626794 ops/s', '9.43 %', '938916 ops/s', '20.46 %', '51.19 %'],
  },
  {
    name: 'blanks that group, as one rate with a zero behind its blank tells (benny)',
    input: '  insert:\n    62 653 ops/s, ±1.73%\n  find:\n    61 074 ops/s, ±1.20%\n',
    all: ['62653 ops/s', '1.73 %', '61074 ops/s', '1.2 %'],
  },
  {
    name: 'blanks that may part numbers',
    input: '12 653 ops/s\n13 700 ops/s\n14 712 702 lines\n',
    all: ['12', '653 ops/s', '13', '700 ops/s', '14', '712', '702'],
  },
  {
    name: 'letters before a rate that are no prefixes',
    input: 'ran 5m ops/s\nver 2M lines\n',
    never: ['5000000 ops/s', '2000000'],
    others: true,
  },
  {
    name: 'sizes and pauses of a collector (node --trace-gc)',
    input: `[4711:0x9526c00]      124 ms: Scavenge 3.9 (4.0) -> 3.7 (5.0) MB, 8.23 / 0.00 ms  (average mu = 1.000, current mu = 1.000) allocation failure;\x20
[4711:0x9526c00]      126 ms: Scavenge 3.9 (5.0) -> 3.8 (5.7) MB, 1.97 / 0.00 ms  (average mu = 1.000, current mu = 1.000) allocation failure;\x20
[4711:0x9526c00]      261 ms: Mark-Compact 22.9 (52.4) -> 15.8 (51.2) MB, 12.98 / 0.00 ms  (+ 0.2 ms in 8 steps since start of marking, biggest step 0.0 ms, walltime since start of marking 16 ms) (average mu = 1.000, current mu = 1.000) finalize incremental marking via stack guard; GC in old space requested
`,
    chosen: 'labelled',
    series: [
      { label: 'Scavenge', unit: 'ms', values: [8.23, 1.97] },
      { label: 'Mark-Compact', unit: 'ms', values: [12.98] },
    ],
    others: true,
    shown: 'Scavenge',
    shownUnit: 'ms',
  },
  {
    name: 'parts of a time that are added (GODEBUG=gctrace=1)',
    input: `gc 1 @0.012s 1%: 0.021+0.36+0.003 ms clock, 0.043+0.21/0.12/0.055+0.006 ms cpu, 4->4->1 MB, 4 MB goal, 0 MB stacks, 0 MB globals, 2 P
gc 2 @0.027s 2%: 0.018+1.3+0.076 ms clock, 0.036+0.35/0.92/0.1+0.15 ms cpu, 4->5->3 MB, 4 MB goal, 0 MB stacks, 0 MB globals, 2 P
`,
    chosen: 'labelled',
    series: [
      { label: 'clock 1', unit: 'ms', values: [0.021, 0.018] },
      { label: 'clock 2', unit: 'ms', values: [0.36, 1.3] },
      { label: 'clock 3', unit: 'ms', values: [0.003, 0.076] },
      { label: 'cpu 1', unit: 'ms', values: [0.043, 0.036] },
      { label: 'cpu 5', unit: 'ms', values: [0.006, 0.15] },
      { label: 'goal', unit: 'MB', values: [4, 4] },
    ],
    others: true,
    shown: 'clock 1',
  },
  {
    name: 'two numbers with the unit behind the second',
    input: 'lag: 0.9 / 1.4 ms\nlag: 0.8 / 1.5 ms\n',
    rule: { kind: 'labelled' },
    series: [{ label: 'lag', unit: 'ms', values: [0.9, 0.8] }],
  },
  {
    name: "a level and a process before what a line tells (pino's)",
    input: `{"level":30,"time":1767362645123,"pid":4711,"hostname":"box","responseTime":12.5,"msg":"done"}
{"level":50,"time":1767362645223,"pid":4711,"hostname":"box","responseTime":13.5,"msg":"done"}
{"level":30,"time":"2026-01-02T12:00:00.123Z","responseTime":14.5,"msg":"done"}
`,
    chosen: 'labelled',
    series: [{ label: 'responseTime', values: [12.5, 13.5, 14.5] }],
  },
  {
    name: "a level and a version around what a line tells (bunyan's)",
    input: `{"name":"app","hostname":"box","pid":123,"level":30,"ms":12,"msg":"took","time":"2026-01-02T12:00:00.123Z","v":0}
{"name":"app","hostname":"box","pid":123,"level":40,"ms":14,"msg":"took","time":"2026-01-02T12:00:01.123Z","v":0}
`,
    chosen: 'labelled',
    series: [{ label: 'ms', values: [12, 14] }],
  },
  {
    name: 'levels and versions that are data',
    input: '{"level":73,"time":1767362645123,"ms":12}\n{"tank":{"level":30}}\n{"v":3.2,"level":7}\n',
    rule: { kind: 'labelled' },
    series: [
      { label: 'level', values: [73, 7] },
      { label: 'tank.level', values: [30] },
      { label: 'v', values: [3.2] },
    ],
    others: true,
  },
  {
    name: 'a number that ends the name of a job (Prometheus)',
    input: `http_seconds{job="node 12",le="0.5"} 24054
http_seconds{job="node 13",le="0.5"} 24055
http_seconds{instance="node1:9100"} 7
took="node 12", ms=5
`,
    chosen: 'labelled',
    all: ['24054', '24055', '7', '12', '5'],
    series: [
      { label: 'http_seconds{job="node 12",le="0.5"}', values: [24054] },
      { label: 'http_seconds{job="node 13",le="0.5"}', values: [24055] },
      { label: 'http_seconds{instance="node1:9100"}', values: [7] },
      { label: 'ms', values: [5] },
    ],
  },
  {
    name: 'a blank before the exponent (PARI/GP)',
    input: `1.0000000000000000000000000000000000000 E-20
1.4142135623730950488016887242096980786 E-12
1.5000000000000000000000000000000000000 E40
-2.5000000000000000000000000000000000000 e-10
0.E-38
0.00010000000000000000000000000000000000000
`,
    all: ['1e-20', '1.414213562373095e-12', '1.5e+40', '-2.5e-10', '0', '0.0001'],
  },
  {
    name: 'a name behind a whole number that looks like an exponent',
    input: 'seat 5 E20, 6 E4\n',
    all: ['5', '6'],
  },
  {
    name: 'an exponent behind the bracket of a number and its deviation (uncertainties, Pint)',
    input: `x = (1.230+/-0.005)e-05
x = (1.23457±0.00012)×10⁷
x = (1.230 +/- 0.005)e-05
x = 0.500+/-0.010
`,
    chosen: 'labelled',
    all: ['0.0000123', '5e-8', '12345700', '1200', '0.0000123', '5e-8', '0.5', '0.01'],
    series: [{ label: 'x', values: [0.0000123, 12345700, 0.0000123, 0.5] }],
  },
  {
    name: 'powers of ten that are written out',
    input: `mass 1.5×10^-5 kg
mass 1.6×10⁻⁵ kg
mass 1.7 x 10^-13 kg
mass 2.5 * 10^3 kg
mass 3×10¹² kg
`,
    chosen: 'labelled',
    series: [{ label: 'mass', unit: 'kg', values: [1.5e-5, 1.6e-5, 1.7e-13, 2500, 3e12] }],
  },
  {
    name: 'what only looks like a power of ten',
    input: '5 x 1024\n12 * 10\n1920 x 1080\n12 e-mails\n12 Entries\n2^10\n10 ** 6\n(5)e-3\n',
    all: ['5', '1024', '12', '10', '1920', '1080', '12', '12', '2', '10', '10', '6', '5'],
  },
  {
    name: 'exponents of units and names (Pint)',
    input: `g = 9.81 meter / second ** 2
g = 9.81 m/s**2
area: 5 m^2
rate 3.5 s^-1
R^2 = 0.98
R^2 = 0.97
`,
    chosen: 'labelled',
    all: ['9.81', '9.81', '5', '3.5', '0.98', '0.97'],
    series: [
      { label: 'g', values: [9.81, 9.81] },
      { label: 'area', values: [5] },
      { label: 'rate', values: [3.5] },
      { label: 'R 2', values: [0.98, 0.97] },
    ],
  },
];
