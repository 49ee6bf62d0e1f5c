import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { AppendedFile } from '../../../../src/node/journals/appendedFile';

const disk = vi.hoisted(() => ({ readers: 0 }));

/** A file that somebody reads can't be replaced on Windows. */
vi.mock(import('node:fs'), async original => {
  const fs = await original();
  const renameSync: typeof fs.renameSync = (from, to) => {
    if (disk.readers-- > 0) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync };
});

it('A file that is appended to is replaced as a whole, on Windows also where somebody reads it for a moment', () => {
  const { platform } = process;
  Object.defineProperty(process, 'platform', { value: 'win32' });
  const folder = mkdtempSync(path.join(tmpdir(), 'median-appended-'));
  onTestFinished(() => {
    Object.defineProperty(process, 'platform', { value: platform });
    rmSync(folder, { recursive: true });
  });
  const file = new AppendedFile(path.join(folder, 'a'));
  file.append(Buffer.from('1234'));
  disk.readers = 2;
  expect(file.replaceBy(Buffer.from('5'))).toBe(true);
  file.append(Buffer.from('6'));
  expect([readFileSync(file.path, 'utf8'), file.size]).toEqual(['56', 2]);
  file.close();
});
