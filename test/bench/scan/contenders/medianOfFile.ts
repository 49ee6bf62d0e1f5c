import { createReadStream } from 'node:fs';
import { MedianFinder } from '../../../../src/median/medianFinder';
import { NumberScanner } from '../../../../src/numbers/scanner';

/** Prints the exact median of all numbers in a file. */
const scanner = new NumberScanner();
const parts: Float64Array[] = [];
for await (const chunk of createReadStream(process.argv[2] ?? '', { highWaterMark: 1 << 18 })) {
  parts.push(scanner.pushBytes(chunk));
}
parts.push(scanner.end());
const numbers = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
let at = 0;
for (const part of parts) {
  numbers.set(part, at);
  at += part.length;
}
const finder = new MedianFinder();
finder.addNums(numbers);
console.log(finder.findMedian());
