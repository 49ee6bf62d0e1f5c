/** Whether a character takes two cells, as those of East Asia do. */
export function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  if (code < 0x1160) return true;
  if (code < 0x2e80) return false;
  if (code < 0xa4d0) return code !== 0x303f;
  return (
    (code >= 0xac00 && code < 0xd7a4) ||
    (code >= 0xf900 && code < 0xfb00) ||
    (code >= 0xfe30 && code < 0xfe70) ||
    (code >= 0xff00 && code < 0xff61)
  );
}
