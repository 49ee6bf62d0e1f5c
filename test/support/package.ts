// npm run package: the VSIX. With --target linux-x64 and the like it holds the pseudo-terminal's binary of that platform,
// which is fetched where it is another's; without it, the one of this machine. All arguments go on to vsce.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { endOnSignals, run, runNpm } from './processes';
import { inRoot, ROOT } from './root';

/** Those that there is a binary for; on others the recorder finds another way, and says so. */
const WITH_BINARY = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

endOnSignals();
const args = process.argv.slice(2);
const at = args.findIndex(arg => arg === '--target' || arg.startsWith('--target='));
const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
const env: NodeJS.ProcessEnv = { ...process.env, ...(given !== undefined && { MEDIAN_WATCH_TARGET: given }) };
if (given !== undefined && WITH_BINARY.includes(given)) {
  const name = `@lydell/node-pty-${given}`;
  if (!existsSync(inRoot('node_modules', name))) {
    const manifest: { devDependencies: Record<string, string> } = JSON.parse(
      readFileSync(inRoot('package.json'), 'utf8'),
    );
    const version = manifest.devDependencies['@lydell/node-pty'];
    const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--force'];
    if ((await runNpm(['install', ...flags, '--prefix', inRoot('out/pty'), `${name}@${version}`])) !== 0)
      throw new Error(`${name} could not be fetched: the reason stands above.`);
    env['MEDIAN_WATCH_PTY'] = inRoot('out/pty/node_modules');
  }
}
const flags = [
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  `--readme-path=${readmeWithoutPictures()}`,
];
const vsce = inRoot('node_modules/@vscode/vsce/vsce');
process.exitCode = await run(process.execPath, [vsce, 'package', ...flags, ...args], { cwd: ROOT, env });

/**
 * Writes README.md without its pictures: the page on which VS Code shows it loads none from a file and none that is inside
 * of it, only from the web. Returns the path from the root.
 */
function readmeWithoutPictures(): string {
  const text = readFileSync(inRoot('README.md'), 'utf8').replaceAll(/^!\[[^\]]*\]\(media\/[^)]+\)\n\n/gm, '');
  mkdirSync(inRoot('out'), { recursive: true });
  writeFileSync(inRoot('out/README.md'), text);
  return 'out/README.md';
}
