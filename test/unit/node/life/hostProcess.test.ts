import { describe, expect, it } from 'vitest';
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

  it('tells nothing that could be read back', () => {
    expect(PLACE_NAME).toMatch(isLinux ? /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/ : /^[0-9a-f]{8}$/);
    expect(whereIs(PLACE_NAME)).toBe('here');
    expect(whereIs('')).toBe('here');
  });
});
