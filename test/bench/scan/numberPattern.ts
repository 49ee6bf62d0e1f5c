/** What most extensions do: one expression for all numbers, whatever they stand in. */
export const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;
