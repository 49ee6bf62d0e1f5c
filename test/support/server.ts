import type { ChildProcess } from 'node:child_process';
import { end, run, start } from './processes';
import { inRoot } from './root';
import type { ServerInstall } from './serverInstall';

export interface ServerOptions {
  readonly userDataDir: string;
  readonly extensionsDir: string;
  /** Lets the window's address name an extension under development; VS Code then shows no notification toasts. */
  readonly development?: boolean;
  readonly disableWorkspaceTrust?: boolean;
  /** Is given each line that the server writes. */
  readonly onLine?: (line: string) => void;
}

export interface Server {
  readonly port: number;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/**
 * Starts the VS Code server on a free port of this machine, for this machine alone.
 *
 * @throws Error with what the server wrote where it ends before it listens
 */
export async function startServer(install: ServerInstall, options: ServerOptions): Promise<Server> {
  const args = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', ...folders(options)];
  if (options.development) args.push('--enable-smoke-test-driver');
  if (options.disableWorkspaceTrust) args.push('--disable-workspace-trust');
  const server = start(install.node, [ENTRY, install.vscode, ...args], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    let written = '';
    const read = (chunk: Buffer): void => {
      written += chunk;
      const lines = written.split('\n');
      written = lines.pop() ?? '';
      for (const line of lines) {
        options.onLine?.(line);
        const listening = /listening on (\d+)/.exec(line);
        if (listening) resolve(Number(listening[1]));
      }
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('error', reject);
    server.on('exit', code =>
      reject(new Error(`The VS Code server ended with code ${code} before it listened: ${written}`)),
    );
  });
  return { port, process: server, stop: () => end(server) };
}

/** Runs one of the server's own commands, for example `--install-extension x.vsix`; its exit code. */
export function runServerCommand(
  install: ServerInstall,
  options: ServerOptions,
  args: readonly string[],
): Promise<number> {
  return run(install.node, [ENTRY, install.vscode, ...folders(options), ...args], { env: environment() });
}

const ENTRY = inRoot('test/support/server/entry.cjs');

const folders = ({ userDataDir, extensionsDir }: ServerOptions): string[] => [
  '--accept-server-license-terms',
  '--telemetry-level=off',
  `--server-data-dir=${userDataDir}`,
  `--user-data-dir=${userDataDir}`,
  `--extensions-dir=${extensionsDir}`,
];

/** Ours, without what would make the server believe that it runs inside another VS Code, or look for a gallery. */
function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, EXTENSIONS_GALLERY: '{}' };
  for (const name of Object.keys(env))
    if (/^(VSCODE_|ELECTRON_)/.test(name) || name === 'NODE_OPTIONS') delete env[name];
  return env;
}
