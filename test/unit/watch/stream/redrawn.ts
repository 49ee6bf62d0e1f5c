import type { Rule } from '../../../../src/numbers/rules';

const ESC = '\u001b';
const UP = (rows: number) => `${ESC}[${rows}A`;
const times = (count: number, one: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join('');

/** A bar as tqdm draws it: its loss has another value at each step, its rate at each eighth. */
const bar = (step: number) =>
  `\r ${step}%|${'#'.repeat(step / 10).padEnd(10)}| ${step}/100 [00:03<00:05, ${12 + (step >> 3) / 4}it/s, loss=${(1 + step / 1000).toFixed(3)}]`;

/** What a stream prints, and what counts of it: the series with their counts, and the numbers where they are few. */
export interface Redrawn {
  readonly name: string;
  readonly text: string;
  /** By the rule that the first lines tell where it is left out. */
  readonly rule?: Rule;
  readonly take?: readonly ('repainted' | 'progress' | 'fullScreen')[];
  readonly counts: Readonly<Record<string, number | readonly number[]>>;
}

const ALL: Rule = { kind: 'all' };

/** How a terminal is told its rows and columns. */
const SIZE = (rows: number) => `${ESC}[8;${rows};100t`;
/** What the console of Windows sends first, and how it draws its rows anew: after a change of its size, for one. */
const CONSOLE = `${ESC}[?9001h${ESC}[?1004h${ESC}[?25l${ESC}[2J${ESC}[m${ESC}[H${ESC}]0;C:\\Windows\\system32\\cmd.exe 7\u0007${ESC}[?25h`;
const drawnAnew = (rows: readonly string[], below: number) =>
  `${ESC}[?25l${ESC}[H${rows.map(row => `${row}${ESC}[K\r\n`).join('')}${times(below, () => `${ESC}[K\r\n`)}${ESC}[${rows.length + 1};1H${ESC}[?25h`;

/** What programs print that redraw, and what a person would count. */
export const REDRAWN: readonly Redrawn[] = [
  {
    name: 'a bar by carriage return',
    text: `${times(100, bar)}\n`,
    counts: { loss: 100, 'rate it/s': 13 },
  },
  {
    name: 'a bar by carriage return, every number of it',
    rule: ALL,
    text: `${times(100, bar)}\n`,
    counts: { '': 100, ' it/s': 13 },
  },
  {
    name: 'a bar that each of its figures draws again',
    text: `${times(100, i => bar(i) + bar(i))}\n`,
    counts: { loss: 100, 'rate it/s': 13 },
  },
  {
    name: 'two rows redrawn',
    text: `worker 1: 0 ms\r\nworker 2: 7 ms\r\n${times(50, i => `${UP(2)}worker 1: ${Math.floor(i / 10)} ms\r\nworker 2: ${i < 25 ? 7 : 15} ms\r\n`)}`,
    counts: { 'worker 1 ms': [0, 1, 2, 3, 4], 'worker 2 ms': [7, 15] },
  },
  {
    name: 'two rows redrawn, with what hides the cursor',
    text: times(
      50,
      i =>
        `${ESC}[?25l${i > 0 ? UP(2) : ''}worker 1: ${Math.floor(i / 10)} ms\r\n${ESC}[?2004l${ESC}]0;77\u0007worker 2: 7 ms\r\n${ESC}[?25h`,
    ),
    counts: { 'worker 1 ms': [0, 1, 2, 3, 4], 'worker 2 ms': [7] },
  },
  {
    name: 'a program in the alternate screen',
    text: `${ESC}[?1049h${times(10, i => `${ESC}[H${ESC}[2JEvery 0.5s: uptime\r\n\r\nload ${3 + (i >> 2)}`)}${ESC}[?1049l`,
    counts: {},
  },
  {
    name: 'a program in the alternate screen, to be taken',
    rule: { kind: 'labelled' },
    take: ['fullScreen'],
    text: `${ESC}[?1049h${times(10, i => `${ESC}[H${ESC}[2JEvery 0.5s: uptime\r\n\r\nload ${3 + (i >> 2)}`)}${ESC}[?1049l`,
    counts: { 'Every s': [0.5], load: [3, 4, 5] },
  },
  {
    name: 'programs in the alternate screen of older terminals',
    text: `ran 5 ms\r\n${ESC}[?47hcpu 3\r\n${ESC}[?47lran 6 ms\r\n${ESC}[?1047hcpu 4${ESC}[?1047lran 7 ms\r\n`,
    counts: { 'ran ms': [5, 6, 7] },
  },
  {
    name: 'a program that takes the cursor keys',
    text: `ran 5 ms\r\n${ESC}[?1h${ESC}=${ESC}[H${ESC}[2Jcpu 3\r\ncpu 4\r\n${ESC}[?1l${ESC}>\nran 6 ms\r\n`,
    counts: { 'ran ms': [5, 6] },
  },
  {
    name: 'a table redrawn after clearing',
    text: times(10, i => `${ESC}[H${ESC}[2Jcpu ${12 + (i >> 3)} % mem 512 MB`),
    counts: { 'cpu %': [12, 13], 'mem MB': [512] },
  },
  {
    name: 'a script that clears the screen between what it measures',
    text: `took 5 ms\r\n${ESC}[H${ESC}[2J${ESC}[3Jtook 7 ms\r\ntook 7 ms\r\n`,
    counts: { ' ms': [5, 7, 7] },
  },
  {
    name: 'erasing and printing',
    text: times(10, i => `${ESC}[2K\rstep time ${7 + (i >= 5 ? 1 : 0)} ms`),
    counts: { 'step time ms': [7, 8] },
  },
  {
    name: 'a counter by backspaces',
    text: 'done 1\b2\b3\b4\b5\b6\b7\b8\b9\b10\b\b11\b\b12 ok\n',
    counts: { done: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
  },
  {
    name: 'images pulled',
    text: times(
      20,
      i =>
        (i > 0 ? UP(3) : '') +
        ['abc', 'def', '0f5']
          .map(id => `${ESC}[2K\r${id} Downloading [=${'='.repeat(i)}> ] ${i}.5MB/50.5MB\r\n`)
          .join(''),
    ),
    counts: {},
  },
  { name: 'numbers that replace each other', text: '1\r2\r3\r\n', counts: { '': [1, 2, 3] } },
  {
    name: 'cells placed',
    rule: { kind: 'labelled' },
    text: `load${ESC}[20G1.25${ESC}[40G2.50\n`,
    counts: { load: [1.25, 2.5] },
  },
  {
    name: 'what a shorter one leaves of the one before',
    rule: ALL,
    text: '\r100 ms\r7 ms\n',
    counts: { ' ms': [100, 7] },
  },
  {
    name: 'a bar without figures, then a line',
    text: `${times(60, i => `\r ${i}%|${'█'.repeat(i / 10).padEnd(10)}| ${i}/60 [00:0${i >> 5}<00:05, ${20 + (i >> 4)}.50it/s]`)}\ntook 41 ms\n`,
    counts: { ' it/s': [20.5, 21.5, 22.5, 23.5], ' ms': [41] },
  },
  {
    name: 'a live table of two rows, drawn from its end',
    text: times(
      17,
      i =>
        `${i > 0 ? `\r${ESC}[1A${ESC}[2K${ESC}[1A${ESC}[2K` : ''}alpha: ${i >> 4} ms\r\nbeta: ${i >> 2} ms\r\n`,
    ),
    counts: { 'alpha ms': [0, 1], 'beta ms': [0, 1, 2, 3, 4] },
  },
  {
    name: 'twenty repaints, then lines with labels',
    text: `${times(40, i => `\r${i}% [${'#'.repeat(i / 4).padEnd(10)}]`)}\n${times(30, i => `latency=${i} ms size=3\n`)}`,
    counts: { 'latency ms': 30, size: 30 },
  },
  {
    name: 'a row that is drawn again and again, then lines with labels',
    text: `${times(40, i => `\r${i}`)}\n${times(30, i => `latency=${i} ms size=3\n`)}`,
    counts: { 'latency ms': 30, size: 30 },
  },
  {
    name: 'lines written above two bars',
    text: `epoch:  0%|          | 0/3\r\nbatch:  0%|          | 0/8${times(3, epoch => `${times(8, i => `\rbatch: ${i * 12}%|${'#'.repeat(i).padEnd(8)}| ${i}/8`)}\r${ESC}[A\r${ESC}[2Kval_loss=0.${5 - epoch}\r\nepoch: ${epoch * 33}%|###       | ${epoch}/3\r\n`)}\r\n`,
    counts: { val_loss: [0.5, 0.4, 0.3] },
  },
  {
    name: 'git, which counts objects',
    text: `Cloning into 'x'...\r\nremote: Enumerating objects: 1042, done.\r\n${times(9, i => `Receiving objects:  ${i * 11}% (${i * 11}/99), ${i}.50 MiB | 2.${i >> 1}0 MiB/s\r`)}Receiving objects: 100% (99/99), 9.50 MiB | 2.40 MiB/s, done.\r\n`,
    counts: { 'Enumerating objects': [1042], 'Receiving objects MiB/s': [2, 2.1, 2.2, 2.3, 2.4] },
  },
  {
    name: 'ninja, which says which of them it does',
    text: `${times(30, i => `\r[${i + 1}/30] Compiling file${i}.c${ESC}[K`)}\r\ntook 3.5 s\r\n`,
    counts: { ' s': [3.5] },
  },
  {
    name: 'rsync, which counts bytes with commas',
    text: `${times(
      5,
      i =>
        `\r     ${i}32,768 ${i * 20}%   ${1 + (i >> 1)}.50MB/s    0:00:0${i} (xfr#${i}, to-chk=${9 - i}/11)`,
    )}\r\n`,
    counts: { ' MB/s': [1.5, 2.5, 3.5] },
  },
  {
    name: 'curl’s meter',
    text:
      '  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n                                 Dload  Upload   Total   Spent    Left  Speed\n' +
      times(
        5,
        i =>
          `\r ${i * 20} 1000k   ${i * 20}  200k    0     0  10${i}k      0  0:00:0${i} --:--:-- --:--:--  10${i}k`,
      ) +
      '\n',
    counts: {},
  },
  {
    name: 'curl’s bar',
    text: `${times(9, i => `\r${'#'.repeat(i * 7).padEnd(72)} ${i * 11}.5%`)}\n`,
    counts: {},
  },
  {
    name: 'curl’s bar, drawn once',
    text: `took 5 ms\r\n\r${'#'.repeat(72)} 100.0%\r\n`,
    counts: { ' ms': [5] },
  },
  {
    name: 'wget, whose speed is data',
    text: `${times(8, i => `\rfile.bin      ${i * 12}%[${'='.repeat(i)}>${' '.repeat(9 - i)}] ${i}0.50M  12.${i >> 1}MB/s    eta ${9 - i}s    `)}\n`,
    counts: { 'file.bin MB/s': [12, 12.1, 12.2, 12.3] },
  },
  {
    name: 'pv, which counts bytes',
    text: `${times(6, i => `\r ${i}.50GiB 0:00:0${i} [ 35${i >> 1}MiB/s] [${'='.repeat(i)}>     ] ${i * 15}% ETA 0:00:0${9 - i}`)}\n`,
    counts: { ' MiB/s': [350, 351, 352] },
  },
  { name: 'bytes alone that grow', text: `${times(6, i => `\r${i}.50GiB`)}\n`, counts: {} },
  {
    name: 'dd, which counts bytes',
    text: `${times(4, i => `\r${i}048576 bytes (${i}.1 MB, ${i}.0 MiB) copied, ${i} s, 1${i}.5 MB/s`)}\n`,
    counts: { ' MB/s': [10.5, 11.5, 12.5, 13.5] },
  },
  {
    name: 'what keeps a row of its own at the bottom',
    text: `${ESC}7${ESC}[0;23r${ESC}8${ESC}[1A${times(30, i => `unpacked ${i} ms\r\n${ESC}7${ESC}[24;0f${ESC}[42mProgress: [${String(i * 3).padStart(3)}%]${ESC}[49m [${'#'.repeat(i / 3)}........]${ESC}8`)}`,
    counts: { 'unpacked ms': 30 },
  },
  {
    name: 'progress that is to be taken',
    rule: { kind: 'labelled' },
    take: ['progress'],
    text: 'done: 10% [#   ]\rdone: 20% [##  ]\n',
    counts: { 'done %': [10, 20] },
  },
  {
    name: 'repaints that are to be taken',
    rule: { kind: 'labelled' },
    take: ['repainted'],
    text: 'loss 0.5\rloss 0.5\rloss 0.7\n',
    counts: { loss: [0.5, 0.5, 0.7] },
  },
  {
    name: 'bells and other controls in a name',
    rule: { kind: 'labelled' },
    text: `la\u0007tency=1\nlatency=2\n${ESC}[?25llatency=3\nlat${ESC}[?25hency=4\n${ESC}[?2004hlatency=5${ESC}[?2004l\n`,
    counts: { latency: [1, 2, 3, 4, 5] },
  },
  {
    name: 'lines that scroll on a screen that was cleared',
    text: `${ESC}[H${ESC}[2J${times(300, i => `step time ${i % 2} ms\r\n`)}`,
    counts: { 'step time ms': 300 },
  },
  {
    name: 'the console of Windows, which says first what it can',
    text: `${CONSOLE}latency 5 ms\r\nlatency 41 ms\r\n`,
    counts: { 'latency ms': [5, 41] },
  },
  {
    name: 'the console of Windows, which moves to where a line is',
    text: `${CONSOLE}latency 5 ms${ESC}[2;1Hlatency 41 ms${ESC}[3;1H${ESC}[?25llatency 97 ms\r\n${ESC}[?25h`,
    counts: { 'latency ms': [5, 41, 97] },
  },
  {
    name: 'the console of Windows, whose size changes',
    text: `${CONSOLE}latency 5 ms\r\nlatency 41 ms\r\n${drawnAnew(['latency 5 ms', 'latency 41 ms'], 20)}latency 97 ms\r\n`,
    counts: { 'latency ms': [5, 41, 97] },
  },
  {
    name: 'the console of Windows, whose size changes once it has scrolled',
    text: `${SIZE(30)}${CONSOLE}${times(60, i => `latency ${i} ms\r\n`)}${SIZE(40)}${drawnAnew(
      Array.from({ length: 29 }, (_, i) => `latency ${i + 31} ms`),
      10,
    )}latency 97 ms\r\n`,
    counts: { 'latency ms': 61 },
  },
  {
    name: 'the console of Windows, which is made smaller once it has scrolled',
    text: `${SIZE(30)}${CONSOLE}${times(60, i => `latency ${i} ms\r\n`)}${SIZE(20)}${drawnAnew(
      Array.from({ length: 19 }, (_, i) => `latency ${i + 41} ms`),
      0,
    )}latency 97 ms\r\n`,
    counts: { 'latency ms': 61 },
  },
];
