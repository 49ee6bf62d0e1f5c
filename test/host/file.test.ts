import * as assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { followFile, followFileAgain, ofFile } from '../../src/sources/file/file';
import { folder, upTo, Watching } from './watching';

let files = 0;

/** A file of its own with this text; its path and its address. */
function written(content: string | Uint8Array, ending = '.log'): { file: string; uri: vscode.Uri } {
  const file = path.join(folder, `file-${++files}${ending}`);
  writeFileSync(file, content);
  return { file, uri: vscode.Uri.file(file) };
}

const lines = (numbers: readonly number[]): string => numbers.map(number => `${number}\n`).join('');

describe('A file', function () {
  this.timeout(120_000);
  let own: Watching;
  beforeEach(() => {
    own = new Watching();
  });
  afterEach(() => own.dispose());

  describe('Median: Of File…', () => {
    it('counts each number of it, in order, and ends', async () => {
      const { uri } = written(lines(upTo(200_000)));
      await ofFile(own, uri);
      assert.deepEqual(own.numbers(), upTo(200_000));
      const { state, detail, source, series, kind } = own.newest;
      assert.deepEqual([kind, state, detail], ['file', 'ended', 'read whole']);
      assert.match(source, /^File .*file-\d+\.log$/);
      assert.equal(series.main?.median, 100_000.5);
      assert.equal(own.readsAway, true);
    });

    it('reads commas as the name’s ending and the text say', async () => {
      await ofFile(own, written('1,234,567\n', '.csv').uri);
      assert.deepEqual(own.numbers(), [1, 234, 567]);
      await ofFile(own, written('1,234,567 cycles\n', '.txt').uri);
      assert.deepEqual(own.numbers(), [1234567]);
      await ofFile(own, written('1.234,5\n2.345,25\n', '.txt').uri);
      assert.deepEqual(own.numbers(), [1234.5, 2345.25]);
    });

    it('opens a series for each label where lines have labels', async () => {
      const { uri } = written('latency=5 size=1\nlatency=41 size=2\n'.repeat(30));
      await ofFile(own, uri);
      const series = own.newest.series.all.map(({ label, count }) => `${label} ${count}`);
      assert.deepEqual(series, ['latency 60', 'size 60']);
    });

    it('reads UTF-16', async () => {
      await ofFile(own, written(Buffer.from('\ufeff5 µs\n41 µs\n', 'utf16le')).uri);
      assert.deepEqual(own.numbers(), [5, 41]);
    });

    it('reads the encoding that the settings have for it, where VS Code gives a text by it', async () => {
      const files = vscode.workspace.getConfiguration('files');
      await files.update('encoding', 'windows1252', vscode.ConfigurationTarget.Global);
      try {
        await ofFile(own, written(Buffer.from('took 5 µs\ntook 41 µs\n', 'latin1')).uri);
      } finally {
        await files.update('encoding', undefined, vscode.ConfigurationTarget.Global);
      }
      assert.deepEqual(own.numbers(), [5, 41]);
      const isDecoded = 'decode' in vscode.workspace;
      assert.equal(own.newest.series.main?.dimension, isDecoded ? 'time' : '');
    });

    it('says why it reads no folder, nothing that is not there, no program and no file without numbers', async () => {
      const place = path.join(folder, 'place');
      mkdirSync(place, { recursive: true });
      await ofFile(own, vscode.Uri.file(place));
      await ofFile(own, vscode.Uri.file(path.join(folder, 'none.log')));
      await ofFile(own, written(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3])).uri);
      await ofFile(own, written('no number here, but utf8\n').uri);
      await ofFile(own, written('').uri);
      assert.deepEqual(own.watches.live, []);
    });

    it('reads what the system makes up, although that has no size', async () => {
      if (process.platform !== 'linux') return;
      await ofFile(own, vscode.Uri.file('/proc/sys/kernel/pid_max'));
      assert.deepEqual(own.numbers(), [Number(readFileSync('/proc/sys/kernel/pid_max', 'utf8'))]);
      await ofFile(own, vscode.Uri.file('/proc/self/status'));
      const threads = own.newest.series.all.find(({ label }) => label === 'Threads');
      assert.ok((threads?.median ?? 0) >= 1);
    });

    it('says what was read where it is stopped in the middle', async () => {
      const { uri } = written(lines(upTo(2_000_000)));
      const reading = ofFile(own, uri);
      await own.until(
        () => own.watches.live.length > 0 && own.newest.series.count > 0,
        () => own.watches.live.length,
      );
      own.newest.end();
      await reading;
      const { state, notes, series } = own.newest;
      assert.equal(state, 'ended');
      assert.match(notes.join(), /^Only the first \d+% of the file were read\.$/);
      assert.deepEqual(own.numbers(), upTo(series.count));
    });
  });

  describe('Median: Follow File…', () => {
    it('counts what is there and what is added, through rotations', async () => {
      const { file, uri } = written('');
      await followFile(own, uri);
      const expected: number[] = [];
      for (let round = 0; round < 4; round++) {
        for (let i = 0; i < 25; i++) {
          expected.push(100 * round + i);
          appendFileSync(file, `${100 * round + i}\n`);
          await new Promise(resolve => setTimeout(resolve, 3));
        }
        if (round === 3) break;
        renameSync(file, `${file}.${round}`);
        writeFileSync(file, '');
      }
      await own.has(...expected);
      assert.equal(own.watches.live.length, 1);
      assert.equal(own.newest.state, 'running');
    });

    it('counts what was rotated before it was looked at, and says that some of it is gone', async () => {
      const { file, uri } = written('');
      await followFile(own, uri);
      appendFileSync(file, '1\n');
      await own.has(1);
      const rotate = (text: string) => {
        for (const number of [2, 1].filter(number => existsSync(`${file}.${number}`)))
          renameSync(`${file}.${number}`, `${file}.${number + 1}`);
        renameSync(file, `${file}.1`);
        writeFileSync(file, text);
      };
      for (const text of ['2\n', '3\n', '4\n']) rotate(text);
      await own.has(1, 2, 3, 4);
      assert.deepEqual(own.newest.notes, []);
      for (const text of ['5\n', '6\n', '7\n', '8\n', '9\n']) rotate(text);
      await own.has(1, 2, 3, 4, 6, 7, 8, 9);
      assert.match(
        own.newest.notes.join(),
        /^The file was rotated faster than it could be read: .* missing\.$/,
      );
      assert.equal(own.watches.live.length, 1);
    });

    it('waits for the rest of a number', async () => {
      const { file, uri } = written('');
      await followFile(own, uri);
      appendFileSync(file, '5\n1');
      await own.has(5);
      appendFileSync(file, '5.25\n');
      await own.has(5, 15.25);
    });

    it('begins at the start or with what is added, as the user wants', async () => {
      const { file, uri } = written('1\n2\n');
      await own.picking(followFile(own, uri), 0);
      await own.has(1, 2);
      await own.picking(followFile(own, uri), 1);
      appendFileSync(file, '3\n');
      await own.has(3);
    });

    it('opens another watch where the file starts over, and keeps both until somebody answers', async () => {
      const { file, uri } = written('');
      await followFile(own, uri);
      const before = own.newest;
      appendFileSync(file, '1\n2\n3\n');
      await own.has(1, 2, 3);
      truncateSync(file);
      await own.until(
        () => own.newest !== before,
        () => own.watches.live.length,
      );
      appendFileSync(file, '4\n');
      await own.has(4);
      assert.deepEqual([before.state, before.detail], ['ended', 'the file started over']);
      assert.deepEqual(own.numbers(before), [1, 2, 3]);
      writeFileSync(file, '5\n6\n7\n8\n');
      await own.has(4, 5, 6, 7, 8);
      assert.equal(own.watches.live.length, 2);
    });

    it('goes on in the same watch where the user has said so', async () => {
      const { file, uri } = written('');
      await followFile(own, uri);
      own.newest.rerun = 'goOn';
      appendFileSync(file, '1\n');
      await own.has(1);
      rmSync(file);
      await own.until(
        () => own.newest.detail !== '',
        () => own.newest.detail,
      );
      assert.equal(own.newest.detail, 'the file is gone; it is waited for');
      writeFileSync(file, '2\n');
      await own.has(1, 2);
      assert.deepEqual([own.watches.live.length, own.newest.detail], [1, '']);
    });

    it('starts anew where the user has said so', async () => {
      const { file, uri } = written('');
      await followFile(own, uri);
      own.newest.rerun = 'anew';
      appendFileSync(file, '1\n2\n');
      await own.has(1, 2);
      const before = own.newest;
      writeFileSync(file, '7\n');
      await own.until(
        () => own.newest !== before && own.watches.live.length === 1,
        () => own.watches.live.length,
      );
      await own.has(7);
    });

    it('goes on where it was stopped when it is followed again', async () => {
      const { file, uri } = written('');
      await followFile(own, uri);
      appendFileSync(file, '1\n');
      await own.has(1);
      const watch = own.newest;
      watch.end();
      appendFileSync(file, '2\n');
      await followFileAgain(own.watches, watch);
      appendFileSync(file, '3\n');
      await own.has(1, 2, 3);
      assert.deepEqual(watch.notes, []);
    });

    it('hands all of its text over again, without what comes meanwhile', async () => {
      const { file, uri } = written('');
      await followFile(own, uri);
      appendFileSync(file, '1\n2\n');
      await own.has(1, 2);
      let text = '';
      for await (const piece of own.newest.follower?.replay?.() ?? []) {
        text += piece;
        appendFileSync(file, '3\n');
      }
      assert.equal(text, '1\n2\n');
      await own.has(1, 2, 3);
    });

    it('counts each line of a flood', async () => {
      const { file, uri } = written('');
      await followFile(own, uri);
      for (let i = 0; i < 50; i++) {
        appendFileSync(file, lines(upTo(10_000, i * 10_000)));
        await new Promise(resolve => setTimeout(resolve, 2));
      }
      await own.until(
        () => own.numbers().length >= 500_000,
        () => own.numbers().length,
      );
      assert.deepEqual(own.numbers(), upTo(500_000, 0));
    });
  });
});
