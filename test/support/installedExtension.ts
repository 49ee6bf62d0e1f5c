import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { createVSIX } from '@vscode/vsce';
import { run } from './processes';
import { inRoot } from './root';
import type { EditorVersion } from './versions';

/**
 * A folder of extensions with the packaged extension installed into it by VS Code itself. It is made once for a
 * package: editors share it, and none writes into it.
 *
 * @param others folders of test/support that are extensions too, to be there beside it
 * @throws Error with a sentence for the person
 */
export async function installedExtension(
  version: EditorVersion,
  executable: string,
  vsix: string,
  others: readonly string[] = [],
): Promise<string> {
  if (!existsSync(vsix)) throw new Error(`There is no package ${vsix}: npm run e2e makes it first.`);
  const { mtimeMs } = statSync(vsix);
  const key = createHash('sha1').update(`${vsix} ${mtimeMs}`).digest('hex').slice(0, 8);
  const folder = inRoot('out/extensions', [version, key, ...others].join('-'));
  const complete = path.join(folder, 'complete');
  if (existsSync(complete)) return folder;

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const userDataDir = `${folder}-profile`;
  const cli = resolveCliPathFromVSCodeExecutablePath(executable);
  const packages = [vsix, ...(await Promise.all(others.map(name => packaged(name, `${folder}-others`))))];
  const exitCode = await run(
    cli,
    [
      ...packages.flatMap(each => ['--install-extension', each]),
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

/** Where the package for VS Code for the Web is, beside that of this machine. */
export function webPackage(vsix: string): string {
  return vsix.replace(/\.vsix$/, '-web.vsix');
}

/** The package of an extension that only tests need. */
async function packaged(name: string, folder: string): Promise<string> {
  const vsix = path.join(folder, `${name}.vsix`);
  mkdirSync(folder, { recursive: true });
  await createVSIX({
    cwd: inRoot('test/support', name),
    packagePath: vsix,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: true,
  });
  return vsix;
}
