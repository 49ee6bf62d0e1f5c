import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Ages } from '../../../../src/node/life/ages';

const folder = mkdtempSync(path.join(tmpdir(), 'median-ages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const HOUR = 3_600_000;

describe('The age of a file', () => {
  it('grows with each look, by a day at most, and begins anew with each change', () => {
    let time = 1e12;
    const ages = new Ages(path.join(folder, 'ages.json'), () => time);
    const later = (hours: number, changed: number) => {
      time += hours * HOUR;
      return Math.round(24 * (ages.look(new Map([['/a/file', changed]])).get('/a/file') ?? -1));
    };
    const [first, second] = [1e12 - 2 * HOUR, 1e12 + 30 * HOUR];
    expect(later(0, first)).toBe(2);
    expect(later(3, first)).toBe(5);
    expect(later(24 * 365, first)).toBe(29);
    expect(later(-24 * 365, first)).toBe(29);
    expect(later(1, first)).toBe(30);
    expect(later(1, second)).toBe(0);
  });

  it('is a day at most where no look is known', () => {
    for (const text of ['', 'null', '{"at":1,"files":{"file":null}}', '{"at":1}']) {
      const file = path.join(folder, 'odd.json');
      writeFileSync(file, text);
      expect(new Ages(file, () => 1e12).look(new Map([['/a/file', 0]]))).toEqual(new Map([['/a/file', 1]]));
    }
  });
});
