import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { WorkerThread } from '../../../../src/node/reading/workerThread';

const ROOT = path.join(import.meta.dirname, '../../../..');

/** A thread that is to read this dies of it; not where it gets it with all that came before. */
export const DEADLY = 'deadly';

const DIES = `require('node:worker_threads').parentPort.on('message', ({ pieces = [] }) => {
  if (pieces.length === 1 && pieces[0].text?.includes('${DEADLY}')) process.exit(3);
});`;

/** Builds the program of the thread that reads before the tests of a file, and makes threads of it that end with them. */
export function threads(): (report?: (what: string) => void) => WorkerThread {
  let folder = '';
  const made: WorkerThread[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'median-thread-'));
    await esbuild.build({
      absWorkingDir: ROOT,
      entryPoints: ['src/node/reading/thread.ts'],
      outfile: path.join(folder, 'thread.js'),
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      banner: { js: DIES },
    });
  }, 60_000);
  afterAll(() => {
    for (const thread of made) thread.end();
    rmSync(folder, { recursive: true, force: true });
  });
  return (report = () => {}) => {
    const thread = new WorkerThread(report, path.join(folder, 'thread.js'));
    made.push(thread);
    return thread;
  };
}
