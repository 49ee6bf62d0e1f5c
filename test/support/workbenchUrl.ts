/** What the VS Code of a server is opened with in a browser. Paths are absolute. */
export interface Workbench {
  /** Where the server listens, on this machine. */
  readonly port: number;
  readonly folder?: string;
  /** A file that lists several folders, in place of one. */
  readonly workspace?: string;
  readonly files?: readonly string[];
  /** Only a server with `--enable-smoke-test-driver` looks at this and the next. */
  readonly extensionDevelopmentPaths?: readonly string[];
  readonly extensionTestsPath?: string;
  readonly disableExtensions?: boolean;
}

/**
 * The address of a window of the server's VS Code. Paths go as addresses on the server: given a `file:` address,
 * the workbench waits for ever without a word.
 */
export function workbenchUrl(workbench: Workbench): string {
  const authority = `localhost:${workbench.port}`;
  const remote = (path: string): string =>
    `vscode-remote://${authority}${path.split('/').map(encodeURIComponent).join('/')}`;
  const payload: [string, string][] = [];
  for (const path of workbench.extensionDevelopmentPaths ?? [])
    payload.push(['extensionDevelopmentPath', remote(path)]);
  if (workbench.extensionTestsPath !== undefined)
    payload.push(['extensionTestsPath', remote(workbench.extensionTestsPath)]);
  if (workbench.disableExtensions) payload.push(['disableExtensions', 'true']);
  for (const file of workbench.files ?? []) payload.push(['openFile', remote(file)]);

  const { folder, workspace } = workbench;
  const query = new URLSearchParams({
    ...(folder !== undefined && { folder }),
    ...(workspace !== undefined && { workspace }),
    ...(folder === undefined && workspace === undefined && { ew: 'true' }),
  });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}
