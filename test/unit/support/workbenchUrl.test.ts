import { describe, expect, it } from 'vitest';
import { workbenchUrl } from '../../support/workbenchUrl';

function opened(url: string): { folder: string | null; payload: unknown } {
  const { searchParams } = new URL(url);
  return { folder: searchParams.get('folder'), payload: JSON.parse(searchParams.get('payload') ?? '[]') };
}

describe("the address of the server's VS Code", () => {
  it('names the folder, the files, the extension and its tests, all as addresses on the server', () => {
    const url = workbenchUrl({
      port: 8080,
      folder: '/home/me/my files',
      files: ['/home/me/a b#1.txt'],
      extensionDevelopmentPaths: ['/ext'],
      extensionTestsPath: '/ext/out/index.js',
      disableExtensions: true,
    });
    expect(url).toMatch(/^http:\/\/localhost:8080\/\?/);
    expect(opened(url)).toEqual({
      folder: '/home/me/my files',
      payload: [
        ['extensionDevelopmentPath', 'vscode-remote://localhost:8080/ext'],
        ['extensionTestsPath', 'vscode-remote://localhost:8080/ext/out/index.js'],
        ['disableExtensions', 'true'],
        ['openFile', 'vscode-remote://localhost:8080/home/me/a%20b%231.txt'],
      ],
    });
  });

  it('names a file that lists several folders in place of one', () => {
    const { searchParams } = new URL(workbenchUrl({ port: 1, workspace: '/home/me/both.code-workspace' }));
    expect([...searchParams]).toEqual([['workspace', '/home/me/both.code-workspace']]);
  });

  it('asks for an empty window where there is no folder', () => {
    expect(workbenchUrl({ port: 1 })).toBe('http://localhost:1/?ew=true');
  });
});
