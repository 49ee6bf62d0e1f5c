import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ensureEditor } from './ensureEditor';
import { run, runScriptQuietly } from './processes';
import { inRoot, ROOT } from './root';

/** What is run inside an editor. */
interface Inside {
  /** The TypeScript that measures there and writes its results as JSON into the file `MEDIAN_WATCH_RESULTS`. */
  readonly source: string;
  /** Where bundle and results go. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** What it is called in a message: `The floods`. */
  readonly what: string;
  /** The folder of another build of the extension that is to be there; left out for this one, which is built first. */
  readonly build?: string;
}

/** Runs something in the extension host of the newest VS Code, on the built extension; its results. */
export async function measureInside<Results>({
  source,
  folder,
  env,
  what,
  build: other,
}: Inside): Promise<Results> {
  const executable = await ensureEditor('newest');
  if (other === undefined)
    await runScriptQuietly('The extension was not built.', 'build', '--production', '--tests');
  // VS Code wants it within the extension.
  const inside = join(other ?? folder, 'inside.cjs');
  await build({
    entryPoints: [source],
    outfile: inside,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const results = join(folder, 'results.json');
  const code = await run(process.execPath, [inRoot('out/support/hostRun.mjs'), executable, inside], {
    cwd: ROOT,
    env: { ...process.env, ...env, MEDIAN_WATCH_RESULTS: results, MEDIAN_WATCH_BUILD: other ?? ROOT },
  });
  if (code !== 0) throw new Error(`${what} did not run to the end: the reason stands above.`);
  return JSON.parse(readFileSync(results, 'utf8'));
}
