import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { hostName, isHostName, lifeOf, PLACE_NAME, whereIs } from '../../../../src/node/life/hostProcess';

const [machine = '', boot = '', space = ''] = PLACE_NAME.split('-');
const isLinux = process.platform === 'linux';
const here = (pid: number | string, mark: number | string) => `${pid}-${mark}-${PLACE_NAME}`;

describe('The name of a host', () => {
  it('is alive for this process, and for no other that has its id later', () => {
    expect(isHostName(hostName())).toBe(true);
    expect(lifeOf(hostName())).toBe('alive');
    expect(lifeOf(here(process.pid, 1))).toBe('gone');
    expect(lifeOf(here('4194304000', 1))).toBe('gone');
    expect(lifeOf(here(process.ppid, 1))).toBe(isLinux ? 'gone' : 'unknown');
  });

  it('of an older version tells no place, and is taken for one of this machine', () => {
    expect(isHostName('4194304000-1')).toBe(true);
    expect(lifeOf('4194304000-1')).toBe('gone');
  });

  it.each([
    ['another machine', ['ffffffff', boot, space], 'unknown'],
    ['another start of this machine', [machine, 'ffffffff', space], 'gone'],
    ['another container on this machine', [machine, boot, 'ffffffff'], 'unknown'],
  ] as const)('of %s is not judged by process ids', (_, place, life) => {
    const name = [process.pid, 1, ...place].join('-');
    expect(isHostName(name)).toBe(true);
    if (isLinux) expect(lifeOf(name)).toBe(life);
  });

  it('is gone where its process has ended, though nobody has asked how', async () => {
    if (!isLinux) return;
    const parent = spawn('bash', ['-c', 'sleep 60 & echo $!; exec tail -f /dev/null'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(printed);
    const told = (file: string) => readFileSync(file, 'utf8').split(/[\s()]+/);
    // The shell would ask; what has taken its place does not.
    await vi.waitFor(() => expect(told(`/proc/${parent.pid}/comm`)[0]).toBe('tail'), 20_000);
    const name = here(pid, told(`/proc/${pid}/stat`)[21] ?? '');
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => expect(told(`/proc/${pid}/stat`)[2]).toBe('Z'), 20_000);
    expect(lifeOf(name)).toBe('gone');
  });

  it('tells nothing that could be read back', () => {
    expect(PLACE_NAME).toMatch(isLinux ? /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/ : /^[0-9a-f]{8}$/);
    expect(whereIs(PLACE_NAME)).toBe('here');
    expect(whereIs('')).toBe('here');
  });
});
