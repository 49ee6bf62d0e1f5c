/** Tables for eight bytes at a time: `TABLES[k]` is what a byte does to the sum `k` bytes further on. */
const TABLES: readonly Uint32Array[] = makeTables();

/** Of so many bytes or more, calling the machine's own way costs less than it saves. */
const WORTH_CALLING = 1 << 9;

type Crc32 = (bytes: Uint8Array, before?: number) => number;

/** The machine's own way, where there is one. */
let native: Crc32 | undefined;

/** Has another function compute the sums of long bytes, which gives the same much sooner; undefined for none. */
export function useNative(other: Crc32 | undefined): void {
  native = other;
}

/**
 * The CRC-32 of bytes (ISO 3309, as in zip and PNG), on top of the one of what stands before them. Finds every
 * change of up to 32 bits in a row. O(n), about a nanosecond a byte: slicing by 8 (Kounavis and Berry, 2005).
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  if (native && bytes.length >= WORTH_CALLING) return native(bytes, before);
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as readonly [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const at = (table: Uint32Array, index: number): number => table[index & 0xff] as number;
  const by = (index: number): number => bytes[index] as number;
  let sum = ~before;
  let i = 0;
  for (const end = bytes.length - 7; i < end; i += 8) {
    sum ^= by(i) | (by(i + 1) << 8) | (by(i + 2) << 16) | (by(i + 3) << 24);
    sum =
      at(t7, sum) ^
      at(t6, sum >>> 8) ^
      at(t5, sum >>> 16) ^
      at(t4, sum >>> 24) ^
      at(t3, by(i + 4)) ^
      at(t2, by(i + 5)) ^
      at(t1, by(i + 6)) ^
      at(t0, by(i + 7));
  }
  for (; i < bytes.length; i++) sum = at(t0, sum ^ by(i)) ^ (sum >>> 8);
  return ~sum >>> 0;
}

function makeTables(): Uint32Array[] {
  const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
  const [first] = tables as [Uint32Array];
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    first[byte] = sum;
  }
  for (let k = 1; k < 8; k++) {
    const [before, table] = [tables[k - 1] as Uint32Array, tables[k] as Uint32Array];
    for (let byte = 0; byte < 256; byte++) {
      const sum = before[byte] as number;
      table[byte] = (first[sum & 0xff] as number) ^ (sum >>> 8);
    }
  }
  return tables;
}
