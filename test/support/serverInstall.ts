import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { run, runNpm } from './processes';
import { withProgress } from './progress';
import { inRoot, ROOT } from './root';
import { isComplete, stampOf } from './stamp';
import type { ServerRelease } from './versions';

/** A VS Code server on disk. */
export interface ServerInstall {
  /** Starts it as if it were a desktop VS Code, with the desktop's arguments. */
  readonly executable: string;
  /** The server's own folder, with `out/server-main.js`. */
  readonly vscode: string;
  /** The Node that it runs on. */
  readonly node: string;
}

const PARTS = inRoot('test/support/server');
const STAMP = 'complete.json';

/** Where a release is or would be installed, beside the downloads of `@vscode/test-electron`. */
export function serverInstall(folder: string): ServerInstall {
  return {
    executable: path.join(folder, 'code'),
    vscode: path.join(folder, 'vscode'),
    node: path.join(folder, 'node/bin/node'),
  };
}

/**
 * Installs the VS Code server of a release out of the npm registry, unless it is there already: about 20 seconds
 * and 500 MB. Nothing is compiled. It is put together aside and then moved into place, so that what is in place
 * is whole; two at the same time do no harm.
 *
 * @throws Error with a sentence for the person
 */
export async function installServer(release: ServerRelease): Promise<ServerInstall> {
  const folder = inRoot('.vscode-test', `server-${release.vscode}`);
  const stamp = stampOf(release);
  if (isComplete(readStamp(folder), stamp)) return serverInstall(folder);
  if (process.platform !== 'linux')
    throw new Error(
      `VS Code could not be downloaded, and its server runs on Linux only, not on ${process.platform}: install VS Code (https://code.visualstudio.com) or connect to the internet.`,
    );
  const aside = `${folder}.installing-${process.pid}`;
  try {
    mkdirSync(aside, { recursive: true });
    await withProgress(
      `Installing the server of VS Code ${release.vscode} from the npm registry (500 MB) into ${path.relative(ROOT, folder)}…`,
      assemble(release, aside),
    );
    writeFileSync(path.join(aside, STAMP), stamp);
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  } catch (error) {
    // Another run may have been quicker.
    if (!isComplete(readStamp(folder), stamp)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return serverInstall(folder);
}

async function assemble(release: ServerRelease, folder: string): Promise<void> {
  const { vscode, executable } = serverInstall(folder);
  const node = `node-${process.platform}-${process.arch}@${release.node}`;
  await Promise.all([
    unpack(`code-server@${release.codeServer}`, 'package/lib/vscode', vscode),
    unpack(node, 'package', path.join(folder, 'node')),
  ]);
  rmSync(path.join(folder, 'node/include'), { recursive: true, force: true });

  const modules = path.join(vscode, 'node_modules');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(['install', '--omit=dev', '--legacy-peer-deps', ...flags], vscode);
  for (const part of release.unneeded) rmSync(path.join(vscode, part), { recursive: true, force: true });

  // What would have to be compiled is replaced: the logger and the watchdog by plain ones, and the terminals'
  // library, unless this release brings its binary, by the same library with its binary.
  for (const name of ['@vscode/spdlog', 'native-watchdog', '@vscode/native-watchdog']) {
    const part = `${path.basename(name).replace('native-watchdog', 'nativeWatchdog')}.cjs`;
    if (existsSync(path.join(modules, name)))
      copyFileSync(path.join(PARTS, part), path.join(modules, name, 'index.js'));
  }
  if (!existsSync(path.join(modules, 'node-pty/prebuilds'))) {
    const binary = `@lydell/node-pty-${process.platform}-${process.arch}`;
    await Promise.all([
      unpack('@lydell/node-pty@1.1.0', 'package', path.join(modules, 'node-pty')),
      unpack(`${binary}@1.1.0`, 'package', path.join(modules, binary)),
    ]);
  }
  // The search program is a download of its own where the release does not bring it: this one finds nothing.
  const ripgrep = path.join(modules, '@vscode/ripgrep');
  if (existsSync(ripgrep) && !existsSync(path.join(ripgrep, 'bin'))) {
    mkdirSync(path.join(ripgrep, 'bin'));
    writeFileSync(path.join(ripgrep, 'bin/rg'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  }
  mkdirSync(path.join(folder, 'bin'));
  for (const launcher of [executable, path.join(folder, 'bin/code')]) {
    copyFileSync(path.join(PARTS, 'code.sh'), launcher);
    chmodSync(launcher, 0o755);
  }
}

/** Unpacks a folder of an npm package in place of `into`. */
async function unpack(spec: string, part: string, into: string): Promise<void> {
  const aside = `${into}.tgz`;
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  mkdirSync(aside, { recursive: true });
  await npm(['pack', spec, '--pack-destination', aside, '--loglevel=error'], into);
  const strip = `--strip-components=${part.split('/').length}`;
  const tarball = `${aside}/*.tgz`;
  const code = await run('sh', [
    '-c',
    `tar -xzf ${JSON.stringify(aside)}/*.tgz -C ${JSON.stringify(into)} ${strip} ${part}`,
  ]);
  rmSync(aside, { recursive: true, force: true });
  if (code !== 0) throw new Error(`${tarball} could not be unpacked.`);
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const code = await runNpm(args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0)
    throw new Error(
      `npm ${args.slice(0, 2).join(' ')} failed (its reason stands above): the VS Code server could not be installed. Is the npm registry within reach?`,
    );
}

function readStamp(folder: string): string | undefined {
  const file = path.join(folder, STAMP);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
