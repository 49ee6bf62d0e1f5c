import path from 'node:path';

/** What a desktop VS Code is asked by its command line, as far as the tests ask it. */
export interface CodeArguments {
  /** Where the server is installed: the launcher's own argument. */
  readonly server: string;
  readonly folder?: string;
  /** A file that lists several folders. */
  readonly workspace?: string;
  readonly files: readonly string[];
  readonly extensionDevelopmentPaths: readonly string[];
  readonly extensionTestsPath?: string;
  readonly userDataDir?: string;
  readonly extensionsDir?: string;
  readonly installExtensions: readonly string[];
  readonly listExtensions: boolean;
  readonly disableExtensions: boolean;
  readonly disableWorkspaceTrust: boolean;
  readonly remoteDebuggingPort?: number;
  readonly version: boolean;
}

/** Options that take a value; any other option is a flag. Each may be given as `--name value` or `--name=value`. */
const WITH_VALUE = [
  'server',
  'folder-uri',
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'user-data-dir',
  'extensions-dir',
  'install-extension',
  'remote-debugging-port',
];

/**
 * Reads the arguments of a desktop VS Code. What it does not know it leaves out, as the desktop does.
 *
 * @param isFolder tells a folder to open from a file to open
 * @throws RangeError where an option lacks its value
 */
export function parseCodeArguments(
  args: readonly string[],
  isFolder: (file: string) => boolean,
): CodeArguments {
  const values = new Map<string, string[]>();
  const flags = new Set<string>();
  const files: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === undefined) files.push(path.resolve(arg));
    else if (!WITH_VALUE.includes(name)) flags.add(name);
    else {
      const value = inline ?? args[++i];
      if (value === undefined) throw new RangeError(`--${name} wants a value.`);
      values.set(name, [...(values.get(name) ?? []), value]);
    }
  }
  const all = (name: string): string[] => values.get(name) ?? [];
  const last = (name: string): string | undefined => all(name).at(-1);
  const folder = files.find(isFolder);
  const workspace = files.find(file => file.endsWith('.code-workspace'));
  const extensionTestsPath = last('extensionTestsPath');
  const userDataDir = last('user-data-dir');
  const extensionsDir = last('extensions-dir');
  const port = last('remote-debugging-port');
  return {
    server: last('server') ?? '',
    files: files.filter(file => file !== folder && file !== workspace),
    extensionDevelopmentPaths: all('extensionDevelopmentPath'),
    installExtensions: all('install-extension'),
    listExtensions: flags.has('list-extensions'),
    disableExtensions: flags.has('disable-extensions'),
    disableWorkspaceTrust: flags.has('disable-workspace-trust'),
    version: flags.has('version'),
    ...(folder === undefined ? {} : { folder }),
    ...(workspace === undefined ? {} : { workspace }),
    ...(extensionTestsPath === undefined ? {} : { extensionTestsPath }),
    ...(userDataDir === undefined ? {} : { userDataDir }),
    ...(extensionsDir === undefined ? {} : { extensionsDir }),
    ...(port === undefined ? {} : { remoteDebuggingPort: Number(port) }),
  };
}
