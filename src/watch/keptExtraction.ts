import type { Extraction, Span } from './extraction';
import type { WatchMetadata } from './journal/journal';
import { openedAt, openedNow } from './opening';
import { type Batch, batchOf, concat, keyOf, totalOf } from './series/batch';

/** Digits of an addition's number in its id, so that ids sort as the additions came. */
const DIGITS = 6;

/** What the journal of an addition to the collection knows of it. @param number counts the additions of a window */
export function metadataOf(extraction: Extraction, number: number): WatchMetadata {
  const { source, uri, spans, whole, byRule, reading, skipped, leftOut, beyond } = extraction;
  const opened = openedNow();
  return {
    id: `${opened.toString(36)}-${String(number).padStart(DIGITS, '0')}`,
    kind: 'collection',
    name: source,
    source,
    target: { uri, spans: JSON.stringify(spans), whole, byRule, reading },
    state: 'ended',
    detail: '',
    rule: undefined,
    options: {},
    warmUp: 0,
    left: { skipped, leftOut, beyond },
    notes: [],
    opened,
  };
}

/** The addition that a journal has kept, from what that knows of it and its numbers, which may come in pieces. O(n). */
export function extractionOf(
  { source, target, left, opened }: WatchMetadata,
  pieces: readonly Batch[],
): Extraction {
  openedAt(opened);
  const { uri, spans, whole, byRule, reading } = target;
  const batches = joined(pieces);
  return {
    source,
    uri: String(uri),
    spans: JSON.parse(String(spans)) as Span[],
    whole: whole === true,
    byRule: byRule === true,
    reading: String(reading),
    batches,
    count: totalOf(batches),
    ...left,
  };
}

/** Puts the pieces of each batch together: a journal may have cut it, and has one for each unit. */
function joined(pieces: readonly Batch[]): Batch[] {
  const groups = new Map<string, Batch[]>();
  for (const piece of pieces) {
    const key = keyOf(piece);
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  return Array.from(groups.values(), group => {
    const count = totalOf(group);
    const values = concat(
      new Float64Array(count),
      group.map(piece => piece.values),
    );
    const units = concat(
      new Uint16Array(count),
      group.map(piece => new Uint16Array(piece.values.length).fill(piece.unit)),
    );
    const batch = batchOf(group[0]?.label ?? '', values, units);
    // An older version has converted them before it kept them.
    return { ...batch, mixed: batch.mixed || group.some(({ mixed }) => mixed) };
  });
}
