/** The parts of the web's `TextDecoder` and `TextEncoder` that are used; every host has them. */
declare const TextDecoder: {
  new (label: string, options: { ignoreBOM: boolean }): { decode(bytes: Uint8Array): string };
};
declare const TextEncoder: { new (): { encode(text: string): Uint8Array } };

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** The string whose UTF-8 stands in `bytes[start, end)`. */
export function decode(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** The UTF-8 of a string. */
export function encode(text: string): Uint8Array {
  return encoder.encode(text);
}
