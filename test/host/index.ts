// VS Code calls run() inside its extension host. Each *.test.ts beside this file is a mocha suite with the globals
// describe, it, before, after and so on.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { env } from 'vscode';

/** Runs the host tests; VS Code reports success where this resolves and failure where it rejects. */
export async function run(): Promise<void> {
  // Imported, not required: the Node of the oldest VS Code cannot require a module of this kind.
  const { default: Mocha } = await import('mocha');
  const grep = process.env['MEDIAN_WATCH_GREP'];
  const words = (process.env['MEDIAN_WATCH_FILES'] ?? '').split(path.delimiter).filter(Boolean);
  const mocha = new Mocha({
    color: true,
    timeout: 20_000,
    // A test that is left out proves nothing, and one that is singled out hides the others.
    forbidPending: true,
    forbidOnly: true,
    ...(grep ? { fgrep: grep } : {}),
  });
  for (const file of readdirSync(__dirname).sort())
    if (file.endsWith('.test.js') && (words.length === 0 || words.some(word => file.includes(word))))
      mocha.addFile(path.join(__dirname, file));

  // Outside of a test, in a timer or a promise that nobody awaits, an error would go unseen: VS Code swallows it.
  const stray = new Set<unknown>();
  const failures = new Map<unknown, string>();
  const note = (error: unknown): void => {
    // VS Code's own extensions run in the same process, and a server for tests may lack what one of them wants.
    const isTheirs = error instanceof Error && error.stack?.includes(path.join(env.appRoot, 'extensions'));
    if (!isTheirs) stray.add(error);
  };
  // Not process.on: VS Code replaces it, and in 1.93 what it puts there calls itself instead of the listener.
  process.addListener('uncaughtException', note);
  process.addListener('unhandledRejection', note);

  const counts = await new Promise<{ passed: number; failed: number }>(resolve => {
    let passed = 0;
    const runner = mocha.run(failed => resolve({ passed, failed }));
    runner.on('pass', () => {
      passed++;
    });
    runner.on('fail', (test, error) => failures.set(error, `${test.fullTitle()}: ${error.stack ?? error}`));
  });
  // What was not awaited may still be on its way.
  await new Promise(resolve => setTimeout(resolve, 100));
  for (const error of failures.keys()) stray.delete(error);
  for (const error of stray) failures.set(error, `An error that no test caught: ${inspect(error)}`);
  for (const error of stray) console.error(failures.get(error));

  const failed = counts.failed + stray.size;
  const results = process.env['MEDIAN_WATCH_RESULTS'];
  if (results)
    writeFileSync(
      results,
      JSON.stringify({ passed: counts.passed, failed, failures: [...failures.values()] }),
    );
  if (counts.passed + failed === 0) throw new Error('No host test was found.');
  if (failed > 0) throw new Error(`${failed} of the host tests failed.`);
}
