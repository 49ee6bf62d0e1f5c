import { fstatSync, openSync, readSync } from 'node:fs';
import { NumberScanner } from '../../../src/numbers/scanner';

/** Every number in the file that the command line names, in order. */
export function numbersOfFile(): Float64Array {
  const file = openSync(process.argv[2] ?? '', 'r');
  const { size } = fstatSync(file);
  const scanner = new NumberScanner();
  const chunk = new Uint8Array(1 << 17);
  let numbers = new Float64Array(0);
  let count = 0;
  let read = 0;

  /** Adds numbers; where there is no room, it makes some for as many as the rest of the file is likely to hold. */
  function add(part: Float64Array): void {
    if (count + part.length > numbers.length) {
      const wider = new Float64Array(Math.ceil(((count + part.length) * size * 1.01) / read));
      wider.set(numbers.subarray(0, count));
      numbers = wider;
    }
    numbers.set(part, count);
    count += part.length;
  }

  for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
    read += length;
    add(scanner.pushBytes(chunk.subarray(0, length)));
  }
  add(scanner.end());
  return numbers.subarray(0, count);
}
