// npm test: types, lint, unit tests, then the host and end-to-end tests in real VS Codes,
// each VS Code in a lane of its own. At the end stands what failed, and as the last line the sum.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Counts, line, sum } from './counts';
import { keptLogs } from './evidence';
import { webPackage } from './installedExtension';
import { endOnSignals, run, runAs } from './processes';
import { inRoot } from './root';
import { e2e, equip, host, step, unit } from './suites';
import { type PARTS, parseTestArguments, type TestArguments } from './testArguments';
import type { EditorVersion } from './versions';

// What the run and its processes put aside goes with it, however it ends.
const scratch = mkdtempSync(path.join(tmpdir(), 'mw-'));
process.env['TMPDIR'] = scratch;
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

// A VS Code whose parent has gone ends itself within a second, and writes until then.
endOnSignals(() => new Promise(resolve => setTimeout(resolve, 2000)));
try {
  process.exitCode = await test(parseTestArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof RangeError ? error.message : error);
  process.exitCode = 1;
}

/** Runs what was asked for; the exit code. */
async function test(asked: TestArguments): Promise<number> {
  const vsix = inRoot('out/median-watch.vsix');
  const results: Counts[] = [];
  const failed: string[] = [];
  const part = async (title: string, work: () => Promise<Counts>): Promise<Counts> => {
    console.log(`\n── ${title}`);
    const started = Date.now();
    const counts = await work();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`── ${title}: ${counts.failed === 0 ? 'good' : `${counts.failed} failed`} (${seconds} s)`);
    results.push(counts);
    if (counts.failed > 0) failed.push(title, ...counts.failures.map(indented));
    return counts;
  };
  const wants = (name: (typeof PARTS)[number]): boolean => asked.parts.includes(name);

  rmSync(inRoot('out/failures'), { recursive: true, force: true });
  if (wants('types')) await part('types', () => step('run', '--silent', 'types'));
  if (wants('lint')) await part('lint', () => step('run', '--silent', 'lint'));
  const inEditors = wants('host') || wants('e2e');
  // What the editors need is fetched, one after the other, while the unit tests run.
  const [, equipped] = await Promise.all([
    wants('unit') && part('unit tests', () => unit(asked)),
    inEditors && part('editors', () => equip(asked.editors)),
  ]);
  if (equipped && equipped.failed === 0) {
    await part('build', () => step('run', '--silent', 'build', '--', '--production', '--tests'));
    if (wants('e2e')) {
      const packaged = (...flags: string[]) => step('run', '--silent', 'package', '--', ...flags);
      await part('package', () => packaged(`--out=${vsix}`));
      await part('package for the Web', () => packaged('--target=web', `--out=${webPackage(vsix)}`));
    }
    // Each VS Code has a lane of its own.
    const lane = async (version: EditorVersion): Promise<void> => {
      const start = asked.editors.length > 1 ? runAs(version) : run;
      if (wants('host')) await part(`host tests, ${version} VS Code`, () => host(version, asked, start));
      if (wants('e2e'))
        await part(`end-to-end tests, ${version} VS Code`, () => e2e(version, vsix, asked, start));
    };
    await Promise.all(asked.editors.map(lane));
  }
  const total = sum(results);
  // What was printed with a test stands far up by now.
  failed.push(...keptLogs().map(indented));
  if (total.failed > 0) console.log(`\n── what failed\n${failed.join('\n')}`);
  console.log(`\n${line(total)}`);
  return total.failed === 0 ? 0 : 1;
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
