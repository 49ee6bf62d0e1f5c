import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookInto, piecesOf } from '../../../../src/node/files/wholeFile';

describe('A file that the system makes up when it is read', () => {
  it.each(['/proc/version', '/proc/self/smaps'])('is read whole, although it has no size: %s', async file => {
    if (process.platform !== 'linux') return;
    const look = await lookInto(file);
    expect([look.isUnsized, look.isBinary]).toEqual([true, false]);
    expect(look.size).toBeGreaterThan(20);
    let text = '';
    // Less than there is by now.
    for await (const piece of piecesOf(file, 0, 1)) text += piece.text;
    const ends = (whole: string) => whole.trim().split('\n').at(-1);
    expect(ends(text)).toBe(ends(readFileSync(file, 'utf8')));
  });

  it('is told from one that tells its size', async () => {
    const file = import.meta.filename;
    expect(await lookInto(file)).toMatchObject({ isUnsized: false, size: readFileSync(file).length });
  });
});
