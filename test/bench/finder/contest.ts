import { makeNumbers } from './numbers';

/** What a running median must offer to be measured. */
export interface RunningMedian {
  addNum(num: number): void;
  findMedian(): number | undefined;
  addNums?(nums: Float64Array): void;
  clear?(): void;
}

/** Numbers taken in before the clock counts, and at least while it does: then all is compiled that ever will be. */
const WARM = 10_000_000;
const COUNTED = 20_000_000;
/** As many for what is measured once. */
const WARM_ONCE = 1_000_000;

/**
 * The whole of a contender's process: does what its arguments say, `job kind length`, and prints the
 * measurement.
 */
export function contest(make: () => RunningMedian): void {
  const [job = '', kind = 'uniform', length = '1000'] = process.argv.slice(2);
  const measure = JOBS[job];
  if (!measure) throw new Error(`There is no job “${job}”: choose from ${Object.keys(JOBS).join(', ')}.`);
  console.log(JSON.stringify(measure(make, makeNumbers(kind, Number(length)))));
}

type Job = (make: () => RunningMedian, nums: Float64Array) => Record<string, number>;

const JOBS: Readonly<Record<string, Job>> = { each, first, bulk, memory, worst };

/** One number in and the median out, each step: ns a number. */
function each(make: () => RunningMedian, nums: Float64Array): Record<string, number> {
  for (let warm = 0; warm < WARM; warm += nums.length) steps(make, nums);
  let check = 0;
  const times = Math.ceil(COUNTED / nums.length);
  const start = process.cpuUsage();
  for (let i = 0; i < times; i++) check = steps(make, nums);
  return { check, ns: perNumber(start, times * nums.length) };
}

/** The same of the first numbers that the process takes in, and of compiling what does it. */
function first(make: () => RunningMedian, nums: Float64Array): Record<string, number> {
  const start = process.cpuUsage();
  const check = steps(make, nums);
  return { check, ns: perNumber(start, nums.length) };
}

function steps(make: () => RunningMedian, nums: Float64Array): number {
  const finder = make();
  let check = 0;
  for (let i = 0; i < nums.length; i++) {
    finder.addNum(nums[i] as number);
    check += finder.findMedian() as number;
  }
  return check;
}

/** All numbers in at once, then one median: ns a number. */
function bulk(make: () => RunningMedian, nums: Float64Array): Record<string, number> {
  const once = (part: Float64Array) => {
    const finder = make();
    if (finder.addNums) finder.addNums(part);
    else for (let i = 0; i < part.length; i++) finder.addNum(part[i] as number);
    return finder.findMedian() as number;
  };
  for (let warm = 0; warm < WARM_ONCE; warm += 10_000) once(nums.subarray(0, 10_000));
  const start = process.cpuUsage();
  const check = once(nums);
  return { check, ns: perNumber(start, nums.length) };
}

/** Bytes held a number, as the mean over many sizes on the way up, and in all after clearing. */
function memory(make: () => RunningMedian, nums: Float64Array): Record<string, number> {
  const warm = make();
  for (let i = 0; i < WARM_ONCE; i++) warm.addNum(nums[i] as number);
  warm.clear?.();
  const finder = make();
  const before = held();
  let check = 0;
  let sum = 0;
  let most = 0;
  let measured = 0;
  // Sizes a ninth apart, so that no way of growing is met at its best or worst only.
  for (let size = 0, next = 50_000; size < nums.length; next *= 10 / 9) {
    for (; size < Math.min(next, nums.length); size++) finder.addNum(nums[size] as number);
    check = finder.findMedian() as number;
    const bytes = (held() - before) / size;
    sum += bytes;
    most = Math.max(most, bytes);
    measured++;
  }
  finder.clear?.();
  return { check, mean: sum / measured, most, cleared: held() - before };
}

function held(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The longest that any one number took, in ms. */
function worst(make: () => RunningMedian, nums: Float64Array): Record<string, number> {
  const finder = make();
  let longest = 0;
  let before = performance.now();
  for (let i = 0; i < nums.length; i++) {
    finder.addNum(nums[i] as number);
    const after = performance.now();
    longest = Math.max(longest, after - before);
    before = after;
  }
  return { check: finder.findMedian() as number, ms: longest };
}

/** Processor time of all threads, the garbage collector's too: what else the machine does counts little. */
function perNumber(start: NodeJS.CpuUsage, numbers: number): number {
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1000) / numbers;
}
