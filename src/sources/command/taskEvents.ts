import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { logError } from '../../log';
import { messageOf } from '../../messageOf';
import type { LiveWatch } from '../../watch/liveWatch';
import { logIn, readerFor } from '../feeding/readerFor';
import type { SourceContext } from '../feeding/sourceContext';
import { TextQueue } from '../feeding/textQueue';
import { folderOf, isSameTask } from './taskListing';

const BEGUN = l10n.t(
  'VS Code runs the task, and hands over what its terminal prints: it may come late and in bursts, and of a short task not at all.',
);
const NOTHING = l10n.t(
  'VS Code handed over nothing of what the task printed: its terminal has no shell integration, or this VS Code is too old. “Median: Run Command and Watch It…” runs its command and loses nothing.',
);

/** Milliseconds that what a task has printed may take to arrive once it has ended. */
const PATIENCE = 5000;

/** Lets VS Code run a task that can't be recorded, and follows what it hands over of the task's terminal. */
export async function runByEvents(context: SourceContext, task: vscode.Task): Promise<LiveWatch> {
  const reader = await readerFor(context.settings, logIn(folderOf(task)?.uri));
  const source = l10n.t('Task {0}', task.name);
  const target = { task: task.name };
  const watch = context.watches.open({ kind: 'command', name: task.name, source, target }, reader);
  watch.note(BEGUN);
  const queue = new TextQueue(watch);
  const reads: Promise<void>[] = [];
  /** How many of the streams were the task's. */
  let ours = 0;
  let settlePid = (_: number | undefined) => {};
  const pid = new Promise<number | undefined>(resolve => {
    settlePid = resolve;
  });
  const isOurs = (execution: vscode.TaskExecution) => isSameTask(execution.task, task);
  let hasProcess = false;
  let running: vscode.TaskExecution | undefined;
  const read = async (stream: AsyncIterable<string>): Promise<void> => {
    for await (const chunk of stream) queue.push(chunk);
  };
  const end = async (exitCode: number | undefined): Promise<void> => {
    settlePid(undefined);
    await Promise.race([Promise.all(reads), new Promise(resolve => setTimeout(resolve, PATIENCE))]);
    queue.endText();
    queue.after(() => {
      if (ours === 0) watch.fail(NOTHING);
      else watch.end(exitCode === undefined ? l10n.t('ended') : l10n.t('exit code {0}', String(exitCode)));
    });
  };
  const listeners = [
    vscode.tasks.onDidStartTaskProcess(event => {
      if (!isOurs(event.execution)) return;
      hasProcess = true;
      settlePid(event.processId);
    }),
    vscode.window.onDidStartTerminalShellExecution(({ terminal, execution }) => {
      // What is not read at once is lost, so it is read before it is known whose it is: a task that runs before, perhaps.
      const stream = execution.read();
      reads.push(
        Promise.all([terminal.processId, pid]).then(async ([id, own]) => {
          if (own === undefined || id !== own) return;
          ours++;
          await read(stream);
        }),
      );
    }),
    vscode.tasks.onDidEndTaskProcess(event => {
      if (isOurs(event.execution)) void end(event.exitCode);
    }),
    vscode.tasks.onDidEndTask(event => {
      if (event.execution === running && !hasProcess) void end(undefined);
    }),
  ];
  watch.follow({
    stop: () => {
      running?.terminate();
      return running !== undefined;
    },
    dispose: () => {
      queue.dispose();
      for (const listener of listeners) listener.dispose();
    },
  });
  try {
    running = await vscode.tasks.executeTask(task);
  } catch (error) {
    logError('Running a task failed', error);
    watch.fail(l10n.t('VS Code could not run the task: {0}', messageOf(error)));
  }
  return watch;
}
