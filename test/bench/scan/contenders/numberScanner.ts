import { NumberScanner } from '../../../../src/numbers/scanner';
import { contest } from '../contest';

/** A chunk as a terminal hands it over. */
const CHUNK = 1 << 16;

contest(text => {
  const scanner = new NumberScanner();
  let total = 0;
  for (let at = 0; at < text.length; at += CHUNK)
    total = added(scanner.push(text.slice(at, at + CHUNK)), total);
  return added(scanner.end(), total);
});

function added(numbers: Float64Array, to: number): number {
  let total = to;
  for (let i = 0; i < numbers.length; i++) total += numbers[i] as number;
  return total;
}
