import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Seconds that each picture stands. */
const STANDS = 2.5;

/**
 * PNGs of one size and kind as one that shows them in turn, again and again; whoever can't show that shows the first.
 *
 * Source: PNG, third edition (W3C, 2025), 11.3.6, animation information.
 * @throws RangeError where they are not of one size and kind
 */
export function movingPng(pictures: readonly Buffer[]): Buffer {
  let sequence = 0;
  const numbered = (data: Buffer) => Buffer.concat([uint32(sequence++), data]);
  const [header] = new Set(pictures.map(headerOf));
  if (!header || pictures.some(picture => headerOf(picture) !== header))
    throw new RangeError(
      'The pictures differ in size or kind, or there are none: take all of them in one way.',
    );
  const ihdr = Buffer.from(header, 'hex');
  const size = ihdr.subarray(0, 8);
  const frames = pictures.flatMap((picture, i) => {
    const image = Buffer.concat(chunksOf(picture, 'IDAT'));
    // Its size, from the left upper corner on; how long it stands; then the next takes its place, whole.
    const control = Buffer.concat([
      size,
      uint32(0),
      uint32(0),
      uint16(STANDS * 1000),
      uint16(1000),
      Buffer.alloc(2),
    ]);
    return [
      chunk('fcTL', numbered(control)),
      i === 0 ? chunk('IDAT', image) : chunk('fdAT', numbered(image)),
    ];
  });
  const animation = Buffer.concat([uint32(pictures.length), uint32(0)]);
  return Buffer.concat([SIGNATURE, chunk('IHDR', ihdr), chunk('acTL', animation), ...frames, chunk('IEND')]);
}

/** Its size and kind, in hexadecimal. */
function headerOf(picture: Buffer): string | undefined {
  return chunksOf(picture, 'IHDR')[0]?.toString('hex');
}

function chunksOf(picture: Buffer, type: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = SIGNATURE.length; at < picture.length; ) {
    const end = at + 8 + picture.readUInt32BE(at);
    if (picture.toString('latin1', at + 4, at + 8) === type) found.push(picture.subarray(at + 8, end));
    at = end + 4;
  }
  return found;
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

function uint16(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(number);
  return bytes;
}
