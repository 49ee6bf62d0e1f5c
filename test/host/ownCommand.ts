import * as assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Job } from '../../src/node/recorder/job';
import type { NodeHost } from '../../src/nodeHost';
import { CommandOutputs } from '../../src/sources/command/outputs';
import { begin } from '../../src/sources/command/run';
import { folder, type Watching } from './watching';

/** As the extension loads it: the recorder is beside it. */
export const node: NodeHost = createRequire(__filename)(path.resolve(__dirname, '../../../dist/node.js'));

type Start = ReturnType<NodeHost['prepareRun']>;

/**
 * Runs a line of bash in a window of our own. `more` changes its job, which is also given back with the folder of its run,
 * and `within` what its terminal starts.
 */
export async function runLine(
  own: Watching,
  line: string,
  more: (job: Job) => Partial<Job> = () => ({}),
  within: (start: Start) => Start = start => start,
) {
  const memento = { keys: () => [], get: () => undefined, update: async () => {} };
  const outputs = new CommandOutputs(own, { root: vscode.Uri.file(folder) }, own.subscriptions);
  const jobs: { readonly job: Job; readonly in: string }[] = [];
  const nodeHost: NodeHost = {
    ...node,
    prepareRun: (into, job) => {
      jobs.push({ job, in: into });
      return within(node.prepareRun(into, { ...job, ...more(job) }));
    },
  };
  const host = {
    nodeHost,
    root: outputs.root ?? '',
    home: folder,
    platform: process.platform,
    shell: 'bash',
    canRunInTerminal: true,
    variables: process.env,
  };
  const program = { file: 'bash', args: ['-c', line], cwd: folder, env: {}, title: line };
  const asked = { ...program, name: line, source: 'Command', target: {} };
  const watch = await begin({ ...own, outputs, memento }, host, asked);
  const [prepared] = jobs;
  assert.ok(watch && prepared);
  return { watch, outputs, ...prepared };
}
