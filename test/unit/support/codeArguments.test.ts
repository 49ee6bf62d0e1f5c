import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCodeArguments } from '../../support/codeArguments';

const parse = (...args: string[]) => parseCodeArguments(args, file => file.endsWith('folder'));

describe('the launcher reads what a desktop VS Code is told', () => {
  it('by @vscode/test-electron', () => {
    expect(
      parse(
        '--server=/install',
        '/a/folder',
        '--disable-extensions',
        '--no-sandbox',
        '--disable-workspace-trust',
        '--extensionTestsPath=/ext/out/index.js',
        '--extensionDevelopmentPath=/ext',
        '--extensionDevelopmentPath=/other',
        '--user-data-dir=/user',
        '--extensions-dir=/extensions',
      ),
    ).toEqual({
      server: '/install',
      folder: '/a/folder',
      files: [],
      extensionDevelopmentPaths: ['/ext', '/other'],
      extensionTestsPath: '/ext/out/index.js',
      userDataDir: '/user',
      extensionsDir: '/extensions',
      installExtensions: [],
      listExtensions: false,
      disableExtensions: true,
      disableWorkspaceTrust: true,
      version: false,
    });
  });

  it('with a value beside its option as well as joined to it', () => {
    const { installExtensions, remoteDebuggingPort } = parse(
      '--install-extension',
      'a.vsix',
      '--install-extension=b=c.vsix',
      '--remote-debugging-port',
      '9222',
    );
    expect(installExtensions).toEqual(['a.vsix', 'b=c.vsix']);
    expect(remoteDebuggingPort).toBe(9222);
  });

  it('and tells the folder from the files, whichever comes first', () => {
    const { folder, files } = parse('notes.txt', '/a/folder', '/b/data.csv');
    expect(folder).toBe('/a/folder');
    expect(files).toEqual([path.resolve('notes.txt'), '/b/data.csv']);
  });

  it('and a file that lists folders from other files', () => {
    const { workspace, files } = parse('/a/b.txt', '/a/both.code-workspace');
    expect([workspace, files]).toEqual(['/a/both.code-workspace', ['/a/b.txt']]);
  });

  it('and refuses an option without its value', () => {
    expect(() => parse('--user-data-dir')).toThrow('--user-data-dir wants a value.');
  });
});
