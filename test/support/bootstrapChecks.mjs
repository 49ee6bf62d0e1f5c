// What bootstrap.mjs decides by. Plain Node, no dependency: it runs before anything is installed.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The first Node that the test runner and the bundler run on. */
const OLDEST_NODE = [20, 19];

/**
 * A sentence that says what to do where Node is too old.
 * @param {string} version as in process.versions.node
 * @returns {string | undefined}
 */
export function nodeIsTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return undefined;
  return `This needs Node ${OLDEST_NODE.join('.')} or newer, and found ${version}: get it from https://nodejs.org.`;
}

/**
 * Whether node_modules holds every package that the lock file names, in the version that it names. Packages
 * that are optional may be missing. The content is compared, not the time: git does not keep times.
 * @param {string} root the folder of package-lock.json
 */
export function isInstalled(root) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const found = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === '' || found[name]?.version === version || (optional === true && !found[name]),
  );
}

/** @returns {Record<string, { version?: string, optional?: boolean }> | undefined} */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
