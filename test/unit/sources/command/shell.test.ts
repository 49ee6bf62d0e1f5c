import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  asWord,
  inShell,
  nameOfShell,
  shellOf,
  shortLine,
  withVariables,
} from '../../../../src/sources/command/shell';

describe('The shell of a machine', () => {
  it.each([
    ['linux', { SHELL: '/usr/bin/fish' }, '/usr/bin/fish'],
    ['linux', { SHELL: '' }, '/bin/sh'],
    ['darwin', {}, '/bin/sh'],
    [
      'win32',
      { ComSpec: 'C:\\Windows\\system32\\cmd.exe', SHELL: '/bin/bash' },
      'C:\\Windows\\system32\\cmd.exe',
    ],
    ['win32', {}, 'cmd.exe'],
  ])('on %s with %o is %s', (platform, variables, shell) => {
    expect(shellOf(platform, variables)).toBe(shell);
  });
});

describe('A command line', () => {
  it.each([
    ['/bin/bash', 'linux', ['-c', 'seq 3']],
    ['/usr/bin/fish', 'linux', ['-c', 'seq 3']],
    ['/bin/zsh', 'darwin', ['-lc', 'seq 3']],
    ['C:\\Windows\\System32\\cmd.exe', 'win32', ['/d', '/s', '/c', 'seq 3']],
    ['C:\\Program Files\\PowerShell\\7\\pwsh.exe', 'win32', ['-NoLogo', '-Command', 'seq 3']],
    ['C:\\Windows\\System32\\wsl.exe', 'win32', ['-e', 'sh', '-c', 'seq 3']],
    ['C:\\Program Files\\Git\\bin\\bash.exe', 'win32', ['-c', 'seq 3']],
  ])('is handed to %s on %s as %j', (shell, platform, args) => {
    expect(inShell(shell, 'seq 3', platform)).toEqual({ file: shell, args });
  });

  // Not each machine has each of them.
  const shells = ['bash', 'dash', 'zsh', 'fish']
    .map(name => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim())
    .filter(Boolean);

  it.each(shells)('waits in %s for what it starts in the background, and ends as it would', shell => {
    const line = 'sh -c "sleep 0.1; echo 99" & echo 6; sh -c "exit 3"';
    const { file, args } = inShell(shell, line, 'linux');
    const { stdout, status } = spawnSync(file, args, { encoding: 'utf8' });
    expect([stdout, status]).toEqual(['6\n99\n', 3]);
  });

  it.each([
    'seq 3 && seq 4',
    'seq 3 2>&1 | cat',
    'seq 3 &>/dev/null',
    'seq 3 |& cat',
  ])('is handed over as it is where it starts nothing in the background: %s', line => {
    expect(inShell('/bin/bash', line, 'linux').args).toEqual(['-c', line]);
  });

  it('has a short name on one line', () => {
    expect(shortLine('for i in 1 2\ndo\n  echo $i\ndone')).toBe('for i in 1 2 do echo $i done');
    expect(shortLine('x'.repeat(100), 10)).toBe('xxxxxxxxx…');
    expect(nameOfShell('/usr/local/bin/zsh')).toBe('zsh');
  });
});

describe('A task', () => {
  const variables = (name: string) => ({ 'env:A': '1', workspaceFolder: '/w' })[name];

  it.each([
    ['run <workspaceFolder>/x <env:A>', 'run /w/x 1'],
    ['plain $HOME', 'plain $HOME'],
    ['<input:which>', undefined],
  ])('%s, with each <name> as a variable, is run as %s', (text, wanted) => {
    expect(withVariables(text.replace(/<(.*?)>/g, '$${$1}'), variables)).toBe(wanted);
  });

  it.each([
    ['bash', 'plain', 'plain'],
    ['bash', "it's", `'it'\\''s'`],
    ['pwsh', "it's", `'it''s'`],
    ['cmd', 'a b', '"a b"'],
  ])('gives %s the word %s as %s', (shell, word, wanted) => {
    expect(asWord(shell, word)).toBe(wanted);
  });
});
