/** R's data set `islands`: the areas in thousands of square miles of the 48 largest landmasses (World Almanac, 1975). */
// biome-ignore format: a table of numbers
export const ISLANDS: readonly number[] = [
  11506, 5500, 16988, 2968, 16, 184, 23, 280, 84, 73, 25, 43, 21, 82, 3745, 840, 13, 30, 30, 89, 40, 33, 49, 14,
  42, 227, 16, 36, 29, 15, 306, 44, 58, 43, 9390, 32, 13, 29, 6795, 16, 15, 183, 14, 26, 19, 13, 12, 82,
];
