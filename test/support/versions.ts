/** A VS Code that the project is proved in. */
export type EditorVersion = 'newest' | 'oldest';

/** Where a version of VS Code comes from. */
export interface Release {
  /** What `@vscode/test-electron` downloads. */
  readonly desktop: string;
  /** The VS Code server out of the npm registry, for where nothing can be downloaded or shown. */
  readonly server: ServerRelease;
}

export interface ServerRelease {
  readonly vscode: string;
  /** The npm package `code-server` at this version carries the VS Code server of {@link vscode}. */
  readonly codeServer: string;
  /** The major version of Node that the server runs on. */
  readonly node: number;
  /** Parts that no test needs, relative to the server: they are large. */
  readonly unneeded: readonly string[];
}

/**
 * The newest release of VS Code and the oldest that `engines.vscode` names. 1.93 is the first whose terminal
 * shell integration API is stable, which reading numbers out of a terminal builds on. Of the server the newest
 * is the newest that this recipe has been tried with.
 */
export const RELEASES: Readonly<Record<EditorVersion, Release>> = {
  newest: {
    desktop: 'stable',
    server: {
      vscode: '1.139.1',
      codeServer: '4.139.1',
      node: 24,
      unneeded: [
        'node_modules/@github/copilot-sdk-linux-x64',
        'node_modules/@microsoft/mxc-sdk',
        'extensions/copilot',
      ],
    },
  },
  oldest: {
    desktop: '1.93.1',
    server: { vscode: '1.93.1', codeServer: '4.93.1', node: 20, unneeded: [] },
  },
};
