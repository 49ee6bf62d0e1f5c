import { createReadStream, statSync } from 'node:fs';
import { MedianFinder } from '../../../../src/median/medianFinder';
import { NumberScanner } from '../../../../src/numbers/scanner';

/** Prints the exact median of all numbers in a file. */
const file = process.argv[2] ?? '';
const { size } = statSync(file);
const scanner = new NumberScanner();
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

for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
  read += chunk.length;
  add(scanner.pushBytes(chunk));
}
add(scanner.end());
const finder = new MedianFinder();
finder.addNums(numbers.subarray(0, count));
console.log(finder.findMedian());
