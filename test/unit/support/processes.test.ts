import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { end, run, start } from '../../support/processes';

/** Starts a process that holds on to its output, which it would leave behind: it ends at once when asked. */
const LEAVES_ONE_BEHIND = `
  require('node:child_process').spawn('sleep', ['1000'], { stdio: ['ignore', 'inherit', 'ignore'] });
  console.log('started');
  setInterval(() => {}, 1000);
`;

describe('a process that was started', () => {
  it('takes what it has started with it when it is ended', async () => {
    const child = start(process.execPath, ['-e', LEAVES_ONE_BEHIND], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // Its output closes when the last process that holds it has gone.
    const closed = once(child, 'close');
    if (child.stdout) await once(child.stdout, 'data');
    await end(child);
    expect(await closed).toEqual([null, 'SIGTERM']);
  });

  it('by npm ends with npm, though the shell between both hands no signal on', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'median-npm-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const script = path.join(folder, 'stays.mjs');
    writeFileSync(script, "console.log('started'); setTimeout(() => {}, 30_000);");
    const root = path.join(import.meta.dirname, '../../..');
    const command = ['-c', '"$0" test/support/bootstrap.mjs "$1"; :', process.execPath, script];
    const shell = spawn('sh', command, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    const closed = once(shell, 'close');
    // Before that it may say what it thinks of Node's version.
    for (let told = ''; !told.includes('started'); ) told += String((await once(shell.stdout, 'data'))[0]);
    shell.kill('SIGTERM');
    // Its output closes when all that were started have gone.
    expect(await closed).toEqual([null, 'SIGTERM']);
  }, 20_000);

  it('gives its exit code, and 1 where a signal ended it or it does not exist', async () => {
    expect(await run('sh', ['-c', 'exit 3'])).toBe(3);
    expect(await run('sh', ['-c', 'kill -9 $$'])).toBe(1);
    expect(await run('/there/is/no/such/program', [])).toBe(1);
  });
});
