// Runs in VS Code's extension host, beside a build that keeps how long it took to start.
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

/** Milliseconds of reading and running the bundle, and of `activate`. */
export interface Started {
  readonly load: number;
  readonly activate: number;
}

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('median-watch.median-watch');
  if (!extension) throw new Error('The extension is not there.');
  await extension.activate();
  const { medianWatchStarted } = globalThis as { medianWatchStarted?: Started };
  if (!medianWatchStarted) throw new Error('The extension did not say how long it took to start.');
  writeFileSync(process.env['MEDIAN_WATCH_RESULTS'] ?? '', JSON.stringify(medianWatchStarted));
}
