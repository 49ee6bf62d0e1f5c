import { crc32 } from './crc32';

/**
 * A watch in bytes: {@link MAGIC}, then records, of which a later one adds to the earlier ones. A record is
 *
 * | Bytes | What |
 * |---|---|
 * | 1 | its kind |
 * | 3 | the length of its payload |
 * | 1 | a check of these four, so that a length can be trusted before its payload is there |
 * | 4 | the CRC-32 of the four and the payload |
 * | … | the payload |
 *
 * with the lowest byte first, and float64s as typed arrays have them on every machine that VS Code runs on.
 */
export const KINDS = {
  /** JSON in ASCII: fields of `WatchMetadata`, all of them in the first, then those that changed. */
  metadata: 1,
  /** JSON in ASCII: `[label, dimension, unit's symbol, mixed]`. Series are counted from 0 in their order. */
  series: 2,
  /** The series' index in 4 bytes, then float64s. */
  numbers: 3,
  /** Nothing: the numbers before it are forgotten. */
  cleared: 4,
  /** A float64: when the numbers behind it came, in milliseconds since 1970. */
  time: 5,
  /** The series' index in 4 bytes and a float64: so many of its numbers came before all others here, and are not kept. */
  dropped: 6,
} as const;
export type Kind = (typeof KINDS)[keyof typeof KINDS];

/** No text begins so, and what turns line ends into others breaks it. The last byte is the version. */
export const MAGIC = Uint8Array.of(0x89, 0x4d, 0x57, 0x4a, 0x0d, 0x0a, 0x1a, 1);

export const HEADER = 9;
export const MOST_PAYLOAD = 0xffffff;

/** Completes the record whose payload stands in the bytes behind room for a header. O(n). */
export function seal(record: Uint8Array, kind: Kind): void {
  const length = record.length - HEADER;
  record.set([kind, length & 0xff, (length >>> 8) & 0xff, length >>> 16], 0);
  record[4] = checkOf(record);
  const sum = sumOf(record);
  record.set([sum & 0xff, (sum >>> 8) & 0xff, (sum >>> 16) & 0xff, sum >>> 24], 5);
}

/** The length of a payload by its header; undefined where that is not sound. */
export function payloadLength(header: Uint8Array): number | undefined {
  if (header[4] !== checkOf(header)) return undefined;
  return (header[1] as number) | ((header[2] as number) << 8) | ((header[3] as number) << 16);
}

/** Whether a whole record is as it was written. O(n). */
export function isSound(record: Uint8Array): boolean {
  const [, , , , , a = 0, b = 0, c = 0, d = 0] = record;
  return sumOf(record) === (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
}

function checkOf([a = 0, b = 0, c = 0, d = 0]: Uint8Array): number {
  return 0xa5 ^ a ^ b ^ c ^ d;
}

function sumOf(record: Uint8Array): number {
  return crc32(record.subarray(HEADER), crc32(record.subarray(0, 4)));
}

/** A value as JSON in ASCII, one byte a character; undefined fields become null. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value, (_, field: unknown) => (field === undefined ? null : field));
  return json.replace(/[\u0080-\uffff]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** @throws SyntaxError where the bytes are not JSON */
export function fromJson(bytes: Uint8Array): unknown {
  let json = '';
  const STEP = 1 << 12;
  for (let at = 0; at < bytes.length; at += STEP)
    json += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return JSON.parse(json);
}
