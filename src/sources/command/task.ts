import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { refuse } from '../../messages';
import type { LiveWatch } from '../../watch/liveWatch';
import { plain } from '../../words';
import type { CommandContext } from './outputs';
import { begin, type RunHost, whyNotHere } from './run';
import { runByEvents } from './taskEvents';
import { runOfTask } from './taskRun';

interface Item extends vscode.QuickPickItem {
  readonly task: vscode.Task;
}

/** Asks for a task and runs it, recorded where that can be. `argument` may be the task or its name. */
export async function watchTask(context: CommandContext, argument?: unknown): Promise<LiveWatch | undefined> {
  const host = await whyNotHere(context.outputs.root, l10n.t('A task'));
  if (!host) return undefined;
  const tasks = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: l10n.t('Median: looking for tasks') },
    () => vscode.tasks.fetchTasks(),
  );
  if (tasks.length === 0) {
    const why = l10n.t('There are no tasks in this workspace. A command can be run and watched without one.');
    if (await refuse(why, l10n.t('Run Command and Watch…')))
      await vscode.commands.executeCommand('medianWatch.runAndWatch');
    return undefined;
  }
  const named = tasks.find(task => task === argument || task.name === argument);
  const task = named ?? (await pickTask(tasks, host));
  return task && watchThis(context, host, task);
}

async function pickTask(tasks: readonly vscode.Task[], host: RunHost): Promise<vscode.Task | undefined> {
  const items = tasks.map((task): Item => {
    const run = runOfTask(task, host);
    const detail = 'why' in run ? l10n.t('Can’t be recorded: {0}.', run.why) : run.title;
    return { label: plain(task.name), description: plain(task.source), detail: plain(detail), task };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Median: Watch Task'),
    placeHolder: l10n.t('The task to run and watch'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.task;
}

async function watchThis(
  context: CommandContext,
  host: RunHost,
  task: vscode.Task,
): Promise<LiveWatch | undefined> {
  const run = runOfTask(task, host);
  if (!('why' in run)) return begin(context, host, run);
  if (task.execution instanceof vscode.CustomExecution) {
    const why = l10n.t(
      '“{0}” can’t be watched, since {1} and VS Code gives nobody what such a task prints. If it has a command behind it, run that.',
      task.name,
      run.why,
    );
    if (await refuse(why, l10n.t('Run Command and Watch…')))
      await vscode.commands.executeCommand('medianWatch.runAndWatch');
    return undefined;
  }
  return runByEvents(context, task);
}
