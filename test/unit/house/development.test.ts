import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');

it('is built for development too, with maps, as for npm start', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'median-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const parts = [
    'src',
    'test/host',
    'test/support/ptyBinary.mjs',
    'package.json',
    'tsconfig.json',
    'esbuild.mjs',
  ];
  for (const name of parts) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: folder, stdio: 'pipe' });
  for (const name of ['extension', 'counting', 'reading', 'panel'])
    expect(existsSync(path.join(folder, `dist/${name}.js.map`)), name).toBe(true);
}, 60_000);
