import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
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

  it('gives its exit code, and 1 where a signal ended it or it does not exist', async () => {
    expect(await run('sh', ['-c', 'exit 3'])).toBe(3);
    expect(await run('sh', ['-c', 'kill -9 $$'])).toBe(1);
    expect(await run('/there/is/no/such/program', [])).toBe(1);
  });
});
