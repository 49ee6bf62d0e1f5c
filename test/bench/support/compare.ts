import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { MedianFinder } from '../../../src/median/medianFinder';

const run = promisify(execFile);

/** One way of doing a workload: a program that prints a {@link Measurement} as JSON. */
export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
}

/** Each measure by its name, and what was computed, which must be the same whoever computes it. */
export interface Measurement {
  readonly check: number;
  readonly [measure: string]: number;
}

/** Measures of a contender by name, each the median of all rounds. */
export type Result = ReadonlyMap<string, number>;

/**
 * Runs each contender with the workload's arguments in a process of its own, in turn, several rounds, so
 * that what slows the machine for a while slows all. Throws where a contender fails or computes another
 * result than the first: a wrong answer has no speed.
 */
export async function compare(
  contenders: readonly Contender[],
  args: readonly string[],
  rounds: number,
): Promise<Result[]> {
  const measured = contenders.map(() => new Map<string, MedianFinder>());
  let check: number | undefined;
  for (let round = 0; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) {
      const measurement = await measure(contender, args);
      check ??= measurement.check;
      if (measurement.check !== check) {
        throw new Error(
          `${contender.name} computed ${measurement.check}, ${contenders[0]?.name} ${check}: ${args.join(' ')}`,
        );
      }
      for (const [name, value] of Object.entries(measurement)) {
        const finder = measured[i]?.get(name) ?? new MedianFinder();
        finder.addNum(value);
        measured[i]?.set(name, finder);
      }
    }
  }
  return measured.map(
    measures => new Map([...measures].map(([name, finder]) => [name, finder.findMedian() ?? Number.NaN])),
  );
}

async function measure({ command }: Contender, args: readonly string[]): Promise<Measurement> {
  const [program = '', ...first] = command;
  const { stdout } = await run(program, [...first, ...args]);
  return JSON.parse(stdout);
}

/** A bundled module as a contender, run by the Node that runs the benchmarks. */
export function inNode(name: string, bundle: string, ...flags: string[]): Contender {
  return { name, command: [process.execPath, ...flags, bundle] };
}
