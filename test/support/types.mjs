// npm run types: the compiler's opinion of the whole and of each room, by itself with only the globals that the room
// may use, and whether the kernel's code is what its sources compile to. All side by side. Plain Node.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KERNEL = 'src/numbers/kernel';

/** Each folder with a tsconfig.json: the whole, the rooms and the tests. */
export function projects() {
  const rooms = ['src', 'test'].flatMap(folder =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => path.basename(name) === 'tsconfig.json')
      .map(name => path.posix.join(folder, path.dirname(name.replaceAll(path.sep, '/')))),
  );
  return ['.', ...rooms];
}

/** What is run; the kernel has its own compiler. */
export function checks() {
  return projects().map(project =>
    project === KERNEL
      ? [`${KERNEL}/compile.mjs`, '--check']
      : ['node_modules/typescript/bin/tsc', '--singleThreaded', '-p', project],
  );
}

/** @param {readonly string[]} args @returns {Promise<{ readonly code: number; readonly output: string }>} */
function check(args) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, { cwd: ROOT });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await Promise.all(checks().map(check));
  // A file that is in several projects is named once.
  const lines = new Set(results.flatMap(({ output }) => output.split('\n')).filter(Boolean));
  for (const line of lines) console.error(line);
  process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;
}
