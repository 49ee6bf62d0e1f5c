import { describe, expect, it } from 'vitest';
import { scanNumbers } from '../../../../src/numbers/scanner';
import { randomFrom } from '../../../support/random';

const random = randomFrom(11);
const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const below = (count: number) => Math.floor(random() * count);

/** Doubles of every size, from their bits. */
function anyDouble(): number {
  const bits = new Uint32Array([below(2 ** 32), below(2 ** 32)]);
  const [value = 0] = new Float64Array(bits.buffer);
  return Number.isFinite(value) ? value : 1;
}

const MAKERS: Record<string, () => string> = {
  'doubles as they are printed': () => String(anyDouble()),
  '17 significant digits': () => anyDouble().toPrecision(17),
  '17 digits near one': () => random().toPrecision(17),
  'up to 30 digits with a point': () => `${digits(1 + below(15))}.${digits(1 + below(15))}`,
  'whole numbers up to 30 digits': () => digits(1 + below(30)),
  'an exponent': () => `${digits(1 + below(18))}.${digits(1 + below(18))}e${below(40) - 20}`,
  'an exponent of any size': () => `${digits(1 + below(19))}e${below(160) - 80}`,
  'the middle between two doubles, scaled': () => {
    const power = below(4);
    const middle = (BigInt(2 ** 53 + 2 * below(1000)) + 1n) * 10n ** BigInt(power);
    return `${middle + BigInt(below(3) - 1)}e-${power}`;
  },
  'leading zeros': () => `${'0'.repeat(below(30))}${digits(5)}.${'0'.repeat(below(20))}${digits(5)}`,
  'few digits and many behind the point': () => `${digits(below(5) + 1)}.${digits(8 + below(16))}`,
  'zeros behind the point': () => `0.${'0'.repeat(below(24))}${digits(below(18))}`,
  'the middle between two doubles': () => {
    const odd = 2 ** 53 + 1 + 2 * below(1000);
    return `${BigInt(odd - (odd % 2)) + 1n}${['', '.0', '.5', '.00000000001'][below(4)]}`;
  },
  'near the middle between two doubles': () => {
    const value = random();
    const step = 2 ** Math.floor(Math.log2(value)) * 2 ** -53;
    const middle = BigInt(Math.round(value * 1e15)) * 10n ** 7n + BigInt(Math.round(step * 1e22));
    return `0.${String(middle).padStart(22, '0')}`;
  },
};

describe('every value is bit for bit what Number makes of its digits', () => {
  it.each(Object.entries(MAKERS))('%s', (_, make) => {
    const written = Array.from({ length: 5000 }, make);
    const expected = written.map(Number).filter(Number.isFinite);
    for (const separator of ['\n', ' ', ';']) {
      const read = [...scanNumbers(written.join(separator))];
      expect(read.length).toBe(expected.length);
      expect(read.findIndex((value, i) => !Object.is(value, expected[i]))).toBe(-1);
    }
  });
});
