import { describe, expect, it } from 'vitest';
import { environmentWith, variable } from '../../../../src/node/recorder/environment';
import { placesOf } from '../../../../src/node/recorder/findProgram';

const BASE = { Path: 'C:\\tools;C:\\node', ELECTRON_RUN_AS_NODE: '1', HOME: 'h' };

describe('The environment of a program', () => {
  it('does not make it run as Node, and has what the task gives', () => {
    expect(environmentWith({ A: '1', HOME: null }, BASE, 'linux')).toEqual({ Path: BASE.Path, A: '1' });
  });

  it.each([
    ['win32', { Path: 'C:\\mine', HOME: 'h' }, 'C:\\mine'],
    ['linux', { Path: BASE.Path, PATH: 'C:\\mine', HOME: 'h' }, 'C:\\mine'],
  ])('on %s spells its variables as the system does', (platform, env, path) => {
    const made = environmentWith({ PATH: 'C:\\mine' }, BASE, platform);
    expect(made).toEqual(env);
    expect(variable(made, 'PATH', platform)).toBe(path);
  });

  it('has an empty text for what is not in it', () => {
    expect(variable(BASE, 'PATHEXT', 'win32')).toBe('');
  });
});

describe('A program is looked for', () => {
  const env = { ...BASE, PATHEXT: '.EXE;.CMD' };

  it.each([
    [
      'npm',
      [
        'C:\\tools\\npm.EXE',
        'C:\\tools\\npm.CMD',
        'C:\\tools\\npm',
        'C:\\node\\npm.EXE',
        'C:\\node\\npm.CMD',
      ],
    ],
    ['npm.cmd', ['C:\\tools\\npm.cmd', 'C:\\node\\npm.cmd', 'D:\\work\\npm.cmd']],
    ['.\\run', ['D:\\work\\run.EXE', 'D:\\work\\run.CMD', 'D:\\work\\run']],
    ['bin/run.exe', ['D:\\work\\bin\\run.exe']],
    ['C:\\a b\\run.exe', ['C:\\a b\\run.exe']],
    ['\\\\server\\share\\run.exe', ['\\\\server\\share\\run.exe']],
  ])('on Windows: %s', (file, places) => {
    expect(placesOf(file, 'D:\\work', env, 'win32').slice(0, places.length)).toEqual(places);
  });

  it.each([
    ['npm', ['/bin/npm', '/usr/bin/npm']],
    ['./run', ['/work/run']],
    ['C:\\run', ['/bin/C:\\run', '/usr/bin/C:\\run']],
  ])('elsewhere: %s', (file, places) => {
    expect(placesOf(file, '/work', { PATH: '/bin:/usr/bin' }, 'linux')).toEqual(places);
  });
});
