import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { type Job, readStatus, type Status, segmentFile, writeJob } from '../../../../src/node/recorder/job';

const ROOT = path.join(import.meta.dirname, '../../../..');

/** The recorder, built into a folder of its own, and runs of it without a terminal around them. */
export class Recording {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'median-recorder-'));
  readonly #children = new Set<ChildProcess>();
  #runs = 0;

  async build(): Promise<void> {
    await esbuild.build({
      absWorkingDir: ROOT,
      entryPoints: ['src/node/recorder/recorder.ts'],
      outfile: path.join(this.folder, 'recorder.js'),
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
    });
    const target = `${process.platform}-${process.arch}`;
    const from = path.join(ROOT, 'node_modules/@lydell', `node-pty-${target}`);
    if (existsSync(from)) cpSync(from, path.join(this.folder, 'pty', target), { recursive: true });
  }

  /**
   * Begins a command of bash.
   * @param where the folder that the run's own lies in, how large its files may be, in KiB, 0 for any size, and options of
   * Node for the recorder
   */
  start(
    line: string,
    more: Partial<Job> = {},
    where: { readonly among?: string; readonly fileSize?: number; readonly options?: readonly string[] } = {},
  ): { readonly folder: string; readonly child: ChildProcess } {
    const { among = this.folder, fileSize = 0, options = [] } = where;
    const folder = mkdtempSync(path.join(among, `${++this.#runs}-`));
    const shell = { file: 'bash', args: ['-c', line], cwd: this.folder, env: {}, title: line };
    writeJob(folder, { ...shell, segment: 1 << 26, most: 16, ...more });
    const recorder = path.join(this.folder, 'recorder.js');
    const command = [process.execPath, ...options, recorder, folder];
    const limited = ['bash', '-c', `ulimit -f ${fileSize}; exec "$0" "$@"`, ...command];
    const [file = '', ...args] = fileSize > 0 ? limited : command;
    const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdout?.resume();
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    return { folder, child };
  }

  /** Runs a command of bash to its end: how it ended, and all that was kept of what it printed. */
  async run(line: string, more: Partial<Job> = {}): Promise<{ status: Status | undefined; output: string }> {
    const { folder, child } = this.start(line, more);
    child.stdin?.end();
    await once(child, 'exit');
    return { status: readStatus(folder), output: outputIn(folder) };
  }

  dispose(): void {
    for (const child of this.#children) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

export function outputIn(folder: string): string {
  let output = '';
  for (let i = 0; existsSync(segmentFile(folder, i)); i++)
    output += readFileSync(segmentFile(folder, i), 'utf8');
  return output;
}

/** `1`, `2` and so on, a line each, as a terminal ends lines. */
export function lines(count: number): string {
  return Array.from({ length: count }, (_, i) => `${i + 1}\r\n`).join('');
}
