import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commandLineOf, runnerOf } from './commandLine';
import { variable } from './environment';
import type { Job, Way } from './job';
import {
  type Ending,
  endTree,
  nameOfSignal,
  type Program,
  type ProgramListener,
  type StartProgram,
  signalGroup,
} from './program';

/** Ctrl+C. */
const INTERRUPT = 3;

/**
 * Runs on the pseudo-terminal of util-linux's `script`, for platforms without a binary of ours. It passes keys, size and
 * exit code through. Its output is read from a pipe, since its log file would begin and end with lines with numbers.
 */
export const startByScript: StartProgram = (job, env, _size, listener) => {
  if (process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0) return undefined;
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'median-'));
  const pidFile = path.join(scratch, 'pid');
  const line = `echo $$ >${quote(pidFile)}; exec ${[job.file, ...job.args].map(quote).join(' ')}`;
  const child = spawn('script', ['-qfec', line, '/dev/null'], {
    cwd: job.cwd,
    env: { ...env, SHELL: '/bin/sh' },
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  child.once('close', () => rmSync(scratch, { recursive: true, force: true }));
  const signal = (name: NodeJS.Signals) => {
    const pid = Number(readOr(pidFile, ''));
    if (pid > 0) signalGroup(pid, name);
    else child.kill(name);
  };
  return follow('script', child, signal, {
    ...listener,
    ended: ending => listener.ended(withSignal(ending)),
  });
};

/** `script` ends with 128 and the number of the signal that ended the program. */
function withSignal(ending: Ending): Ending {
  const name = nameOfSignal((ending.exitCode ?? 0) - 128);
  return name === undefined ? ending : { signal: name };
}

/** Runs without a terminal, as a last resort: the program sees pipes. */
export const startOnPipes: StartProgram = (job, env, _size, listener) => {
  const windows = process.platform === 'win32';
  const options: SpawnOptions = { cwd: job.cwd, env, stdio: ['inherit', 'pipe', 'pipe'] };
  const child = windows
    ? spawnVerbatim(job, env, options)
    : spawn(job.file, [...job.args], { ...options, detached: true });
  const signal = (name: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    if (windows) endTree(child.pid);
    else signalGroup(child.pid, name);
  };
  return follow('pipe', child, signal, listener);
};

function follow(
  way: Way,
  child: ChildProcess,
  signal: Program['signal'],
  listener: ProgramListener,
): Program {
  const streams = [child.stdout, child.stderr].filter(stream => stream !== null);
  for (const stream of streams) stream.on('data', (chunk: Buffer) => listener.output(chunk));
  child.once('error', error => listener.ended({ signal: error.message }));
  child.once('close', (exitCode, name) =>
    listener.ended(name === null ? { exitCode: exitCode ?? 0 } : { signal: name }),
  );
  return {
    way,
    // `script` reads the keys from the terminal itself; of a program on pipes Ctrl+C alone is one.
    write: keys => {
      if (keys.includes(INTERRUPT)) signal('SIGINT');
    },
    resize: () => {},
    signal,
    pause: () => {
      for (const stream of streams) stream.pause();
    },
    resume: () => {
      for (const stream of streams) stream.resume();
    },
  };
}

/** Node would quote a command line of cmd.exe once more, and refuses batch files. */
function spawnVerbatim({ file, args }: Job, env: NodeJS.ProcessEnv, options: SpawnOptions): ChildProcess {
  const comSpec = variable(env, 'ComSpec') || 'cmd.exe';
  const runner = runnerOf(file, comSpec);
  const argv0 = commandLineOf(runner, [], comSpec);
  const rest = commandLineOf(file, args, comSpec).slice(argv0.length + 1);
  return spawn(runner, [rest], { ...options, argv0, windowsVerbatimArguments: true, windowsHide: true });
}

/** A word quoted so that a POSIX shell takes it literally. */
function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
