import { MedianFinder } from '../../../../src/median/medianFinder';
import { numbersOfFile } from '../numbersOfFile';

/** Prints the exact median of all numbers in a file, from heaps that could take more, as the extension does. */
const finder = new MedianFinder();
finder.addNums(numbersOfFile());
console.log(finder.findMedian());
