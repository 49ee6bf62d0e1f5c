import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { JournalFolder } from '../../../../src/node/journals/journalFolder';
import { ShownMarks } from '../../../../src/node/journals/shown';
import { ABOUT } from '../../watch/journal/journals';

const scratch = mkdtempSync(path.join(tmpdir(), 'median-shown-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let root = '';
let roots = 0;
beforeEach(() => {
  root = path.join(scratch, `${++roots}`);
  mkdirSync(root);
});

/** What a window that takes over these watches shows. */
function shownOf(ids: readonly string[], folder = root): string | undefined {
  const marks = new ShownMarks(root);
  marks.take(ids, folder);
  return marks.own;
}

/** A window that shows a watch since so many seconds, and is killed. */
function showing(id: string, since: number, folder = root): void {
  new ShownMarks(folder).become(id);
  const then = Date.now() / 1000 - since;
  utimesSync(path.join(folder, `${id}.shown`), then, then);
}

describe('What a window shows', () => {
  it('is shown again by the one that has its watches, whatever another window shows', () => {
    const first = new ShownMarks(root);
    const second = new ShownMarks(root);
    first.become('a');
    second.become('x');
    first.become('b');
    second.become(undefined);
    second.become('y');
    expect(shownOf(['a', 'b'])).toBe('b');
    expect(shownOf(['x', 'y'])).toBe('y');
  });

  it('is shown again where its watch was the first of all, before there was a folder', () => {
    const journals = () => new JournalFolder(path.join(root, 'watches'), { limit: () => 1e9 });
    const before = journals();
    before.shown = ABOUT.id;
    before.open(ABOUT, () => {});
    before.dispose();
    const after = journals();
    after.adopt(7);
    expect(after.shown).toBe(ABOUT.id);
  });

  it('is none where it showed none at last', () => {
    const marks = new ShownMarks(root);
    marks.become('a');
    marks.become(undefined);
    expect(shownOf(['a'])).toBeUndefined();
    expect(readdirSync(root)).toEqual([]);
  });

  it('is to be shown again until something else is, though nothing is shown meanwhile', () => {
    showing('a', 1);
    const marks = new ShownMarks(root);
    marks.take(['a', 'b']);
    marks.become(undefined);
    expect(marks.own).toBe('a');
    marks.become('b');
    expect(readdirSync(root)).toEqual(['b.shown']);
  });

  it('is what was shown last where one window takes over the watches of several, and stays', () => {
    showing('old', 3);
    showing('new', 1);
    showing('older', 5);
    expect(shownOf(['new', 'old', 'older'])).toBe('new');
    expect(readdirSync(root)).toEqual(['new.shown']);
    expect(shownOf(['new', 'old', 'older'])).toBe('new');
  });

  it('stays where watches of another window come later', () => {
    const marks = new ShownMarks(root);
    marks.become('own');
    showing('theirs', -1);
    marks.take(['theirs']);
    expect(marks.own).toBe('own');
    expect(readdirSync(root)).toEqual(['own.shown']);
  });

  it('comes along from where the workspace was before', () => {
    const before = path.join(scratch, 'before');
    mkdirSync(before);
    showing('a', 1, before);
    expect(shownOf(['a'], before)).toBe('a');
    expect(readdirSync(before)).toEqual([]);
    expect(shownOf(['a'])).toBe('a');
  });

  it('is forgotten with its watch, but not what another window shows that lives', () => {
    const before = new JournalFolder(root, { limit: () => 1e9 });
    before.open({ ...ABOUT, id: 'here' }, () => {});
    before.open({ ...ABOUT, id: 'shown' }, () => {});
    before.shown = 'shown';
    before.dispose();
    showing('gone', 1);
    const other = path.join(root, '1-1-ffffffff-eeeeeeee-dddddddd');
    mkdirSync(other);
    writeFileSync(path.join(other, 'theirs.mwj'), '');
    showing('theirs', 1);

    const after = new JournalFolder(root, { limit: () => 1e9 });
    expect(after.adopt(7).map(after.idOf)).toEqual(['here', 'shown']);
    expect(after.shown).toBe('shown');
    after.dispose();
    expect(readdirSync(root).filter(name => name.endsWith('.shown'))).toEqual([
      'shown.shown',
      'theirs.shown',
    ]);
  });
});
