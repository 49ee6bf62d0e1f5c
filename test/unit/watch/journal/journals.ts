import { UNITS } from '../../../../src/numbers/units';
import { JournalEncoder } from '../../../../src/watch/journal/encoder';
import type { WatchMetadata } from '../../../../src/watch/journal/journal';
import { type JournalFacts, JournalNumbers, JournalScanner } from '../../../../src/watch/journal/reader';
import type { Batch } from '../../../../src/watch/series/batch';

export const ABOUT: WatchMetadata = {
  id: 'm2abc-1',
  kind: 'terminal',
  name: 'bash – “µ” 🙂 \ud800',
  source: 'Terminal bash',
  target: { name: 'bash', args: ['-l', 'ü'] },
  state: 'running',
  detail: '',
  rule: { kind: 'pattern', pattern: '(\\d+)', flags: 'i' },
  options: { decimal: ',' },
  warmUp: 3,
  left: { skipped: { word: 2 }, leftOut: 1, beyond: 0 },
  notes: ['Something was lost.'],
  opened: 1_760_000_000_000,
};

export function batchOf(values: readonly number[], label = '', symbol = '', mixed = false): Batch {
  const unit = UNITS.findIndex(known => known.symbol === symbol);
  const dimension = UNITS[unit]?.dimension ?? '';
  return { label, dimension, unit, mixed, values: Float64Array.from(values) };
}

/** The bytes of a journal, taken after each step or all at once. */
export function journalOf(steps: readonly ((encoder: JournalEncoder) => void)[], each = true): Uint8Array {
  const encoder = new JournalEncoder();
  const parts: number[] = [];
  encoder.begin();
  encoder.metadata(ABOUT);
  for (const step of steps) {
    step(encoder);
    if (each) parts.push(...encoder.drain());
  }
  parts.push(...encoder.drain());
  return Uint8Array.from(parts);
}

/** Pieces of bytes, none longer than `size`. */
export function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

export interface Read {
  readonly facts: JournalFacts;
  readonly batches: readonly Batch[];
}

/** What is read out of a journal that comes in pieces. */
export function readJournal(bytes: Uint8Array, size = bytes.length || 1): Read {
  const scanner = new JournalScanner();
  for (const piece of pieces(bytes, size)) scanner.push(piece);
  const facts = scanner.end();
  if (facts.ending === 'foreign') return { facts, batches: [] };
  const numbers = new JournalNumbers(facts);
  const counting = bytes.subarray(facts.from, facts.to);
  const batches = [...pieces(counting, size)].flatMap(piece => numbers.push(piece));
  return { facts, batches };
}

/** The numbers of each series in their order: `loss ms: 1 2 3`. */
export function told(batches: readonly Batch[]): string[] {
  const bySeries = new Map<string, string[]>();
  for (const { label, unit, mixed, values } of batches) {
    const name = `${label} ${UNITS[unit]?.symbol}${mixed ? ' mixed' : ''}`;
    const list = bySeries.get(name) ?? [];
    for (const value of values) list.push(Object.is(value, -0) ? '-0' : String(value));
    bySeries.set(name, list);
  }
  return [...bySeries].map(([name, list]) => `${name}: ${list.join(' ')}`);
}
