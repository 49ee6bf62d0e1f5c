import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Status, segmentFile, writeStatus } from '../../../../src/node/recorder/job';
import { makeUnreachable } from '../files/unreachable';
import { saidOf } from './said';

const folder = mkdtempSync(path.join(tmpdir(), 'median-unreachable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Output of which it can’t be told for a moment whether it is there', () => {
  /** A reader that has read `1`, and how often it has looked whether there is more. */
  async function reads(status: Status) {
    const run = mkdtempSync(path.join(folder, 'run-'));
    writeFileSync(segmentFile(run, 0), '1\n');
    const looks = { count: 0 };
    const said = saidOf(run, {
      settled: async () => {
        looks.count++;
      },
    });
    const says = (...wanted: string[]) => vi.waitFor(() => expect(said).toEqual(wanted), 20_000);
    await says('1\n');
    return { run, said, looks, says, tell: () => writeStatus(run, status) };
  }

  it('was not removed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { run, said, says, tell } = await reads({ pid: 1, way: 'pty', started: 1, ended: 2, exitCode: 0 });
    const end = makeUnreachable(run);
    vi.advanceTimersByTime(200);
    expect(said).toEqual(['1\n']);
    end();
    tell();
    await says('1\n', 'ended with 0');
  });

  it('has not ended', async () => {
    const { run, said, looks, says, tell } = await reads({
      pid: 1,
      way: 'pty',
      started: 1,
      ended: 2,
      exitCode: 0,
    });
    const next = segmentFile(run, 1);
    writeFileSync(`${next}.away`, '2\n');
    const end = makeUnreachable(next);
    tell();
    await vi.waitFor(() => expect(looks.count).toBeGreaterThan(1), 20_000);
    expect(said).toEqual(['1\n']);
    end();
    renameSync(`${next}.away`, next);
    await says('1\n', '2\n', 'ended with 0');
  });
});
