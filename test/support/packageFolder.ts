import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { keyOf } from '../../src/l10n';
import { copyPty, WITH_BINARY } from './ptyBinary.mjs';
import { inRoot, ROOT } from './root';
import { GERMAN } from './texts/bundles';
import { userReadme } from './userReadme';

/** The browser's bundle, and those that webviews load; all other bundles are for machines. */
const WEB = 'dist/web.js';
const PAGES = ['dist/panel.js', 'dist/panel.css', 'dist/stepping.js', 'dist/stepping.css'];
/** The words of the manifest, which ship without what makes them easy to edit. */
const WORDS = ['package.nls.json', 'package.nls.de.json'];
/** What of the manifest is for whoever works on the extension. */
const OURS = ['private', 'scripts', 'devDependencies', 'devEngines'];

/** What a VSIX is for: a platform with a binary, VS Code for the Web, or any other machine. */
export const TARGETS = [...WITH_BINARY, 'web', 'universal'];

/** Names in the manifest of a package whose repository has a public address, by which a marketplace leads there. */
function linksTo(repository: string) {
  return {
    repository: { type: 'git', url: `${repository}.git` },
    bugs: { url: `${repository}/issues` },
    homepage: `${repository}#readme`,
  };
}

/** What .vscodeignore lets through; vsce takes seconds to find it. */
let shipping: Promise<readonly string[]> | undefined;

/**
 * Puts together what the VSIX for a target holds, out of what was built; returns the folder. .vscodeignore lists what ships
 * at all: the Web needs no bundle for machines, and machines need not the Web's.
 *
 * @param packages the folder with the package of the binary, where the target has one
 * @param repository its public address, where it has one
 */
export async function packageFolder(target: string, packages: string, repository?: string): Promise<string> {
  const folder = inRoot('out/package', repository === undefined ? target : `${target}-public`);
  const isWeb = target === 'web';
  rmSync(folder, { recursive: true, force: true });
  shipping ??= listFiles({ cwd: ROOT, packageManager: PackageManager.None });
  for (const file of await shipping) {
    const isForWeb = !file.startsWith('dist/') || file === WEB || PAGES.includes(file);
    if (isWeb ? isForWeb : file !== WEB) cpSync(inRoot(file), path.join(folder, file));
  }
  for (const file of WORDS) write(path.join(folder, file), JSON.stringify(textsIn(file)));
  const german = Object.entries(textsIn(GERMAN)).map(([text, said]) => [keyOf(text), said]);
  write(path.join(folder, GERMAN), JSON.stringify(Object.fromEntries(german)));
  copyPty(target, packages, `${folder}/dist`);
  const links = repository === undefined ? {} : linksTo(repository);
  const manifest = { ...manifestWithout([...OURS, isWeb ? 'main' : 'browser']), ...links };
  write(`${folder}/package.json`, JSON.stringify(manifest));
  // All of it ships; without this file vsce asks for one.
  write(`${folder}/.vscodeignore`, '');
  write(`${folder}/README.md`, userReadme(readFileSync(inRoot('README.md'), 'utf8'), repository));
  return folder;
}

function textsIn(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(inRoot(file), 'utf8'));
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function manifestWithout(keys: readonly string[]): object {
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(inRoot('package.json'), 'utf8'),
  );
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => !keys.includes(key)));
}
