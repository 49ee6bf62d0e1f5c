// Measures side by side with peers: node test/bench/run.mjs [suite…] [--full] [--rounds=N] [--base=COMMIT] [--only=WORD]
// A suite is a folder beside this file with an index.ts whose default export is a Suite; each module of its
// contenders/ becomes a bundle of its own in out/bench/<suite>/.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = resolve(here, '../../out/bench');
const args = process.argv.slice(2);
const known = readdirSync(here).filter(name => existsSync(join(here, name, 'index.ts')));
const asked = args.filter(arg => !arg.startsWith('--'));
/** @param {string} name */
const asFlag = name => args.find(arg => arg.startsWith(`--${name}=`))?.slice(`--${name}=`.length);
const unknown = asked.filter(name => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmarks are called ${unknown.join(', ')}: choose from ${known.join(', ')}.`);
  process.exit(2);
}

console.log(`Node ${process.version}, V8 ${process.versions.v8}, ${process.platform} ${process.arch}`);
for (const name of asked.length > 0 ? asked : known) {
  const folder = join(here, name);
  const contenders = join(folder, 'contenders');
  await build({
    entryPoints: [
      join(folder, 'index.ts'),
      ...(existsSync(contenders) ? readdirSync(contenders) : [])
        .filter(file => file.endsWith('.ts'))
        .map(file => join(contenders, file)),
    ],
    outdir: join(out, name),
    outbase: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    // What only starts other programs stays a package.
    external: ['esbuild', '@vscode/test-electron', 'playwright-core'],
    logLevel: 'warning',
  });
  /** @type {{ default: import('./support/suite').Suite }} */
  const { default: suite } = await import(pathToFileURL(join(out, name, 'index.mjs')).href);
  await suite({
    sources: folder,
    bundles: join(out, name),
    full: args.includes('--full'),
    rounds: Number(asFlag('rounds') ?? 5),
    base: asFlag('base'),
    only: asFlag('only'),
  });
}
