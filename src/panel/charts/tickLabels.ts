import type { NumberWriter } from '../../numberWriter';
import type { Scale } from './scale';
import { type Step, ticksIn } from './ticks';

/** A longer label leaves no room for others. */
const LONGEST = 10;

/** The round values of an axis, and how they are written. */
export interface AxisTicks {
  readonly values: readonly number[];
  readonly labels: readonly string[];
  /** Whether they are differences from the median, since the values themselves are too long. */
  readonly relative: boolean;
}

/** The ticks of a range of values, at most so many. */
export function ticksOf(
  { low, high }: Pick<Scale, 'low' | 'high'>,
  most: number,
  median: number,
  writer: NumberWriter,
  least?: Step,
): AxisTicks {
  const { values, step } = ticksIn(low, high, most, least);
  const labels = labelsOf(values, step, writer, false);
  const range = high - low;
  if (labels || !Number.isFinite(range))
    return { values, labels: labels ?? values.map(value => writer.compact(value, 3)), relative: false };
  const differences = ticksIn(low - median, high - median, most);
  return {
    values: differences.values.map(difference => median + difference),
    labels:
      labelsOf(differences.values, differences.step, writer, true) ??
      differences.values.map(value => writer.compact(value, 3, 'exceptZero')),
    relative: true,
  };
}

/** How round values are written: as briefly as tells them apart; undefined where that is too long. */
function labelsOf(
  values: readonly number[],
  { exponent }: Step,
  writer: NumberWriter,
  isSigned: boolean,
): string[] | undefined {
  const sign = isSigned ? 'exceptZero' : 'negative';
  const decimals = Math.max(0, -exponent);
  const largest = Math.max(...values.map(Math.abs));
  const isPlain = decimals <= LONGEST && largest < 1e7 && largest > 1e-4;
  const plain = isPlain ? values.map(value => writer.fixed(value, decimals, sign)) : undefined;
  if (plain && isFit(plain)) return plain;
  for (let digits = 1; digits <= 6; digits++) {
    const short = values.map(value => writer.compact(value, digits, sign));
    const isTrue = values.every(
      value => Math.abs(Number(value.toPrecision(digits)) - value) < 10 ** exponent / 10,
    );
    if (isTrue && isFit(short)) return short;
  }
  return undefined;
}

function isFit(labels: readonly string[]): boolean {
  return labels.every(label => label.length <= LONGEST) && new Set(labels).size === labels.length;
}
