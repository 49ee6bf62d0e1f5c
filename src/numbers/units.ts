/**
 * The units that the reader knows: a closed list, the one that every room uses. Letters after a number that are none of
 * these make the number part of a word. A bare `m` is a metre, never a minute; a bare SI prefix is a unit only on demand,
 * but for any behind four digits (`61055K`), and `k` behind decimals (`16.17k`).
 */
export interface Unit {
  /** As it is written. */
  readonly symbol: string;
  /** What it measures: units of one dimension can be brought together. `''` for none. */
  readonly dimension: string;
  /** How many of the dimension's base unit it is. */
  readonly factor: number;
}

/** Factors of the base unit, each before the units that are so many of it. */
type Multiples = readonly (readonly [factor: number, symbols: string])[];

/** Units of one dimension, of which the first is the base unit. */
function units(base: string, ...multiples: Multiples): Readonly<Record<string, number>> {
  const rows: Multiples = [[1, base], ...multiples];
  return Object.fromEntries(
    rows.flatMap(([factor, symbols]) => symbols.split(' ').map(symbol => [symbol, factor])),
  );
}

const TIMES = units(
  's sec secs second seconds',
  [1e-12, 'ps'],
  [1e-9, 'ns nsec nsecs nanos nanosecond nanoseconds'],
  [1e-6, 'µs μs us usec usecs micros microsecond microseconds'],
  [1e-3, 'ms msec msecs millis millisecond milliseconds'],
  [60, 'min mins minute minutes'],
  [3600, 'h hr hrs hour hours'],
  [86_400, 'day days'],
);

/** How many seconds each unit of a duration has: there `m` are minutes. */
export const SECONDS_IN: ReadonlyMap<string, number> = new Map(
  Object.entries({ ...TIMES, d: 86_400, m: 60 }),
);

/** Units of the time that one of something takes. */
function per(one: string, symbols = 's ms µs μs us ns ps'): Readonly<Record<string, number>> {
  return Object.fromEntries(symbols.split(' ').map(symbol => [`${symbol}/${one}`, TIMES[symbol] as number]));
}

/** What is counted, and how that is written a second. */
const RATES = [
  'iterations it/s its/s iter/s iters/s',
  'requests req/s reqs/s req/sec requests/s requests/sec rps',
  'transactions tps TPS',
  'queries qps QPS',
  'steps step/s steps/s',
  'samples sample/s samples/s samples/sec',
  'tokens tok/s tokens/s token/s tokens/sec',
  'images img/s imgs/s images/s images/sec',
  'rows row/s rows/s rows/sec',
  'packets pkt/s pkts/s packets/s pps',
  'frames fps FPS frame/s frames/s',
].map(row => row.split(' '));

/** Currencies, and their signs in the same order. */
const CURRENCIES = 'euro pound yen rupee won rouble lira hryvnia dong shekel naira peso bitcoin';
const SIGNS = '€£¥₹₩₽₺₴₫₪₦₱₿';

/** Rates of bits with an SI prefix. */
function bits(prefix: string): string {
  return `${prefix}bit/s ${prefix}bits/s ${prefix}bits/sec ${prefix}b/s ${prefix}bps`;
}

/** SI prefixes that stand alone, as in `12k`. */
const PREFIXES: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15 };

/** The base unit of a dimension comes first in its row. */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  time: TIMES,
  bytes: units(
    // `b` is padded, as mitata has it.
    'B b byte bytes',
    [1e3, 'kB KB KBytes kbytes kb'],
    [1e6, 'MB MBytes mb'],
    [1e9, 'GB GBytes gb'],
    [1e12, 'TB'],
    [1e15, 'PB'],
    [2 ** 10, 'KiB kiB Ki'],
    [2 ** 20, 'MiB Mi'],
    [2 ** 30, 'GiB Gi'],
    [2 ** 40, 'TiB Ti'],
    [2 ** 50, 'PiB'],
  ),
  'bytes per second': units(
    'B/s bytes/s bytes/sec B/sec Bps',
    [1e3, 'kB/s KB/s kB/sec KB/sec kBps'],
    [1e6, 'MB/s MB/sec MBps'],
    [1e9, 'GB/s GB/sec'],
    [2 ** 10, 'KiB/s KiB/sec'],
    [2 ** 20, 'MiB/s MiB/sec'],
    [2 ** 30, 'GiB/s GiB/sec'],
  ),
  'bits per second': units(
    'bit/s bits/s bits/sec bps',
    [1e3, `${bits('k')} ${bits('K')}`],
    [1e6, bits('M')],
    [1e9, bits('G')],
  ),
  frequency: units('Hz', [1e3, 'kHz'], [1e6, 'MHz'], [1e9, 'GHz']),
  'events per second': units(
    '/s /sec',
    [1 / 60, '/min'],
    [1e3, 'k/s K/s K/sec'],
    [1e6, 'M/s M/sec'],
    [1e9, 'G/s G/sec'],
  ),
  'operations per second': units(
    'op/s ops/s op/sec ops/sec',
    [1 / 60, 'ops/min'],
    [1e3, 'ops/ms kops/s Kops/s Kops/sec'],
    [1e6, 'ops/us Mops/s Mops/sec'],
  ),
  ...Object.fromEntries(
    RATES.map(([one = '', ...symbols]) => [`${one} per second`, units(symbols.join(' '))]),
  ),
  'input and output per second': units('iops IOPS'),
  'millions of instructions per second': { MIPS: 1 },
  'floating-point operations per second': units(
    'FLOPS FLOP/s',
    [1e6, 'MFLOPS MFLOP/s'],
    [1e9, 'GFLOPS GFLOP/s'],
    [1e12, 'TFLOPS TFLOP/s'],
  ),
  'time per operation': per('op', 's ms µs μs us ns ps sec secs msecs usecs nsecs'),
  'time per iteration': { ...per('it'), ...per('iter') },
  'cycles per iteration': { 'cycles/iter': 1 },
  ...Object.fromEntries(['step', 'epoch', 'sample', 'frame'].map(one => [`time per ${one}`, per(one)])),
  'time per request': per('req'),
  'time per element': { 'ns/elem': 1 },
  'time per call': { 'ms/call': 1, 'µs/call': 1e-3, 'us/call': 1e-3, 'ns/call': 1e-6 },
  'time per query': { 'ms/query': 1 },
  'bytes per operation': { 'B/op': 1, 'kB/op': 1e3, 'KB/op': 1e3, 'MB/op': 1e6 },
  'allocations per operation': units('allocs/op alloc/op'),
  percent: { '%': 1 },
  dollar: { $: 1, '¢': 0.01 },
  ...Object.fromEntries(CURRENCIES.split(' ').map((name, i) => [name, { [SIGNS.charAt(i)]: 1 }])),
  length: { m: 1, km: 1e3, cm: 1e-2, mm: 1e-3, µm: 1e-6, μm: 1e-6, um: 1e-6, nm: 1e-9 },
  speed: { 'm/s': 1, 'km/h': 1 / 3.6 },
  mass: { g: 1, kg: 1e3, mg: 1e-3 },
  voltage: { V: 1, mV: 1e-3, µV: 1e-6, μV: 1e-6, uV: 1e-6, kV: 1e3 },
  current: { A: 1, mA: 1e-3, µA: 1e-6, μA: 1e-6, uA: 1e-6 },
  power: { W: 1, mW: 1e-3, kW: 1e3, MW: 1e6 },
  energy: { J: 1, mJ: 1e-3, kJ: 1e3, MJ: 1e6, Wh: 3600, kWh: 3.6e6, MWh: 3.6e9 },
  charge: { Ah: 1, mAh: 1e-3 },
  pressure: { Pa: 1, hPa: 100, kPa: 1e3 },
  'degrees Celsius': { '°C': 1, '℃': 1, C: 1 },
  'degrees Fahrenheit': { '°F': 1, '℉': 1, F: 1 },
  angle: { '°': 1, deg: 1 },
  level: { dB: 1 },
  'level in milliwatts': { dBm: 1 },
  pixels: { px: 1 },
  rotation: units('rpm RPM'),
  // `250m` beside `512Mi`, as Kubernetes writes a share of a processor.
  processors: { millicores: 1e-3 },
  // The last ones: see `FIRST_PREFIX`.
  count: PREFIXES,
};

/** Every unit; a unit's code is its index, which 16 bits hold. Code 0 stands for none. */
export const UNITS: readonly Unit[] = [
  { symbol: '', dimension: '', factor: 1 },
  ...Object.entries(DIMENSIONS).flatMap(([dimension, symbols]) =>
    Object.entries(symbols).map(([symbol, factor]) => ({ symbol, dimension, factor })),
  ),
];

/** The first code of the SI prefixes; all codes from it on are prefixes. */
export const FIRST_PREFIX = UNITS.length - Object.keys(PREFIXES).length;

/** The signs that stand before an amount as well as behind it. */
export const CURRENCY_SIGNS = `$¢${SIGNS}`;

const CODES = new Map(UNITS.map(({ symbol }, code) => [symbol, code]));

/** Units that stand at their number only, as in `15Gi`: behind a blank they may be anything. */
export const ATTACHED: ReadonlySet<number> = codesOf('Ki', 'Mi', 'Gi', 'Ti', 'C', 'F');

function codesOf(...symbols: string[]): Set<number> {
  return new Set(symbols.map(symbol => CODES.get(symbol) ?? 0));
}

/** The code of a unit as it is written; undefined for what is none. */
export function unitCode(symbol: string): number | undefined {
  return CODES.get(symbol);
}
