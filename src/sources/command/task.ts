import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { messageOf } from '../../messageOf';
import { refuse } from '../../messages';
import type { LiveWatch } from '../../watch/liveWatch';
import { plain } from '../../words';
import type { CommandContext } from './outputs';
import { begin, type RunHost, whyNotHere } from './run';
import { answersFor } from './taskAnswers';
import { runBefore, tasksBefore } from './taskBefore';
import { runByEvents } from './taskEvents';
import { listingOf } from './taskListing';
import { runOfTask } from './taskRun';

const NO_PROBLEMS = l10n.t(
  'The problem matchers of the task do nothing here: VS Code lists problems only of tasks that it runs by itself, by “Tasks: Run Task”.',
);

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
    if (await refuse(why, l10n.t('Run Command and Watch It…')))
      await vscode.commands.executeCommand('medianWatch.runAndWatch');
    return undefined;
  }
  const named = tasks.find(task => task === argument || task.name === argument);
  const task = named ?? (await pickTask(tasks, host));
  return task && watchThis(context, host, task, tasks);
}

async function pickTask(tasks: readonly vscode.Task[], host: RunHost): Promise<vscode.Task | undefined> {
  const items = tasks.map((task): Item => {
    const run = runOfTask(task, host);
    const detail = 'why' in run ? l10n.t('Can’t be recorded: {0}.', run.why) : run.title;
    return { label: plain(task.name), description: plain(whereFrom(task)), detail: plain(detail), task };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Median: Watch Task'),
    placeHolder: l10n.t('The task to run and watch'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.task;
}

/** What tells tasks of one name apart: among several folders that of the task, else what lists it. */
function whereFrom({ scope, source }: vscode.Task): string {
  const isOne = (vscode.workspace.workspaceFolders?.length ?? 0) <= 1;
  return typeof scope !== 'object' || isOne ? source : scope.name;
}

async function watchThis(
  context: CommandContext,
  host: RunHost,
  task: vscode.Task,
  all: readonly vscode.Task[],
): Promise<LiveWatch | undefined> {
  const run = runOfTask(task, host);
  if (!('why' in run)) {
    const before = tasksBefore(task, all);
    return before ? runRecorded(context, host, task, run.asks, before) : runByEvents(context, task);
  }
  if (!task.execution) {
    const { before = [] } = listingOf(task);
    void refuse(
      l10n.t(
        '“{0}” can’t be watched, since {1}. Watch one of those: {2}.',
        task.name,
        run.why,
        l10n.list(before.map(l10n.quoted)),
      ),
    );
    return undefined;
  }
  if (task.execution instanceof vscode.CustomExecution) {
    const why = l10n.t(
      '“{0}” can’t be watched, since {1} and VS Code gives nobody what such a task prints. If it has a command behind it, run that.',
      task.name,
      run.why,
    );
    if (await refuse(why, l10n.t('Run Command and Watch It…')))
      await vscode.commands.executeCommand('medianWatch.runAndWatch');
    return undefined;
  }
  return runByEvents(context, task);
}

/** Asks what it asks, lets run what runs before it, and then runs and records it; undefined where one of these fails. */
async function runRecorded(
  context: CommandContext,
  host: RunHost,
  task: vscode.Task,
  asks: Parameters<typeof answersFor>[1],
  before: readonly vscode.Task[],
): Promise<LiveWatch | undefined> {
  let answers: Awaited<ReturnType<typeof answersFor>>;
  try {
    answers = await answersFor(task, asks);
  } catch (error) {
    void refuse(l10n.t('“{0}” was not run. {1}', task.name, messageOf(error)));
    return undefined;
  }
  if (!answers) return undefined;
  const failed = await runBefore(task, before);
  if (failed) {
    void refuse(
      l10n.t('“{0}” was not run, since “{1}”, which it depends on, {2}.', task.name, failed.name, failed.how),
    );
    return undefined;
  }
  const run = runOfTask(task, host, answers);
  if ('why' in run) return undefined;
  const watch = await begin(context, host, run);
  if (listingOf(task).hasProblemMatcher) watch?.note(NO_PROBLEMS);
  return watch;
}
