import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Tail, tail } from '../../../../src/node/files/tail';
import { cutWhenRead } from './cutting';

let folder: string;
let file: string;
let open: Tail[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'median-tail-'));
  file = path.join(folder, 'app.log');
  open = [];
});

afterEach(() => {
  for (const each of open) each.dispose();
  rmSync(folder, { recursive: true });
});

/** What a tail has told, in order, with neighbouring texts joined. */
function follow(from = 0): { said: string[]; tail: Tail } {
  const said: string[] = [];
  const followed = tail(file, from, {
    text: chunk => {
      if (said.at(-1)?.startsWith('text ')) said.push(`${said.pop()}${chunk}`);
      else said.push(`text ${chunk}`);
    },
    restarted: why => void said.push(why),
    failed: reason => void said.push(`failed: ${reason}`),
    present: isThere => void said.push(isThere ? 'there' : 'gone'),
  });
  open.push(followed);
  return { said, tail: followed };
}

const saw = (said: readonly string[], ...wanted: readonly string[]) =>
  vi.waitFor(() => expect(said).toEqual(wanted), 5000);

/** All but whether a file is there, which may be told before or after the last text of the old one. */
const texts = (said: readonly string[]) => said.filter(each => each !== 'gone' && each !== 'there').join(' ');

describe('A tail', () => {
  it('reads what is there, then what is added', async () => {
    writeFileSync(file, '1\n2\n');
    const { said, tail } = follow();
    await saw(said, 'text 1\n2\n');
    expect(tail.position).toBe(4);
    appendFileSync(file, '3\n');
    await saw(said, 'text 1\n2\n3\n');
    expect(tail.position).toBe(6);
  });

  it('begins at a byte', async () => {
    writeFileSync(file, '10\n20\n');
    const { said } = follow(3);
    await saw(said, 'text 20\n');
  });

  it('reads once what the system makes up, whatever it would be the next time', async () => {
    // Nothing but Linux has files with text and without a size.
    if (process.platform !== 'linux') return;
    file = '/proc/self/stat';
    const { said, tail } = follow();
    await saw(said, expect.stringMatching(/^text \d+ \(.*\n$/) as unknown as string);
    await tail.readNow();
    expect(said).toHaveLength(1);
  });

  it('follows a file that was cut while it was opened', async () => {
    writeFileSync(file, '1\n');
    const isCut = await cutWhenRead(file);
    const { said, tail } = follow();
    await tail.readNow();
    expect([isCut(), said]).toEqual([true, []]);
    for (const text of ['2\n', '3\n']) {
      appendFileSync(file, text);
      await tail.readNow();
    }
    expect(said).toEqual(['text 2\n3\n']);
  });

  it('reads at once when it is asked to', async () => {
    writeFileSync(file, '');
    const { said, tail } = follow();
    await tail.readNow();
    appendFileSync(file, '7');
    await tail.readNow();
    expect(said).toEqual(['text 7']);
  });

  it.each([2, 3, 4])('waits for the rest of a character of %i bytes', async length => {
    const bytes = Buffer.from({ 2: 'µ', 3: '−', 4: '😀' }[length] ?? '');
    writeFileSync(file, Buffer.concat([Buffer.from('5'), bytes.subarray(0, length - 1)]));
    const { said, tail } = follow();
    await tail.readNow();
    expect(said).toEqual(['text 5']);
    expect(tail.position).toBe(1);
    appendFileSync(file, bytes.subarray(length - 1));
    await tail.readNow();
    expect(said).toEqual([`text 5${bytes}`]);
  });

  it('hands on bytes that are no characters, and does not wait for them', async () => {
    writeFileSync(file, Buffer.from([0x31, 0xff, 0x80, 0x80, 0x80, 0x80, 0x32, 0x0a]));
    const { said, tail } = follow();
    await tail.readNow();
    expect(said.join('')).toMatch(/^text 1\uFFFD+2\n$/);
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s where the file begins with its mark', async encoding => {
    const bytes = Buffer.from('\ufeff1.5 µs 😀\n', 'utf16le');
    writeFileSync(file, encoding === 'utf-16le' ? bytes : bytes.swap16());
    const { said, tail } = follow();
    await tail.readNow();
    expect(said).toEqual(['text 1.5 µs 😀\n']);
  });

  it('reads what is larger than a piece to the last character, whatever the pieces cut', async () => {
    const line = '3.25 µs −1 😀\n';
    const text = line.repeat(60_000);
    writeFileSync(file, text);
    const { said, tail } = follow();
    await tail.readNow();
    expect(said.join('') === `text ${text}`).toBe(true);
  });

  it('lets the next piece wait until the last one has been taken', async () => {
    writeFileSync(file, 'x'.repeat(600_000));
    const sizes: number[] = [];
    let taking = 0;
    const followed = tail(file, 0, {
      text: async chunk => {
        expect(++taking).toBe(1);
        await new Promise(resolve => setTimeout(resolve, 5));
        sizes.push(chunk.length);
        taking--;
      },
      restarted: () => expect.unreachable(),
      failed: () => expect.unreachable(),
    });
    open.push(followed);
    await followed.readNow();
    expect(sizes).toEqual([524_288, 75_712]);
  });

  it('has read all that was there when it was asked to, though its writer never pauses', async () => {
    const MUCH = '1\n'.repeat(50_000);
    writeFileSync(file, MUCH);
    let pieces = 0;
    const followed = tail(file, 0, {
      text: () => {
        if (++pieces < 200) appendFileSync(file, MUCH);
      },
      restarted: () => expect.unreachable(),
      failed: () => expect.unreachable(),
    });
    open.push(followed);
    await followed.readNow();
    expect(followed.position).toBeGreaterThanOrEqual(MUCH.length);
    const { size } = statSync(file);
    await followed.readNow();
    expect(followed.position).toBeGreaterThanOrEqual(size);
    expect(pieces).toBeLessThan(200);
  });

  it('has read what is by its name when it was asked to, behind much of the one that was renamed', async () => {
    writeFileSync(file, '1\n');
    const { said, tail } = follow();
    await tail.readNow();
    appendFileSync(file, '2\n'.repeat(50_000));
    renameSync(file, `${file}.1`);
    writeFileSync(file, '3\n');
    await tail.readNow();
    expect(said.at(-1)).toBe('text 3\n');
  });

  it('begins anew where the file was cut', async () => {
    writeFileSync(file, '1\n2\n3\n');
    const { said, tail } = follow();
    await tail.readNow();
    truncateSync(file);
    await saw(said, 'text 1\n2\n3\n', 'truncated');
    appendFileSync(file, '4\n');
    await saw(said, 'text 1\n2\n3\n', 'truncated', 'text 4\n');
  });

  it('begins anew where the file was written anew beyond its old length', async () => {
    writeFileSync(file, '1\n2\n');
    const { said, tail } = follow();
    await tail.readNow();
    writeFileSync(file, '10\n20\n30\n');
    await tail.readNow();
    expect(said.join(' ')).toBe('text 1\n2\n truncated text 10\n20\n30\n');
  });

  it('begins anew where the file was written anew with as many bytes', async () => {
    writeFileSync(file, '1\n2\n');
    const { said, tail } = follow();
    await tail.readNow();
    writeFileSync(file, '3\n4\n');
    // The clock of a file system may stand still for some milliseconds.
    utimesSync(file, new Date(), new Date(Date.now() + 1000));
    await tail.readNow();
    expect(said.join(' ')).toBe('text 1\n2\n truncated text 3\n4\n');
    utimesSync(file, new Date(), new Date(Date.now() + 2000));
    await tail.readNow();
    expect(said.join(' ')).toBe('text 1\n2\n truncated text 3\n4\n');
  });

  it('reads a renamed file to its end, then goes on in the new one', async () => {
    writeFileSync(file, '1\n');
    const { said, tail } = follow();
    await tail.readNow();
    renameSync(file, `${file}.1`);
    await saw(said, 'text 1\n', 'gone');
    appendFileSync(`${file}.1`, '2\n');
    writeFileSync(file, '3\n');
    await vi.waitFor(() => expect(texts(said)).toBe('text 1\n text 2\n rotated text 3\n'), 5000);
  });

  it('reads on in the old file while the new one is empty', async () => {
    writeFileSync(file, '1\n');
    const { said, tail } = follow();
    await tail.readNow();
    renameSync(file, `${file}.1`);
    writeFileSync(file, '');
    await tail.readNow();
    appendFileSync(`${file}.1`, '2\n');
    await tail.readNow();
    appendFileSync(file, '3\n');
    await tail.readNow();
    expect(texts(said).replace('\n text ', '\n')).toBe('text 1\n2\n rotated text 3\n');
  });

  it('goes on through one rotation after another', async () => {
    writeFileSync(file, '0\n');
    const { said, tail } = follow();
    await tail.readNow();
    for (let i = 1; i <= 5; i++) {
      renameSync(file, `${file}.${i}`);
      writeFileSync(file, `${i}\n`);
      await tail.readNow();
    }
    const came = said.filter(each => each.startsWith('text '));
    expect(came.map(each => each.slice(5)).join('')).toBe('0\n1\n2\n3\n4\n5\n');
    expect(said.filter(each => each === 'rotated')).toHaveLength(5);
  });

  it('tells a file that is written in place of a deleted one from a rotation', async () => {
    writeFileSync(file, '1\n');
    const { said, tail } = follow();
    await tail.readNow();
    unlinkSync(file);
    await saw(said, 'text 1\n', 'gone');
    writeFileSync(file, '2\n');
    await saw(said, 'text 1\n', 'gone', 'there', 'replaced', 'text 2\n');
  });

  it('tells a file that another is moved onto from a rotation', async () => {
    writeFileSync(file, '1\n');
    writeFileSync(`${file}.new`, '2\n');
    const { said, tail } = follow();
    await tail.readNow();
    renameSync(`${file}.new`, file);
    await saw(said, 'text 1\n', 'replaced', 'text 2\n');
  });

  it('goes on where a file comes back', async () => {
    writeFileSync(file, '1\n');
    const { said, tail } = follow();
    await tail.readNow();
    renameSync(file, `${file}.away`);
    await saw(said, 'text 1\n', 'gone');
    appendFileSync(`${file}.away`, '2\n');
    renameSync(`${file}.away`, file);
    await vi.waitFor(() => expect(texts(said)).toBe('text 1\n text 2\n'), 5000);
    await vi.waitFor(() => expect(said.at(-1)).toBe('there'), 5000);
  });

  it('waits for a file that is not there yet', async () => {
    const { said } = follow();
    await saw(said, 'gone');
    writeFileSync(file, '1\n');
    await saw(said, 'gone', 'there', 'text 1\n');
  });

  it('says why a folder can’t be read for some time, once, and ends', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    file = folder;
    const { said, tail } = follow();
    await tail.readNow();
    vi.advanceTimersByTime(2999);
    await tail.readNow();
    expect([said, tail.isHeldUp]).toEqual([[], true]);
    vi.advanceTimersByTime(1);
    await tail.readNow();
    await tail.readNow();
    expect(said).toEqual([`failed: “${path.basename(folder)}” can’t be read: it is a folder.`]);
  });

  const UTF16 = [
    ['little', [0xff, 0xfe], 'utf-16le' as const],
    ['big', [0xfe, 0xff], 'utf-16be' as const],
  ] as const;

  /** Reads what is followed once UTF-16 has arrived in the file that is empty now, its mark in two pieces. */
  async function readUtf16(tail: Tail, mark: readonly number[], encoding: string): Promise<void> {
    await tail.readNow();
    appendFileSync(file, Uint8Array.of(mark[0] as number));
    await tail.readNow();
    const text = Buffer.from('12.5 7\n', 'utf16le');
    if (encoding === 'utf-16be') text.swap16();
    appendFileSync(file, Buffer.concat([Uint8Array.of(mark[1] as number), text]));
    await tail.readNow();
  }

  it.each(
    UTF16,
  )('reads UTF-16 (%s end first) that arrives in an empty file, its mark in two pieces', async (_, mark, encoding) => {
    writeFileSync(file, '');
    const { said, tail } = follow();
    await readUtf16(tail, mark, encoding);
    expect(said.join('').replace('\ufeff', '')).toBe('text 12.5 7\n');
  });

  it.each(
    UTF16,
  )('reads UTF-16 (%s end first) that arrives in a file that was cut', async (_, mark, encoding) => {
    writeFileSync(file, '1\n2\n');
    const { said, tail } = follow();
    await tail.readNow();
    truncateSync(file);
    await readUtf16(tail, mark, encoding);
    expect(said.join('|').replace('\ufeff', '')).toBe('text 1\n2\n|truncated|text 12.5 7\n');
  });

  it('says so where a pipe has taken the name of the file', async () => {
    if (process.platform === 'win32') return;
    writeFileSync(file, '1\n');
    const { said, tail } = follow();
    await tail.readNow();
    unlinkSync(file);
    execFileSync('mkfifo', [file]);
    const reason = `“${path.basename(file)}” can’t be read: it is a pipe or a device.`;
    await vi.waitFor(() => expect(said.at(-1)).toBe(`failed: ${reason}`), 10_000);
  });

  it('waits for a file that can’t be read for a moment, though the clock jumps by a year meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    writeFileSync(file, '1\n');
    const { said, tail } = follow();
    await tail.readNow();
    renameSync(file, `${file}.away`);
    mkdirSync(file);
    await tail.readNow();
    vi.setSystemTime(Date.now() + 365 * 86_400_000);
    await tail.readNow();
    rmdirSync(file);
    renameSync(`${file}.away`, file);
    appendFileSync(file, '2\n');
    await tail.readNow();
    expect(said).toEqual(['text 1\n2\n']);
  });

  it('fails rather than skip a piece that was not taken', async () => {
    writeFileSync(file, '1\n'.repeat(300_000));
    const said: string[] = [];
    const followed = tail(file, 0, {
      text: async () => {
        said.push('text');
        throw new Error('there is no room');
      },
      restarted: () => expect.unreachable(),
      failed: reason => void said.push(reason),
    });
    open.push(followed);
    await followed.readNow();
    await followed.readNow();
    expect(said).toEqual(['text', `“${path.basename(file)}” can’t be read: there is no room.`]);
  });

  it('hands over nothing after it was disposed', async () => {
    writeFileSync(file, '1\n');
    const { said, tail } = follow();
    await tail.readNow();
    tail.dispose();
    appendFileSync(file, '2\n');
    copyFileSync(file, `${file}.1`);
    await tail.readNow();
    expect(said).toEqual(['text 1\n']);
    expect(tail.position).toBe(2);
  });
});
