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

const TIMES: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  ps: 1e-12,
  ns: 1e-9,
  nsec: 1e-9,
  nsecs: 1e-9,
  µs: 1e-6,
  μs: 1e-6,
  us: 1e-6,
  usec: 1e-6,
  usecs: 1e-6,
  ms: 1e-3,
  msec: 1e-3,
  msecs: 1e-3,
  nanos: 1e-9,
  micros: 1e-6,
  millis: 1e-3,
  nanosecond: 1e-9,
  nanoseconds: 1e-9,
  microsecond: 1e-6,
  microseconds: 1e-6,
  millisecond: 1e-3,
  milliseconds: 1e-3,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
  hr: 3600,
  hrs: 3600,
  hour: 3600,
  hours: 3600,
  day: 86_400,
  days: 86_400,
};

/** Units that are all the same. */
function same(symbols: string): Readonly<Record<string, number>> {
  return Object.fromEntries(symbols.split(' ').map(symbol => [symbol, 1]));
}

/** Units of the time that one of something takes. */
function per(one: string, symbols: string): Readonly<Record<string, number>> {
  return Object.fromEntries(symbols.split(' ').map(symbol => [`${symbol}/${one}`, TIMES[symbol] as number]));
}

/** The base unit of a dimension comes first in its row. */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  time: TIMES,
  bytes: {
    B: 1,
    // Padded, as mitata has it.
    b: 1,
    byte: 1,
    bytes: 1,
    kB: 1e3,
    KB: 1e3,
    KBytes: 1e3,
    kbytes: 1e3,
    kb: 1e3,
    MB: 1e6,
    MBytes: 1e6,
    mb: 1e6,
    GB: 1e9,
    GBytes: 1e9,
    gb: 1e9,
    TB: 1e12,
    PB: 1e15,
    KiB: 2 ** 10,
    kiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
    TiB: 2 ** 40,
    PiB: 2 ** 50,
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
  },
  'bytes per second': {
    'B/s': 1,
    'bytes/s': 1,
    'bytes/sec': 1,
    'B/sec': 1,
    'kB/s': 1e3,
    'KB/s': 1e3,
    'MB/s': 1e6,
    'GB/s': 1e9,
    'kB/sec': 1e3,
    'KB/sec': 1e3,
    'MB/sec': 1e6,
    'GB/sec': 1e9,
    'KiB/s': 2 ** 10,
    'MiB/s': 2 ** 20,
    'GiB/s': 2 ** 30,
    'KiB/sec': 2 ** 10,
    'MiB/sec': 2 ** 20,
    'GiB/sec': 2 ** 30,
    Bps: 1,
    kBps: 1e3,
    MBps: 1e6,
  },
  'bits per second': {
    'bit/s': 1,
    'bits/s': 1,
    'bits/sec': 1,
    bps: 1,
    'kbit/s': 1e3,
    'Kbit/s': 1e3,
    'kbits/s': 1e3,
    'Kbits/s': 1e3,
    'kbits/sec': 1e3,
    'Kbits/sec': 1e3,
    'kb/s': 1e3,
    'Kb/s': 1e3,
    kbps: 1e3,
    Kbps: 1e3,
    'Mbit/s': 1e6,
    'Mbits/s': 1e6,
    'Mbits/sec': 1e6,
    'Mb/s': 1e6,
    Mbps: 1e6,
    'Gbit/s': 1e9,
    'Gbits/s': 1e9,
    'Gbits/sec': 1e9,
    'Gb/s': 1e9,
    Gbps: 1e9,
  },
  frequency: { Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 },
  'events per second': {
    '/s': 1,
    '/sec': 1,
    '/min': 1 / 60,
    'k/s': 1e3,
    'K/s': 1e3,
    'K/sec': 1e3,
    'M/s': 1e6,
    'M/sec': 1e6,
    'G/s': 1e9,
    'G/sec': 1e9,
  },
  'operations per second': {
    'op/s': 1,
    'ops/s': 1,
    'op/sec': 1,
    'ops/sec': 1,
    'ops/min': 1 / 60,
    'ops/ms': 1e3,
    'ops/us': 1e6,
    'kops/s': 1e3,
    'Kops/s': 1e3,
    'Mops/s': 1e6,
    'Kops/sec': 1e3,
    'Mops/sec': 1e6,
  },
  'iterations per second': same('it/s its/s iter/s iters/s'),
  'requests per second': same('req/s reqs/s req/sec requests/s requests/sec rps'),
  'transactions per second': same('tps TPS'),
  'queries per second': same('qps QPS'),
  'input and output per second': same('iops IOPS'),
  'millions of instructions per second': { MIPS: 1 },
  'floating-point operations per second': {
    FLOPS: 1,
    'FLOP/s': 1,
    MFLOPS: 1e6,
    'MFLOP/s': 1e6,
    GFLOPS: 1e9,
    'GFLOP/s': 1e9,
    TFLOPS: 1e12,
    'TFLOP/s': 1e12,
  },
  'steps per second': same('step/s steps/s'),
  'samples per second': same('sample/s samples/s samples/sec'),
  'tokens per second': same('tok/s tokens/s token/s tokens/sec'),
  'images per second': same('img/s imgs/s images/s images/sec'),
  'rows per second': same('row/s rows/s rows/sec'),
  'packets per second': same('pkt/s pkts/s packets/s pps'),
  'frames per second': same('fps FPS frame/s frames/s'),
  'time per operation': per('op', 's ms µs μs us ns ps sec secs msecs usecs nsecs'),
  'time per iteration': { ...per('it', 's ms'), ...per('iter', 's ms µs μs us ns ps') },
  'cycles per iteration': { 'cycles/iter': 1 },
  'time per step': per('step', 's ms us µs ns'),
  'time per epoch': per('epoch', 's ms'),
  'time per sample': per('sample', 's ms us µs'),
  'time per request': per('req', 's ms µs us'),
  'time per frame': per('frame', 's ms'),
  'time per element': { 'ns/elem': 1 },
  'time per call': { 'ms/call': 1, 'µs/call': 1e-3, 'us/call': 1e-3, 'ns/call': 1e-6 },
  'time per query': { 'ms/query': 1 },
  'bytes per operation': { 'B/op': 1, 'kB/op': 1e3, 'KB/op': 1e3, 'MB/op': 1e6 },
  'allocations per operation': same('allocs/op alloc/op'),
  percent: { '%': 1 },
  dollar: { $: 1, '¢': 0.01 },
  euro: { '€': 1 },
  pound: { '£': 1 },
  yen: { '¥': 1 },
  rupee: { '₹': 1 },
  won: { '₩': 1 },
  rouble: { '₽': 1 },
  lira: { '₺': 1 },
  hryvnia: { '₴': 1 },
  dong: { '₫': 1 },
  shekel: { '₪': 1 },
  naira: { '₦': 1 },
  peso: { '₱': 1 },
  bitcoin: { '₿': 1 },
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
  rotation: same('rpm RPM'),
  // `250m` beside `512Mi`, as Kubernetes writes a share of a processor.
  processors: { millicores: 1e-3 },
};

/** SI prefixes that stand alone, as in `12k`. */
const PREFIXES: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15 };
const COUNT = 'count';

/** Every unit; a unit's code is its index, which 16 bits hold. Code 0 stands for none. */
export const UNITS: readonly Unit[] = [
  { symbol: '', dimension: '', factor: 1 },
  ...Object.entries(DIMENSIONS).flatMap(([dimension, symbols]) =>
    Object.entries(symbols).map(([symbol, factor]) => ({ symbol, dimension, factor })),
  ),
  ...Object.entries(PREFIXES).map(([symbol, factor]) => ({ symbol, dimension: COUNT, factor })),
];

/** The first code of the SI prefixes; all codes from it on are prefixes. */
export const FIRST_PREFIX = UNITS.length - Object.keys(PREFIXES).length;

/** The signs that stand before an amount as well as behind it. */
export const CURRENCY_SIGNS = '$¢€£¥₹₩₽₺₴₫₪₦₱₿';

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
