// Runs in VS Code's extension host, beside the built extension.
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { MedianWatchApi } from '../../media/api';

const NUMBERS_A_SECOND = 1000;

export interface Soaked {
  /** Numbers a second. */
  readonly rate: number;
  readonly printed: number;
  readonly counted: number;
  /** Seconds' worth of numbers that were printed and not counted yet, at most, but for the last sample. */
  readonly behind: number;
  /** Processor time of the extension host's thread a second, while it watches and before. */
  readonly share: number;
  readonly idle: number;
  /** Bytes a number. */
  readonly resident: number;
  readonly heap: number;
}

/** Milliseconds between two samples. */
const SAMPLE = 5000;

/** Prints so many numbers a second, ten times a second, until all are out. */
const PROGRAM = (numbers: number) => `
  const start = Date.now();
  let printed = 0;
  const timer = setInterval(() => {
    const due = Math.min(${numbers}, Math.floor(((Date.now() - start) * ${NUMBERS_A_SECOND}) / 1000));
    let text = '';
    for (; printed < due; printed++) text += 'latency_ms=' + (printed * 7919) % 1000 / 8 + String.fromCharCode(10);
    process.stdout.write(text);
    if (printed === ${numbers}) clearInterval(timer);
  }, 100);`;

interface Sample {
  readonly counted: number;
  readonly resident: number;
  readonly heap: number;
}

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<MedianWatchApi>('median-watch.median-watch');
  if (!extension) throw new Error('The extension is not there.');
  const api = await extension.activate();
  const wait = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));
  const idle = await shareOf(() => wait(4 * SAMPLE));

  const printed = Number(process.env['MEDIAN_WATCH_MINUTES']) * 60 * NUMBERS_A_SECOND;
  const program = PROGRAM(printed).replace(/\s+/g, ' ');
  const command = `ELECTRON_RUN_AS_NODE=1 '${process.execPath}' -e "${program.replaceAll('"', '\\"')}"`;
  await vscode.commands.executeCommand('medianWatch.runAndWatch', { command, run: true });
  const counted = (): number => api.watches.at(-1)?.series[0]?.count ?? 0;
  while (counted() === 0) await wait(10);
  const [started, first] = [performance.now(), counted()];
  const samples: Sample[] = [];
  let behind = 0;
  const share = await shareOf(async () => {
    while (api.watches.at(-1)?.state !== 'ended') {
      await wait(SAMPLE);
      const { rss, heapUsed, external } = process.memoryUsage();
      samples.push({ counted: counted(), resident: rss, heap: heapUsed + external });
      const due = first + ((performance.now() - started) * NUMBERS_A_SECOND) / 1000;
      if (due < printed) behind = Math.max(behind, (due - counted()) / NUMBERS_A_SECOND);
    }
  });
  const settled = samples.slice(Math.floor(samples.length / 3));
  const soaked: Soaked = {
    rate: NUMBERS_A_SECOND,
    printed,
    counted: counted(),
    behind,
    share,
    idle,
    resident: slope(settled, 'resident'),
    heap: slope(settled, 'heap'),
  };
  writeFileSync(process.env['MEDIAN_WATCH_RESULTS'] ?? 'soak.json', JSON.stringify(soaked));
}

/** The processor time of this thread while something is done, as a share of the time. */
async function shareOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  const usage = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(usage);
  return (user + system) / 1000 / (performance.now() - started);
}

/** The slope of the line of least squares through the samples, in bytes a number. */
function slope(samples: readonly Sample[], of: 'resident' | 'heap'): number {
  const mean = (value: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + value(sample), 0) / samples.length;
  const [counted, bytes] = [mean(sample => sample.counted), mean(sample => sample[of])];
  const covariance = mean(sample => (sample.counted - counted) * (sample[of] - bytes));
  return covariance / mean(sample => (sample.counted - counted) ** 2);
}
