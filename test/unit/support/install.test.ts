import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askedNode, isInstalled, nodeIsTooOld } from '../../support/bootstrapChecks.mjs';
import { inRoot } from '../../support/root';
import { isComplete, stampOf } from '../../support/stamp';
import { RELEASES } from '../../support/versions';

describe("Node's version", () => {
  const asked = askedNode(inRoot());

  it.each(['22.0.0', '22.4.1', '24.1.0'])('%s is new enough', version => {
    expect(nodeIsTooOld(version, asked)).toBeUndefined();
  });

  it.each(['20.19.0', '20.20.2', '21.7.3'])('%s runs the tools, which ask for a newer one', version => {
    const sentence = `This asks for Node 22 or newer, and found ${version}: the tools run on it too, for now.`;
    expect(nodeIsTooOld(version, asked)).toEqual({ sentence, isFatal: false });
  });

  it.each(['18.20.0', '20.18.3', '8.0.0'])('%s is answered with what to do', version => {
    const sentence = `This asks for Node 22 or newer, and found ${version}: get it from https://nodejs.org.`;
    expect(nodeIsTooOld(version, asked)).toEqual({ sentence, isFatal: true });
  });
});

describe('the dependencies are installed', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'median-unit-'));
    mkdirSync(path.join(root, 'node_modules'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const lock = (file: string, packages: object): void =>
    writeFileSync(path.join(root, file), JSON.stringify({ packages }));
  const wanted = {
    '': { name: 'median-watch', version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  it.each([
    ['all of them', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }, true],
    ['all but an optional one', { 'node_modules/a': { version: '1.0.0' } }, true],
    [
      'and one that is no longer wanted',
      { 'node_modules/a': { version: '1.0.0' }, x: { version: '1.0.0' } },
      true,
    ],
    ['one in another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['an optional one in another version', { ...wanted, 'node_modules/b': { version: '1.9.0' } }, false],
    ['none', {}, false],
  ])('where there is %s: %#', (_what, found, installed) => {
    lock('package-lock.json', wanted);
    lock('node_modules/.package-lock.json', found);
    expect(isInstalled(root)).toBe(installed);
  });

  it('not where there are no node_modules', () => {
    lock('package-lock.json', wanted);
    expect(isInstalled(root)).toBe(false);
  });

  it('not where an install was broken off', () => {
    lock('package-lock.json', wanted);
    writeFileSync(path.join(root, 'node_modules/.package-lock.json'), '{"packages": {');
    expect(isInstalled(root)).toBe(false);
  });
});

describe('an install of the VS Code server', () => {
  const { newest, oldest } = RELEASES;

  it('is whole where it says what it should', () => {
    expect(isComplete(stampOf(newest.server), stampOf(newest.server))).toBe(true);
    expect(isComplete(`${stampOf(newest.server)}\n`, stampOf(newest.server))).toBe(true);
  });

  it.each([
    ['says nothing', undefined],
    ['is empty', ''],
    ['was broken off', stampOf(newest.server).slice(0, -2)],
    ['is of another release', stampOf(oldest.server)],
    ['was put together otherwise', stampOf({ ...newest.server, unneeded: [] })],
  ])('is made anew where its stamp %s', (_what, found) => {
    expect(isComplete(found, stampOf(newest.server))).toBe(false);
  });
});

describe('the VS Code that the tests run in', () => {
  it('is, the oldest, the one that the extension says it needs', () => {
    const manifest: { engines: { vscode: string } } = JSON.parse(
      readFileSync(inRoot('package.json'), 'utf8'),
    );
    const [, minor] = /^\^(\d+\.\d+)\.0$/.exec(manifest.engines.vscode) ?? [];
    expect(RELEASES.oldest.desktop.startsWith(`${minor}.`)).toBe(true);
    expect(RELEASES.oldest.server.vscode).toBe(RELEASES.oldest.desktop);
  });
});
