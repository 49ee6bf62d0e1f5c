import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { plain } from '../../words';
import { isOfSameFolder, listingOf } from './taskListing';

/**
 * The tasks that run before a task; undefined where we can't tell which these are, or when one of them is far enough,
 * as of those that go on in the background.
 */
export function tasksBefore(
  task: vscode.Task,
  all: readonly vscode.Task[],
): readonly vscode.Task[] | undefined {
  const own = all.filter(each => isOfSameFolder(each, task));
  const found = listingOf(task).before?.map(name =>
    [...own, ...all].find(each => each.name === name && each !== task),
  );
  const known = found?.filter(each => each !== undefined && !each.isBackground);
  return known?.length === found?.length ? known?.filter(each => each !== undefined) : undefined;
}

/** Lets VS Code run what runs before a task. The first that failed, and how; undefined where none did. */
export async function runBefore(
  task: vscode.Task,
  before: readonly vscode.Task[],
): Promise<{ readonly name: string; readonly how: string } | undefined> {
  const run = async (each: vscode.Task) => {
    const how = await outcomeOf(each);
    return how === undefined ? undefined : { name: each.name, how };
  };
  const title = l10n.t('Median: “{0}” waits for the tasks that it depends on', plain(task.name));
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    if (!listingOf(task).inSequence) return (await Promise.all(before.map(run))).find(Boolean);
    for (const each of before) {
      const failed = await run(each);
      if (failed) return failed;
    }
    return undefined;
  });
}

/** Lets VS Code run a task to its end: how it failed, undefined where it did not. */
async function outcomeOf(task: vscode.Task): Promise<string | undefined> {
  const listeners: vscode.Disposable[] = [];
  try {
    const codes = new Map<vscode.TaskExecution, number | undefined>();
    const over = new Set<vscode.TaskExecution>();
    let look = () => {};
    listeners.push(
      vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => codes.set(execution, exitCode)),
      vscode.tasks.onDidEndTask(({ execution }) => {
        over.add(execution);
        look();
      }),
    );
    const running = await vscode.tasks.executeTask(task);
    await new Promise<void>(resolve => {
      look = () => over.has(running) && resolve();
      look();
    });
    if (!codes.has(running) || codes.get(running) === 0) return undefined;
    const code = codes.get(running);
    return code === undefined ? l10n.t('was ended') : l10n.t('ended with exit code {0}', String(code));
  } finally {
    for (const listener of listeners) listener.dispose();
  }
}
