import { aptInstall } from './debian';
import { inPath } from './path';

/** What the tests of terminals run, each with the Debian package that brings it. */
const PROGRAMS = { bash: 'bash', dash: 'dash', python3: 'python3', zsh: 'zsh' };

/**
 * Finds the shells and programs that the tests of terminals run, or installs them where that needs no question: as
 * root on Debian. Windows has no such tests.
 *
 * @throws Error with a sentence that says what to install
 */
export async function ensurePrograms(): Promise<void> {
  if (process.platform === 'win32') return;
  for (const [program, name] of Object.entries(PROGRAMS)) {
    if (inPath(program) || ((await aptInstall(name)) && inPath(program))) continue;
    throw new Error(
      `The tests of terminals need ${program} and found none: install it (on Debian: apt-get install ${name}).`,
    );
  }
}
