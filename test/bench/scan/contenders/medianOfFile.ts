import { midpoint } from '../../../../src/median/midpoint';
import { select } from '../../../../src/median/select';
import { numbersOfFile } from '../numbersOfFile';

/** Prints the exact median of all numbers in a file, which is asked for once: no heaps are built. */
const numbers = numbersOfFile();
const middle = numbers.length >> 1;
const upper = select(numbers, middle);
const lower = numbers.length % 2 ? upper : numbers.subarray(0, middle).reduce((a, b) => Math.max(a, b));
console.log(midpoint(lower, upper));
