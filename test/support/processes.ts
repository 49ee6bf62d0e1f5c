import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * Processes that end when this one does. Each leads a process group of its own, so that what it starts ends with
 * it; on a signal all are asked to end, and those that do not are ended.
 */
const running = new Set<ChildProcess>();
const windows = process.platform === 'win32';

/** How long a process may take to put its house in order before it is ended, in milliseconds. */
const GRACE = 4000;

/** Starts a process that ends with this one. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { stdio: 'inherit', ...options, detached: !windows });
  running.add(child);
  // What a process started may outlive it: the whole group goes with its leader.
  child.on('exit', () => {
    running.delete(child);
    signalGroup(child, 'SIGKILL');
  });
  child.on('error', () => running.delete(child));
  return child;
}

/** Runs a command to its end; its exit code, 1 where a signal ended it or it could not be started. */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return exitCode(command, start(command, args, options));
}

function exitCode(command: string, child: ChildProcess): Promise<number> {
  return new Promise(resolve => {
    child.on('error', error => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', code => resolve(code ?? 1));
  });
}

/** Runs a command as {@link run}, each line that it writes behind a name: for one of several that run at once. */
export function runAs(name: string): typeof run {
  return (command, args, options = {}) => {
    const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface({ input: stream }).on('line', line => console.log(`${name} │ ${line}`));
    return exitCode(command, child);
  };
}

/** Runs npm with these arguments, as {@link run}. */
export function runNpm(args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return windows ? run('npm.cmd', args, { ...options, shell: true }) : run('npm', args, options);
}

/**
 * Runs a script of package.json, and shows what it wrote only where it fails.
 *
 * @throws Error with the sentence given where it fails
 */
export async function runScriptQuietly(sentence: string, script: string, ...args: string[]): Promise<void> {
  const npm = ['run', '--silent', script, '--', ...args];
  const [command, shell] = windows ? ['npm.cmd', true] : ['npm', false];
  const child = start(command, npm, { stdio: ['ignore', 'pipe', 'pipe'], shell });
  let written = '';
  const collect = (chunk: Buffer): void => {
    written += chunk;
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const code = await new Promise<number | null>(resolve => {
    child.on('error', () => resolve(1)).on('close', resolve);
  });
  if (code !== 0) throw new Error(`${written}${sentence}`);
}

/** Asks a process and all that it started to end, and ends them where they have not after {@link GRACE}. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  if (windows) signalGroup(child, 'SIGKILL');
  else child.kill('SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE);
  await gone;
  clearTimeout(timer);
}

/**
 * From now on a signal (Ctrl+C, a closed terminal) ends all that was started, then runs `before`, then ends this
 * process with the exit code that shells give for the signal. For a program's entry, once.
 */
export function endOnSignals(before: () => Promise<void> | void = () => {}): void {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  let ending = false;
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, async () => {
      if (ending) return;
      ending = true;
      await Promise.all([...running].map(end));
      await before();
      process.exit(code);
    });
  }
}

// A last resort, for an exit that nobody saw coming: it cannot wait.
process.on('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}
