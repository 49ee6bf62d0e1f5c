import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, ROOT } from '../../support/root';

/** Builds the extension as it was at a commit, with the packages of now, and returns its folder. */
export function buildBefore(commit: string, bundles: string): string {
  const folder = join(bundles, 'before');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('git', ['archive', commit], { cwd: ROOT, maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x'], { cwd: folder, input: archive });
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'), 'junction');
  execFileSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: folder, stdio: 'ignore' });
  return folder;
}
