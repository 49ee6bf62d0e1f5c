// npm run package: the VSIX of this machine. -- --target win32-x64 makes that of another platform, whose binary is fetched
// first, -- --target web that for VS Code for the Web, -- --target universal that for all other machines, -- --all every
// one. -- --repository https://github.com/owner/name names the public address in it. All other arguments go on to vsce.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parsePackageArguments } from './packageArguments';
import { packageFolder } from './packageFolder';
import { endOnSignals, run, runNpm } from './processes';
import { ptyPackage, WITH_BINARY } from './ptyBinary.mjs';
import { inRoot, ROOT } from './root';

endOnSignals();
try {
  const { targets, out, repository, rest } = parsePackageArguments(process.argv.slice(2));
  if ((await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: ROOT })) !== 0)
    throw new Error('The extension could not be built: the reason stands above.');
  for (const target of targets) await make(target, out, repository, rest);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function make(
  target: string,
  out: string,
  repository: string | undefined,
  rest: readonly string[],
): Promise<void> {
  const folder = await packageFolder(target, await binariesFor(target), repository);
  const flags = ['--no-dependencies', '--no-rewrite-relative-links', '--out', out];
  if (repository === undefined) flags.push('--allow-missing-repository');
  if (target !== 'universal') flags.push('--target', target);
  const vsce = inRoot('node_modules/@vscode/vsce/vsce');
  const args = [vsce, 'package', ...flags, ...rest];
  if ((await run(process.execPath, args, { cwd: folder })) !== 0)
    throw new Error(`The VSIX for ${target} could not be made: the reason stands above.`);
}

/** The folder in which the package with the binary of a target is; it is fetched where it is another platform's. */
async function binariesFor(target: string): Promise<string> {
  const installed = inRoot('node_modules');
  if (!WITH_BINARY.includes(target) || existsSync(path.join(installed, ptyPackage(target)))) return installed;
  const fetched = inRoot('out/pty');
  if (!existsSync(path.join(fetched, ptyPackage(target)))) await fetchPackage(ptyPackage(target), fetched);
  return fetched;
}

/** @throws Error with a sentence, also where it is not what package-lock.json pins */
async function fetchPackage(name: string, into: string): Promise<void> {
  const lock: { packages: Record<string, { version: string; integrity: string }> } = JSON.parse(
    readFileSync(inRoot('package-lock.json'), 'utf8'),
  );
  const pinned = lock.packages[`node_modules/${name}`];
  if (!pinned) throw new Error(`package-lock.json does not pin ${name}.`);
  const scratch = path.join(into, 'scratch');
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const spec = `${name}@${pinned.version}`;
  const code = await runNpm(['pack', spec, '--pack-destination', scratch, '--silent'], { cwd: ROOT });
  const [tarball = ''] = readdirSync(scratch);
  if (code !== 0 || tarball === '') throw new Error(`${spec} could not be fetched: the reason stands above.`);
  const bytes = readFileSync(path.join(scratch, tarball));
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (integrity !== pinned.integrity)
    throw new Error(`${spec} is ${integrity}, and package-lock.json pins ${pinned.integrity}.`);
  const folder = path.join(into, name);
  mkdirSync(folder, { recursive: true });
  const flags = ['-xzf', path.join(scratch, tarball), '-C', folder, '--strip-components=1'];
  if ((await run('tar', flags)) !== 0) throw new Error(`${tarball} could not be unpacked.`);
  rmSync(scratch, { recursive: true });
}
