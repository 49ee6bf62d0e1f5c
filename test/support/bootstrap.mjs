// Runs a script of this project on a fresh clone: node test/support/bootstrap.mjs <script> [arguments]
// It installs the dependencies where they are missing or stale, bundles test/support into out/support, and
// then runs the script: a .ts file of test/support or anything that Node runs. Plain Node, no dependency.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { askedNode, isInstalled, nodeIsTooOld } from './bootstrapChecks.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [script, ...args] = process.argv.slice(2);
const windows = process.platform === 'win32';

const tooOld = nodeIsTooOld(process.versions.node, askedNode(root));
if (tooOld?.isFatal) fail(tooOld.sentence);
if (tooOld) console.log(tooOld.sentence);
if (!script)
  fail('Say which script to run, for example: node test/support/bootstrap.mjs test/support/test.ts');

if (!isInstalled(root)) {
  console.log('Installing the dependencies (npm ci), which takes about half a minute the first time…');
  const started = Date.now();
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if ((await run(windows ? 'npm.cmd' : 'npm', flags, windows)) !== 0)
    fail('The dependencies could not be installed: npm ci failed, its reason stands above.');
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

const file = await bundled(script);
if (!existsSync(file)) fail(`There is no script ${script}.`);
process.exitCode = await run(process.execPath, ['--enable-source-maps', file, ...args]);

/** Bundles the launcher, which other processes start by its path, and a script in TypeScript into out/support; what Node runs of it. */
async function bundled(entry) {
  const typed = entry.endsWith('.ts');
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [...(typed ? [entry] : []), 'test/support/code.ts', 'test/support/hostRun.ts'],
    outdir: 'out/support',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return path.resolve(root, typed ? `out/support/${path.basename(entry, '.ts')}.mjs` : entry);
}

/**
 * Runs a command to its end and resolves with its exit code. A signal is handed on to it, and this process
 * stays until it has put its own house in order. One that ends npm ends the shell between npm and this process,
 * which hands nothing on: that is seen by who the parent is.
 */
function run(command, args, shell = false) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell });
    // Ctrl+C reaches the child by the terminal; handing it on a second time would look like impatience.
    const stay = () => {};
    const handOn = () => child.kill('SIGTERM');
    process.on('SIGINT', stay).on('SIGTERM', handOn).on('SIGHUP', handOn);
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      handOn();
    }, 500).unref();
    child.on('error', error => fail(`${command} could not be started: ${error.message}`));
    child.on('close', code => {
      clearInterval(watch);
      process.off('SIGINT', stay).off('SIGTERM', handOn).off('SIGHUP', handOn);
      resolve(code ?? 1);
    });
  });
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
