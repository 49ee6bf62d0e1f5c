/** Throws a RangeError that says what to do, unless the value is a finite number. `where` is put behind it. */
export function requireFinite(value: unknown, where = ''): asserts value is number {
  if (Number.isFinite(value)) return;
  throw new RangeError(
    `${describe(value)}${where} has no place among the numbers of a median: a finite number is wanted. ` +
      'Leave it out, or count it apart.',
  );
}

/**
 * A list once each of its numbers was checked: O(n). A Float64Array comes back as it is, of anything else a copy.
 * Holes, strings and whatever else is no finite number are refused with a RangeError that names the place.
 */
export function finiteList(nums: ArrayLike<number>): Float64Array {
  if (nums instanceof Float64Array) {
    requireFiniteAll(nums);
    return nums;
  }
  const { length } = nums;
  if (!Number.isSafeInteger(length) || length < 0) {
    throw new RangeError(
      `A list with the length ${describe(length)} cannot be read: an array or a typed array of numbers is ` +
        'wanted. Spread an iterable into an array first.',
    );
  }
  // What else there is may answer differently the next time that it is asked.
  const list = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const num: unknown = nums[i];
    if (!Number.isFinite(num)) requireFinite(num, ` at index ${i} of ${length}`);
    list[i] = num as number;
  }
  return list;
}

/** Apart, so that it is compiled for this kind of list alone. */
function requireFiniteAll(nums: Float64Array): void {
  for (let i = 0; i < nums.length; i++) {
    const num = nums[i] as number;
    if (num - num !== 0) requireFinite(num, ` at index ${i} of ${nums.length}`);
  }
}

/** A value as a message shows it: short, and telling '7' from 7. */
function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'object' && value !== null) return 'An object';
  return typeof value === 'function' ? 'A function' : String(value);
}
