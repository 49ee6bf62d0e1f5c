/** A text in UTF-8, in memory that threads share. */
export function sharedBytes(text: string): Buffer<SharedArrayBuffer> {
  const bytes = Buffer.from(new SharedArrayBuffer(Buffer.byteLength(text)));
  bytes.write(text);
  return bytes;
}
