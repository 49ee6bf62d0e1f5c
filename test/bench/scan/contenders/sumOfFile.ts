import { numbersOfFile } from '../numbersOfFile';

/** Prints the sum of all numbers in a file. */
console.log(numbersOfFile().reduce((sum, number) => sum + number, 0));
