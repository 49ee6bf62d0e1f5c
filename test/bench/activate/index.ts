import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureInside } from '../../support/insideEditor';
import { runScriptQuietly } from '../../support/processes';
import { ROOT } from '../../support/root';
import { buildBefore } from '../support/buildBefore';
import { percentile } from '../support/percentile';
import type { Suite } from '../support/suite';
import { printTable } from '../support/table';
import type { Started } from './inside';

/**
 * What the start of the extension costs the extension host of a fresh VS Code, each round in a host of its own. With a
 * base, both builds in turn; of each figure the median of the rounds.
 */
const suite: Suite = async ({ sources, bundles, rounds, base }) => {
  await runScriptQuietly('The extension was not built.', 'build', '--production', '--tests');
  const before = base === undefined ? [] : [{ name: base, build: buildBefore(base, bundles) }];
  const builds = [...before, { name: 'now', build: ROOT }].map(({ name, build }) => ({
    name,
    build: withClock(build, join(bundles, `timed ${name}`)),
    started: [] as Started[],
  }));
  for (let round = 0; round < rounds; round++)
    for (const { build, started } of builds)
      started.push(
        await measureInside<Started>({
          source: join(sources, 'inside.ts'),
          folder: bundles,
          env: {},
          what: 'The start',
          build,
        }),
      );
  printTable(
    `The start in the extension host: the median of ${rounds} hosts`,
    ['', 'load, ms', 'activate, ms'],
    builds.map(({ name, started }) => [
      name,
      ...(['load', 'activate'] as const).map(part =>
        percentile(
          started.map(each => each[part]),
          0.5,
        ).toFixed(2),
      ),
    ]),
  );
};

export default suite;

/** What VS Code reads of an extension as it starts. */
const PARTS = ['dist', 'l10n', 'media', 'package.json', 'package.nls.json', 'package.nls.de.json'];

/** Copies a build to a folder, where it tells how long it took to start; the folder. */
function withClock(build: string, folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS.filter(each => existsSync(join(build, each))))
    cpSync(join(build, part), join(folder, part), { recursive: true });
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { main: string };
  writeFileSync(
    join(folder, 'dist/timed.js'),
    `const begin = performance.now();
const extension = require('./${manifest.main.replace(/^.*\//, '')}');
const load = performance.now() - begin;
exports.activate = context => {
  const begin = performance.now();
  const api = extension.activate(context);
  globalThis.medianWatchStarted = { load, activate: performance.now() - begin };
  return api;
};
`,
  );
  writeFileSync(file, JSON.stringify({ ...manifest, main: './dist/timed.js' }));
  return folder;
}
