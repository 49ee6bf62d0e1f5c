import fs, { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { AppendedFile } from '../../../../src/node/journals/appendedFile';
import { standIn } from '../standIn';

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
  // A file that somebody reads can't be replaced on Windows.
  const inUse = () => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
  };
  const rename = standIn(vi.spyOn(fs, 'renameSync'))
    .mockImplementationOnce(inUse)
    .mockImplementationOnce(inUse);
  expect(file.replaceBy(Buffer.from('5'))).toBe(true);
  file.append(Buffer.from('6'));
  expect([readFileSync(file.path, 'utf8'), file.size]).toEqual(['56', 2]);
  file.close();
  expect(rename).toHaveBeenCalledTimes(3);
});
