import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { START } from '../../../../src/node/recorded/positions';
import { OutputReader } from '../../../../src/node/recorded/reader';
import { segmentFile, writeStatus } from '../../../../src/node/recorder/job';
import { DEAF } from './deaf';

const folder = mkdtempSync(path.join(tmpdir(), 'median-replay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A reader of a run that goes on, what it has delivered, and what waits until it has looked again some times. */
function reads() {
  const run = mkdtempSync(path.join(folder, 'run-'));
  const tell = (isHeld: boolean) =>
    writeStatus(run, { pid: 1, place: 'elsewhere', way: 'pty', started: 1, ...(isHeld && { isHeld }) });
  writeFileSync(segmentFile(run, 0), '1\n');
  tell(false);
  const told = { text: '', isHeld: false };
  const reader = new OutputReader(run, START, 3, {
    ...DEAF,
    text: async (text, begin) => {
      begin();
      told.text += text;
    },
    held: isHeld => {
      told.isHeld = isHeld;
    },
  });
  const looks = async () => {
    for (const isHeld of [true, false, true, false]) {
      tell(isHeld);
      await vi.waitFor(() => expect(told.isHeld).toBe(isHeld), 20_000);
    }
  };
  return { run, reader, told, looks };
}

async function textOf(texts: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const text of texts) all += text;
  return all;
}

describe('Output that is read anew', () => {
  it('comes again though it is asked for while it is read anew already', async () => {
    const { run, reader, told, looks } = reads();
    await vi.waitFor(() => expect(told.text).toBe('1\n'), 20_000);
    const one = reader.replay();
    expect((await one.next()).value).toBe('1\n');
    const other = textOf(reader.replay());
    // This waits for the other.
    appendFileSync(segmentFile(run, 0), '2\n');
    await looks();
    expect((await one.next()).done).toBe(true);
    expect(await other).toBe('1\n');
    await vi.waitFor(() => expect(told.text).toBe('1\n2\n'), 20_000);
    reader.dispose();
  }, 30_000);

  it('in several files is gone on with behind what was delivered, though nothing comes meanwhile', async () => {
    const { run, reader, told, looks } = reads();
    writeFileSync(segmentFile(run, 1), '2\n');
    writeFileSync(segmentFile(run, 2), '3\n');
    await vi.waitFor(() => expect(told.text).toBe('1\n2\n3\n'), 20_000);
    const again = reader.replay();
    for (const wanted of ['1\n', '2\n', '3\n']) {
      expect((await again.next()).value).toBe(wanted);
      await looks();
    }
    expect((await again.next()).done).toBe(true);
    appendFileSync(segmentFile(run, 2), '4\n');
    await vi.waitFor(() => expect(told.text).toContain('4'), 20_000);
    expect(told.text).toBe('1\n2\n3\n4\n');
    reader.dispose();
  }, 60_000);
});
