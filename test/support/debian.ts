import { inPath } from './path';
import { run } from './processes';

/** Installs a Debian package where that needs no question: as root on Debian. Whether it tried. */
export async function aptInstall(name: string): Promise<boolean> {
  if (process.getuid?.() !== 0 || !inPath('apt-get')) return false;
  console.log(`Installing ${name} for the tests (apt-get install ${name})…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another run may be installing something just now.
  const install = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', name];
  if ((await run('apt-get', install, { env })) === 0) return true;
  await run('apt-get', ['update', '-o', 'DPkg::Lock::Timeout=300'], { env });
  await run('apt-get', install, { env });
  return true;
}
