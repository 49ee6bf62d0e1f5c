import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The last commit whose finder was two heaps alone. */
const COMMIT = '4e2e4a8';
const ROOM = 'src/median';

/**
 * Bundles the finder of {@link COMMIT} as a contender and returns the bundle's path; undefined where the
 * history does not reach back that far.
 */
export async function bundleBefore(sources: string, bundles: string): Promise<string | undefined> {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: sources, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const folder = join(bundles, 'before');
  try {
    mkdirSync(folder, { recursive: true });
    for (const file of git('ls-tree', '--full-tree', '--name-only', COMMIT, `${ROOM}/`).trim().split('\n')) {
      if (file.endsWith('.ts')) {
        writeFileSync(join(folder, file.slice(ROOM.length + 1)), git('show', `${COMMIT}:${file}`));
      }
    }
  } catch {
    return undefined;
  }
  const outfile = join(folder, 'medianFinder.mjs');
  await build({
    stdin: {
      contents:
        `import { MedianFinder } from ${JSON.stringify(join(folder, 'medianFinder.ts'))};` +
        `import { contest } from ${JSON.stringify(join(sources, 'contest.ts'))};` +
        'contest(() => new MedianFinder());',
      resolveDir: sources,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    logLevel: 'warning',
  });
  return outfile;
}
