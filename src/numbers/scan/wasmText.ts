/** Characters from `(` to `~` but for the backslash and the backtick, which a script would have to escape. */
const FIRST = 0x28;
const BACKSLASH = 0x5c;
const BACKTICK = 0x60;
const LAST = 0x7e;

/**
 * The bytes of a text in which five characters, digits to the base of 85, stand for four bytes: a sixteenth shorter than in
 * base64. `kernel/compile.mjs` writes it.
 */
export function decoded(text: string): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(Math.ceil(text.length / 5) * 4));
  for (let i = 0; i < text.length; i += 5) {
    let word = 0;
    for (let k = i; k < i + 5; k++) {
      const code = text.charCodeAt(k) || LAST;
      word = word * 85 + code - FIRST - +(code > BACKSLASH) - +(code > BACKTICK);
    }
    view.setUint32((i / 5) * 4, word);
  }
  return new Uint8Array(view.buffer, 0, Math.floor((text.length / 5) * 4));
}
