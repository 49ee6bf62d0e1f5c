// What bootstrap.mjs decides by. Plain Node, no dependency: it runs before anything is installed.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The first Node on which the tools run, whatever they ask for. */
const RUNS_FROM = [20, 19];

/**
 * What to say about a Node older than the one that package.json asks for on behalf of the tools (devEngines):
 * a sentence, and whether nothing can be run.
 * @param {string} version as in process.versions.node
 * @param {string} asked the range in package.json, for example `>=22`
 * @returns {{ readonly sentence: string, readonly isFatal: boolean } | undefined}
 */
export function nodeIsTooOld(version, asked) {
  const wanted = numbersOf(asked);
  if (isAtLeast(version, wanted)) return undefined;
  const isFatal = !isAtLeast(version, RUNS_FROM);
  const consequence = isFatal ? 'get it from https://nodejs.org' : 'the tools run on it too, for now';
  return {
    sentence: `This asks for Node ${wanted.join('.')} or newer, and found ${version}: ${consequence}.`,
    isFatal,
  };
}

/**
 * The range of Node that package.json asks for.
 * @param {string} root the folder of package.json
 * @returns {string}
 */
export function askedNode(root) {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).devEngines.runtime.version;
}

/** @param {string} text @returns {number[]} */
function numbersOf(text) {
  return text.replace(/^\D+/, '').split('.').map(Number);
}

/** @param {string} version @param {readonly number[]} wanted */
function isAtLeast(version, [major = 0, minor = 0]) {
  const [hasMajor = 0, hasMinor = 0] = numbersOf(version);
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
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
