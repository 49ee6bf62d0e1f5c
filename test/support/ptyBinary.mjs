// The binaries for pseudo-terminals, one package a platform, which package-lock.json pins. Plain Node, for the build.
import { cpSync, existsSync } from 'node:fs';

/** Those that there is a binary for; on others the recorder finds another way, and says so. */
export const WITH_BINARY = [
  'linux-x64',
  'linux-arm64',
  'darwin-x64',
  'darwin-arm64',
  'win32-x64',
  'win32-arm64',
];

/** What of a package is used at run time; each platform has some of them. The rest is for debugging it, or for ways to end a program that are not ours. */
const FILES = ['pty.node', 'spawn-helper', 'conpty.node'];

/** The package with the binary of a platform. */
export function ptyPackage(target) {
  return `@lydell/node-pty-${target}`;
}

/** Copies the binary of a platform and its licence, from the folder that its packages are in, to where the recorder looks. */
export function copyPty(target, packages, dist) {
  const from = `${packages}/${ptyPackage(target)}`;
  const files = FILES.filter(name => existsSync(`${from}/${name}`));
  for (const name of files) cpSync(`${from}/${name}`, `${dist}/pty/${target}/${name}`);
  if (files.length > 0) cpSync('node_modules/@lydell/node-pty/LICENSE', `${dist}/pty/LICENSE`);
}
