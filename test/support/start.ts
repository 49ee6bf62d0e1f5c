// npm start: a real VS Code with the extension loaded, on the sample folder. A desktop one where there is a display
// and it is in PATH or can be downloaded, else the server's, in a browser. Ctrl+C ends it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadDesktop, hasDisplay } from './desktop';
import { inPath } from './path';
import { endOnSignals, run, runScriptQuietly, start } from './processes';
import { inRoot, ROOT } from './root';
import { runServerCommand, startServer } from './server';
import { installServer } from './serverInstall';
import { writeUserSettings } from './userSettings';
import { RELEASES } from './versions';
import { workbenchUrl } from './workbenchUrl';

const profile = mkdtempSync(path.join(tmpdir(), 'median-start-'));
/** A copy: whoever tries things out changes nothing in the repository. */
const SAMPLE = path.join(profile, 'sample');
/** The first steps: nothing else on the screen speaks of the extension before numbers are selected. */
const FIRST_FILE = path.join(SAMPLE, 'README.md');
cpSync(inRoot('test/support/sample'), SAMPLE, { recursive: true });
const cleanUp = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 3 });

endOnSignals(cleanUp);
try {
  process.exitCode = await open();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  cleanUp();
}

/** Builds the extension and opens an editor with it; resolves with an exit code once that is closed. */
async function open(): Promise<number> {
  console.log('Building the extension…');
  await runScriptQuietly('The extension could not be built: the reason stands above.', 'build');
  const desktop = hasDisplay() ? (inPath('code') ?? (await downloadDesktop('stable'))) : undefined;
  return desktop ? openDesktop(desktop) : openInBrowser();
}

/** A window of its own, with a profile of its own: the person's settings and extensions stay as they are. */
function openDesktop(executable: string): Promise<number> {
  console.log('Opening VS Code with Median Watch. Ctrl+C, or closing its window, ends it.');
  const userDataDir = path.join(profile, 'user');
  writeUserSettings(userDataDir, {});
  return run(
    executable,
    [
      '--wait',
      '--new-window',
      `--extensionDevelopmentPath=${ROOT}`,
      `--user-data-dir=${userDataDir}`,
      `--extensions-dir=${path.join(profile, 'extensions')}`,
      '--disable-workspace-trust',
      '--skip-welcome',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      SAMPLE,
      FIRST_FILE,
    ],
    { shell: process.platform === 'win32' },
  );
}

/**
 * The server's VS Code, with the extension installed as a user installs it: under development the server's VS Code
 * shows no messages.
 */
async function openInBrowser(): Promise<number> {
  const release = RELEASES.newest.server;
  const install = await installServer(release);
  const vsix = path.join(profile, 'median-watch.vsix');
  const unpacked = 'The extension could not be packaged: the reason stands above.';
  await runScriptQuietly(unpacked, 'package', `--out=${vsix}`);
  const folders = {
    userDataDir: path.join(profile, 'user'),
    extensionsDir: path.join(profile, 'extensions'),
  };
  writeUserSettings(folders.userDataDir, {});
  if ((await runServerCommand(install, folders, ['--install-extension', vsix])) !== 0)
    throw new Error('VS Code did not install the extension: the reason stands above.');
  const server = await startServer(install, { ...folders, disableWorkspaceTrust: true });
  const url = workbenchUrl({ port: server.port, folder: SAMPLE, files: [FIRST_FILE] });
  console.log(`\nVS Code ${release.vscode} with Median Watch waits for you in a browser at\n\n  ${url}\n`);
  console.log('Ctrl+C ends it.');
  if (hasDisplay()) showInBrowser(url);
  return new Promise(resolve => {
    server.process.on('exit', code => resolve(code ?? 1));
  });
}

/** The person's own browser; where there is none, the address above is enough. */
function showInBrowser(url: string): void {
  const openers = { darwin: 'open', linux: inPath('xdg-open') };
  const opener =
    process.platform === 'darwin' || process.platform === 'linux' ? openers[process.platform] : undefined;
  if (opener) start(opener, [url], { stdio: 'ignore' }).on('error', () => {});
}
