/** The section of a module that holds the bodies of its functions, and the opcodes, behind 0xfd those of vectors. */
const CODE = 10;
const I32_CONST = 0x41;
const VECTOR = 0xfd;
const V128_CONST = 0x0c;
const I8X16_SPLAT = 0x0f;

/**
 * A module in which a vector of sixteen times one byte is made of that byte, as in the source: the compiler writes all
 * sixteen out, which would be a twentieth of the kernel.
 * @param {Buffer} module
 */
export function withSplats(module) {
  const parts = [module.subarray(0, 8)];
  for (let at = 8; at < module.length; ) {
    const id = module[at];
    const [start, end] = sizedAt(module, at + 1);
    const section = module.subarray(start, end);
    parts.push(Buffer.of(id), sized(id === CODE ? withShortBodies(section) : section));
    at = end;
  }
  return Buffer.concat(parts);
}

/** @param {Buffer} section */
function withShortBodies(section) {
  const [first] = sizedAt(section, 0);
  const parts = [section.subarray(0, first)];
  for (let at = first; at < section.length; ) {
    const [start, end] = sizedAt(section, at);
    parts.push(sized(withShortVectors(section.subarray(start, end))));
    at = end;
  }
  return Buffer.concat(parts);
}

/** @param {Buffer} body */
function withShortVectors(body) {
  const bytes = [];
  for (let at = 0; at < body.length; at++) {
    const value = body[at + 2];
    const isSplat =
      body[at] === VECTOR &&
      body[at + 1] === V128_CONST &&
      at + 18 <= body.length &&
      body.subarray(at + 2, at + 18).every(byte => byte === value);
    if (isSplat) {
      // The number has a sign, so that six bits fit into its first byte.
      bytes.push(I32_CONST, ...(value < 0x40 ? [value] : [value | 0x80, value >> 7]), VECTOR, I8X16_SPLAT);
      at += 17;
    } else bytes.push(body[at]);
  }
  return Buffer.from(bytes);
}

/** Bytes behind their count. */
function sized(bytes) {
  const size = [];
  let rest = bytes.length;
  for (; rest > 0x7f; rest >>= 7) size.push((rest & 0x7f) | 0x80);
  return Buffer.concat([Buffer.of(...size, rest), bytes]);
}

/** Where the bytes start and end behind their count at an index. */
function sizedAt(bytes, index) {
  let count = 0;
  for (let at = index, shift = 0; ; at++, shift += 7) {
    count |= (bytes[at] & 0x7f) << shift;
    if (bytes[at] < 0x80) return [at + 1, at + 1 + count];
  }
}
