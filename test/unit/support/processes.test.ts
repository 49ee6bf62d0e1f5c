import { describe, expect, it } from 'vitest';
import { end, run, start } from '../../support/processes';

/** Ends at once when asked, and leaves a process of its own behind, whose id it prints. */
const LEAVES_ONE_BEHIND = `
  const { spawn } = require('node:child_process');
  console.log(spawn('sleep', ['1000'], { stdio: 'ignore' }).pid);
  setInterval(() => {}, 1000);
`;

/** Whether a process runs; one that has ended and was not yet waited for does not. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a process that was started', () => {
  it('takes what it has started with it when it is ended', async () => {
    const child = start(process.execPath, ['-e', LEAVES_ONE_BEHIND], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const grandchild = await new Promise<number>(resolve =>
      child.stdout?.once('data', chunk => resolve(Number(chunk))),
    );
    expect(lives(grandchild)).toBe(true);
    await end(child);
    expect(child.signalCode).toBe('SIGTERM');
    await expect.poll(() => lives(grandchild)).toBe(false);
  });

  it('gives its exit code, and 1 where a signal ended it or it does not exist', async () => {
    expect(await run('sh', ['-c', 'exit 3'])).toBe(3);
    expect(await run('sh', ['-c', 'kill -9 $$'])).toBe(1);
    expect(await run('/there/is/no/such/program', [])).toBe(1);
  });
});
