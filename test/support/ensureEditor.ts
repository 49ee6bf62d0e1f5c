import { ensureChromium } from './chromium';
import { downloadDesktop } from './desktop';
import { installServer } from './serverInstall';
import { type EditorVersion, RELEASES, type ServerRelease } from './versions';

/** The environment variable that hands the executable of a version on to the processes that run the tests. */
export const executableVariable = (version: EditorVersion): string =>
  `MEDIAN_WATCH_CODE_${version.toUpperCase()}`;

/**
 * The executable of a VS Code, downloaded or installed unless it is there: the desktop's where it can be
 * downloaded and shown, else one that takes the same arguments and opens the same VS Code as a server with a
 * browser. Later calls, and the processes that this one starts, get the same at once.
 *
 * @throws Error with a sentence for the person
 */
export async function ensureEditor(version: EditorVersion): Promise<string> {
  const variable = executableVariable(version);
  const known = process.env[variable];
  if (known) return known;
  const { desktop, server } = RELEASES[version];
  const executable = (await downloadDesktop(desktop)) ?? (await serverWithBrowser(server));
  console.log(`VS Code, the ${version}: ${executable}`);
  process.env[variable] = executable;
  return executable;
}

/** The server's window is a browser's: two editors that start at once must not both install one. */
async function serverWithBrowser(release: ServerRelease): Promise<string> {
  const { executable } = await installServer(release);
  await ensureChromium();
  return executable;
}
