import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lookInto, piecesOf } from '../../../../src/node/files/wholeFile';
import { cutWhenRead } from './cutting';

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

  it('is told from one that is cut while it is looked into', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'median-whole-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'app.log');
    writeFileSync(file, '1\n');
    const isCut = await cutWhenRead(file);
    expect(await lookInto(file)).toMatchObject({ isUnsized: false, start: '1\n' });
    expect(isCut()).toBe(true);
  });
});
