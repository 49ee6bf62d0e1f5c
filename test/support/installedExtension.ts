import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { run } from './processes';
import { inRoot } from './root';
import type { EditorVersion } from './versions';

/**
 * A folder of extensions with the packaged extension installed into it by VS Code itself. It is made once for a
 * package: editors share it, and none writes into it.
 *
 * @throws Error with a sentence for the person
 */
export async function installedExtension(
  version: EditorVersion,
  executable: string,
  vsix: string,
): Promise<string> {
  if (!existsSync(vsix)) throw new Error(`There is no package ${vsix}: npm run e2e makes it first.`);
  const { mtimeMs } = statSync(vsix);
  const key = createHash('sha1').update(`${vsix} ${mtimeMs}`).digest('hex').slice(0, 8);
  const folder = inRoot('out/extensions', `${version}-${key}`);
  const complete = path.join(folder, 'complete');
  if (existsSync(complete)) return folder;

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const userDataDir = `${folder}-profile`;
  const cli = resolveCliPathFromVSCodeExecutablePath(executable);
  const exitCode = await run(
    cli,
    [
      '--install-extension',
      vsix,
      '--force',
      `--extensions-dir=${folder}`,
      `--user-data-dir=${userDataDir}`,
      '--no-sandbox',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  if (exitCode !== 0) throw new Error(`VS Code did not install ${vsix}: its reason stands above.`);
  writeFileSync(complete, '');
  return folder;
}
