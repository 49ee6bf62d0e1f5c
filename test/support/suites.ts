import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BROKEN, type Counts, judge, readCounts, sum } from './counts';
import { ensureEditor } from './ensureEditor';
import { run, runNpm } from './processes';
import { ensurePrograms } from './programs';
import { inRoot, ROOT } from './root';
import type { TestArguments } from './testArguments';
import type { EditorVersion } from './versions';

/** Runs a step that has no tests of its own: it counts only where it fails. */
export async function step(...npmArgs: string[]): Promise<Counts> {
  return (await runNpm(npmArgs, { cwd: ROOT })) === 0 ? sum([]) : BROKEN;
}

/** The pure rooms, in Node. Nothing else needs a core meanwhile, so that each has a worker. */
export function unit(asked: TestArguments): Promise<Counts> {
  return vitest('unit', asked, {}, []);
}

/** What the tests in VS Code need: it counts only where something is not to be had. */
export async function equip(versions: readonly EditorVersion[]): Promise<Counts> {
  try {
    for (const version of versions) await ensureEditor(version);
    await ensurePrograms();
    return sum([]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return BROKEN;
  }
}

/** Inside the extension host, on the built extension. */
export function host(version: EditorVersion, asked: TestArguments, start = run): Promise<Counts> {
  return counted(`host-${version}`, async results => {
    const executable = await ensureEditor(version);
    return start(process.execPath, ['--enable-source-maps', inRoot('out/support/hostRun.mjs'), executable], {
      cwd: ROOT,
      env: {
        ...process.env,
        MEDIAN_WATCH_RESULTS: results,
        MEDIAN_WATCH_GREP: asked.grep ?? '',
        MEDIAN_WATCH_FILES: asked.files.join(path.delimiter),
      },
    });
  });
}

/**
 * End-to-end tests of what hardly hangs on the version of VS Code, so that one of the two will do where both are run: words,
 * readings, what is collected. What sources, watches, selections and panels get from it does. Divided so that both
 * take as long.
 */
const IN_ONE: Readonly<Record<EditorVersion, readonly string[]>> = {
  newest: ['browser', 'outside', 'palette', 'reading', 'virtual'],
  oldest: ['collection', 'folders', 'messages', 'panelPage', 'untrusted'],
};

/** A person's way, on the packaged extension. */
export async function e2e(
  version: EditorVersion,
  vsix: string,
  asked: TestArguments,
  start = run,
): Promise<Counts> {
  await ensureEditor(version);
  const env = { MEDIAN_WATCH_EDITOR: version, MEDIAN_WATCH_VSIX: vsix };
  const isDivided = asked.editors.length > 1 && asked.files.length === 0;
  const elsewhere = isDivided ? IN_ONE[version === 'newest' ? 'oldest' : 'newest'] : [];
  const flags = [
    '--config=test/e2e/vitest.config.mts',
    ...elsewhere.map(name => `--exclude=**/${name}.test.ts`),
  ];
  return vitest(`e2e-${version}`, asked, env, flags, start);
}

function vitest(
  name: string,
  asked: TestArguments,
  env: NodeJS.ProcessEnv,
  flags: readonly string[],
  start = run,
): Promise<Counts> {
  return counted(name, results => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
    // vitest leaves out, and counts as skipped, what its own --testNamePattern does not match.
    const grep = asked.grep === undefined ? [] : [`--testNamePattern=${escapePattern(asked.grep)}`];
    const args = ['run', '--root', ROOT, ...asked.files, ...reporters, ...flags, ...grep];
    const program = inRoot('node_modules/vitest/vitest.mjs');
    return start(process.execPath, [program, ...args], { cwd: ROOT, env: { ...process.env, ...env } });
  });
}

/** Runs a suite that writes its results to a file, and judges it by them and by its exit code. */
async function counted(name: string, suite: (results: string) => Promise<number>): Promise<Counts> {
  const results = inRoot('out/results', `${name}.json`);
  mkdirSync(path.dirname(results), { recursive: true });
  rmSync(results, { force: true });
  try {
    const exitCode = await suite(results);
    return judge(existsSync(results) ? readCounts(readFileSync(results, 'utf8')) : undefined, exitCode);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return BROKEN;
  }
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
