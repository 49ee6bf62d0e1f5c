/** Puts lists of numbers one behind the other into a list that has room for all of them, and gives that. O(n). */
export function concat<List extends Float64Array | Uint8Array>(into: List, parts: Iterable<List>): List {
  let end = 0;
  for (const part of parts) {
    into.set(part, end);
    end += part.length;
  }
  return into;
}
