import * as vscode from 'vscode';

/** What a tasks.json says of a task that the API does not tell, as it is written there. */
export interface TaskListing {
  /** The names of the tasks that run before it; undefined where one of them is named in another way. */
  readonly before: readonly string[] | undefined;
  readonly inSequence: boolean;
  readonly hasProblemMatcher: boolean;
}

/** Whether a task of tasks.json names others that are to run before it, and whether it has a problem matcher. */
export function listingOf(task: vscode.Task): TaskListing {
  const listed = inTasksJson(task, 'tasks').find(
    each => each['label'] === task.name || each['taskName'] === task.name,
  );
  const { dependsOn = [], dependsOrder, problemMatcher = [] } = listed ?? {};
  const before = Array.isArray(dependsOn) ? dependsOn : [dependsOn];
  const matchers = Array.isArray(problemMatcher) ? problemMatcher : [problemMatcher];
  return {
    before: before.every(name => typeof name === 'string') ? before : undefined,
    inSequence: dependsOrder === 'sequence',
    hasProblemMatcher: task.problemMatchers.length + matchers.length > 0,
  };
}

/** The inputs that a tasks.json describes. */
export function inputsFor(task: vscode.Task): readonly Readonly<Record<string, unknown>>[] {
  return inTasksJson(task, 'inputs');
}

export function folderOf({ scope }: vscode.Task): vscode.WorkspaceFolder | undefined {
  return typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
}

/** Whether two tasks are of one folder. */
export function isOfSameFolder(one: vscode.Task, other: vscode.Task): boolean {
  return String(folderOf(one)?.uri) === String(folderOf(other)?.uri);
}

/** Whether two descriptions are of one task: several folders may have tasks of one name. */
export function isSameTask(one: vscode.Task, other: vscode.Task): boolean {
  return (
    one.name === other.name &&
    one.source === other.source &&
    one.definition.type === other.definition.type &&
    isOfSameFolder(one, other)
  );
}

function inTasksJson(
  task: vscode.Task,
  list: 'tasks' | 'inputs',
): readonly Readonly<Record<string, unknown>>[] {
  const listed = vscode.workspace.getConfiguration('tasks', folderOf(task)).get<unknown>(list);
  return Array.isArray(listed) ? listed.filter(each => typeof each === 'object' && each !== null) : [];
}
