import fs, {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Home, type HomeOptions, type KnownHome } from '../../../../src/node/journals/home';
import { hostName } from '../../../../src/node/life/hostProcess';
import { makeUnreachable } from '../files/unreachable';
import { standIn } from '../standIn';

const A = 'file:///a';
const B = 'file:///b';

describe('The home of what a workspace stores', () => {
  let scratch: string;
  let states: Map<string, KnownHome>;
  beforeEach(() => {
    scratch = mkdtempSync(path.join(tmpdir(), 'median-home-'));
    states = new Map();
  });
  afterEach(() => rmSync(scratch, { recursive: true, force: true }));

  const rootOf = (workspace: string) => path.join(scratch, 'workspaces', workspace, 'extension');

  /** A window on a workspace, of which VS Code remembers what a window on it, or on the one that it was before, was told. */
  function open(workspace: string, folders: readonly string[], more: Partial<HomeOptions> = {}): Home {
    mkdirSync(path.join(rootOf(workspace), 'watches'), { recursive: true });
    return new Home({
      root: rootOf(workspace),
      known: states.get(workspace),
      remember: known => states.set(workspace, known),
      shared: path.join(scratch, 'shared'),
      folders,
      isList: folders.length > 1,
      ...more,
    });
  }

  it('is where it was, for a workspace that stays what it is', () => {
    open('a', [A]);
    const home = open('a', [A]);
    expect([home.before, home.earlier]).toEqual([undefined, []]);
  });

  it('was another one where the state of the workspace tells of that, until all is here', () => {
    open('a', [A]);
    const home = open('ab', [A, B], { known: states.get('a') });
    expect(home.before).toEqual({ folder: path.join(rootOf('a'), 'watches'), host: hostName() });
    expect(home.earlier).toEqual([rootOf('a')]);
    expect(states.has('ab')).toBe(false);
    home.settle();
    const later = open('ab', [A, B]);
    expect([later.before, later.earlier]).toEqual([undefined, [rootOf('a')]]);
  });

  it('was that of one of its folders, where that was left the moment before and nothing else is known', () => {
    open('a', [A]);
    expect(open('ab', [A, B]).before?.folder).toBe(path.join(rootOf('a'), 'watches'));
    expect(open('b', [B]).before).toBeUndefined();
  });

  it('is known though the next note of it was not written to its end', () => {
    open('a', [A]);
    const { writeFileSync } = fs;
    const writing = standIn(vi.spyOn(fs, 'writeFileSync')).mockImplementationOnce(file => {
      writeFileSync(file, '');
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    });
    open('a', [A]);
    expect(writing).toHaveBeenCalledOnce();
    expect(open('ab', [A, B]).before?.folder).toBe(path.join(rootOf('a'), 'watches'));
  });

  it.each<[string, (a: string) => void]>([
    [
      'was left some minutes ago',
      a => {
        const then = new Date(Date.now() - 300_000);
        utimesSync(path.join(a, 'watches'), then, then);
      },
    ],
    ['never kept a watch', a => rmSync(path.join(a, 'watches'), { recursive: true })],
    [
      'left a damaged note',
      () => {
        const notes = path.join(scratch, 'shared', 'homes');
        for (const name of readdirSync(notes)) writeFileSync(path.join(notes, name), '{"root":1}');
      },
    ],
  ])('is not that of a folder which %s', (_, change) => {
    open('a', [A]);
    change(rootOf('a'));
    expect(open('ab', [A, B]).before).toBeUndefined();
  });

  it('is waited for a minute where its host is still there, which may be that of a window that stays', () => {
    open('a', [A]);
    mkdirSync(path.join(rootOf('a'), 'watches', hostName()));
    let now = 0;
    const home = open('ab', [A, B], { steady: () => now });
    expect([home.before?.host, home.isSettled]).toEqual([hostName(), false]);
    now = 61_000;
    expect(home.isSettled).toBe(true);
  });

  it('is waited for where it can’t be told whether its host is still there', () => {
    open('a', [A]);
    const host = path.join(rootOf('a'), 'watches', hostName());
    mkdirSync(host);
    const home = open('ab', [A, B], { steady: () => 0 });
    const end = makeUnreachable(host);
    expect(home.isSettled).toBe(false);
    end();
    rmSync(host, { recursive: true });
    expect(home.isSettled).toBe(true);
  });

  it('is not that of another profile, wherever its state comes from', () => {
    const elsewhere = { root: path.join(scratch, 'others', 'a', 'extension'), earlier: [], host: hostName() };
    expect(open('ab', [A, B], { known: elsewhere }).before).toBeUndefined();
  });

  it('takes copies of a folder over once', () => {
    open('a', [A]);
    const frozen = path.join(rootOf('a'), 'baselines');
    mkdirSync(frozen);
    writeFileSync(path.join(frozen, 'one'), '1');
    const home = open('ab', [A, B], { known: states.get('a') });
    home.copy('baselines');
    writeFileSync(path.join(frozen, 'two'), '2');
    home.copy('baselines');
    expect(readdirSync(path.join(rootOf('ab'), 'baselines'))).toEqual(['one']);
    expect(readdirSync(frozen)).toEqual(['one', 'two']);
  });

  it('takes a copy over as a whole, also where the disk was full, or the window was killed, in the middle of it', () => {
    open('a', [A]);
    const frozen = path.join(rootOf('a'), 'baselines');
    mkdirSync(frozen);
    for (const name of ['one', 'two']) writeFileSync(path.join(frozen, name), name);
    const home = open('ab', [A, B], { known: states.get('a') });
    standIn(vi.spyOn(fs, 'cpSync')).mockImplementationOnce((_, to) => {
      mkdirSync(String(to));
      writeFileSync(path.join(String(to), 'one'), 'o');
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    });
    expect(() => home.copy('baselines')).toThrow('ENOSPC');
    home.copy('baselines');
    const here = path.join(rootOf('ab'), 'baselines');
    expect(readdirSync(here).map(name => readFileSync(path.join(here, name), 'utf8'))).toEqual([
      'one',
      'two',
    ]);
    expect(readdirSync(path.dirname(here)).filter(name => name.endsWith('.new'))).toEqual([]);
  });
});
