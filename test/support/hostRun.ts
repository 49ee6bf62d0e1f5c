// Runs the host tests inside VS Code: node out/support/hostRun.mjs <executable of VS Code> [<module to run instead>]
// In a process of its own, so that whoever runs the tests can end it and all that it started.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { inRoot, ROOT } from './root';
import { writeUserSettings } from './userSettings';

const [vscodeExecutablePath, tests = inRoot('out/test/host/index.js')] = process.argv.slice(2);
if (vscodeExecutablePath === undefined) throw new RangeError('Which VS Code? Its executable is wanted.');

// Fresh, and short: on some systems the path of a socket inside may not be longer than about 100 characters.
const profile = mkdtempSync(path.join(tmpdir(), 'median-host-'));
const userDataDir = path.join(profile, 'user');
writeUserSettings(userDataDir, {});
// VS Code takes a debugger only from an extension that declares it, and a channel of another extension is made by one.
// They are installed, since the server's VS Code knows one extension under development only.
const extensions = path.join(profile, 'extensions');
for (const name of ['testDebugger', 'testChannels']) {
  const folder = inRoot('test/support', name);
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { publisher, name: id, version } = manifest as Readonly<Record<string, string>>;
  cpSync(folder, path.join(extensions, `${publisher}.${id}-${version}`), { recursive: true });
}
const workspace = path.join(profile, 'sample');
cpSync(inRoot('test/support/sample'), workspace, { recursive: true });
try {
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: process.env['MEDIAN_WATCH_BUILD'] ?? ROOT,
    extensionTestsPath: tests,
    launchArgs: [workspace, `--user-data-dir=${userDataDir}`, `--extensions-dir=${extensions}`],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
}
