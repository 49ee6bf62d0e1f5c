import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import type { Run, RunHost } from './run';
import { asWord, inShell, nameOfShell, quoteFor, shortLine, type Variables, withVariables } from './shell';
import { type Answers, isAsked } from './taskAnswers';
import { folderOf } from './taskListing';

/** Why a task can't be recorded, in words that follow “…, since ”. */
export interface NotRecordable {
  readonly why: string;
}

/** What is run for a task, and the names of the variables in it that have to be asked for. */
type TaskRun = Run & { readonly asks: readonly string[] };

/** How a task is run by us instead of by VS Code, so that its whole output is recorded. */
export function runOfTask(
  task: vscode.Task,
  host: RunHost,
  answers: Answers = new Map(),
): TaskRun | NotRecordable {
  const { execution } = task;
  const folder = folderOf(task);
  if (!execution) return { why: l10n.t('it has no command of its own and only runs other tasks') };
  if (!(execution instanceof vscode.ShellExecution || execution instanceof vscode.ProcessExecution))
    return { why: l10n.t('it runs inside an extension') };
  let unknown = '';
  const asks = new Set<string>();
  const standsFor = variablesIn(folder, host);
  const resolve = (text: string): string =>
    withVariables(text, name => {
      const value = answers.get(name) ?? standsFor(name);
      if (value !== undefined) return value;
      if (isAsked(task, name)) asks.add(name);
      else unknown = name;
      return '';
    }) ?? '';
  const { options } = execution;
  const cwd = inFolder(folder, resolve(options?.cwd ?? '')) || host.home;
  const env = Object.fromEntries(
    Object.entries(options?.env ?? {}).map(([key, value]) => [key, resolve(value)]),
  );
  const program =
    execution instanceof vscode.ShellExecution
      ? ofShell(execution, host, resolve)
      : { file: resolve(execution.process), args: execution.args.map(resolve) };
  if (unknown !== '')
    return { why: l10n.t('only VS Code knows what {0} in it stands for', `\${${unknown}}`) };
  const title = program.line ?? [program.file, ...program.args].join(' ');
  return {
    file: program.file,
    args: program.args,
    cwd,
    env,
    title,
    name: task.name,
    source: l10n.t('Task {0}', shortLine(task.name)),
    target: { task: task.name, command: title },
    asks: [...asks],
  };
}

/** A path that may be meant from the task's folder on; that folder's where it is empty, and empty where there is none. */
function inFolder(folder: vscode.WorkspaceFolder | undefined, path: string): string {
  if (!folder || /^([/\\]|[a-z]:)/i.test(path)) return path;
  return vscode.Uri.joinPath(folder.uri, path).fsPath;
}

interface Resolved {
  readonly file: string;
  readonly args: readonly string[];
  readonly line?: string;
}

function ofShell(
  { commandLine, command, args, options }: vscode.ShellExecution,
  { platform, shell: ours }: RunHost,
  resolve: (text: string) => string,
): Resolved {
  const shell = options?.executable === undefined ? ours : resolve(options.executable);
  const name = nameOfShell(shell);
  const word = (given: string | vscode.ShellQuotedString): string =>
    typeof given === 'string' ? asWord(name, resolve(given)) : quoteFor(name, resolve(given.value));
  // A command that is given as text may be a whole line of shell.
  const first = typeof command === 'string' ? resolve(command) : command && word(command);
  const line =
    commandLine === undefined ? [first ?? '', ...(args ?? []).map(word)].join(' ') : resolve(commandLine);
  if (options?.shellArgs) return { file: shell, args: [...options.shellArgs.map(resolve), line], line };
  return { ...inShell(shell, line, platform), line };
}

/** The variables that stand for the same wherever they are replaced. */
function variablesIn(folder: vscode.WorkspaceFolder | undefined, { home, variables }: RunHost): Variables {
  const editor = vscode.window.activeTextEditor;
  const file = editor?.document.uri;
  const base = file?.path.split('/').at(-1);
  const ending = base === undefined ? undefined : (/(?!^)\.[^.]*$/.exec(base)?.[0] ?? '');
  const inside = file && vscode.Uri.joinPath(file, '..');
  const path = folder?.uri.fsPath;
  const known: Readonly<Record<string, string | undefined>> = {
    workspaceFolder: path,
    workspaceRoot: path,
    cwd: path,
    workspaceFolderBasename: folder?.name,
    userHome: home,
    pathSeparator: path?.includes('\\') ? '\\' : '/',
    '/': path?.includes('\\') ? '\\' : '/',
    file: file?.fsPath,
    relativeFile: file && vscode.workspace.asRelativePath(file, false),
    relativeFileDirname: inside && vscode.workspace.asRelativePath(inside, false),
    fileDirname: inside?.fsPath,
    fileDirnameBasename: inside?.path.split('/').at(-1),
    fileBasename: base,
    fileBasenameNoExtension: base?.slice(0, base.length - (ending ?? '').length),
    fileExtname: ending,
    fileWorkspaceFolder: file && vscode.workspace.getWorkspaceFolder(file)?.uri.fsPath,
    lineNumber: editor && String(editor.selection.active.line + 1),
    columnNumber: editor && String(editor.selection.active.character + 1),
    selectedText: editor?.document.getText(editor.selection),
  };
  return name => {
    const [kind, key] = name.split(/:(.*)/s, 2);
    if (kind === 'env' && key !== undefined) return variables[key] ?? '';
    if (kind === 'workspaceFolder' && key !== undefined)
      return vscode.workspace.workspaceFolders?.find(other => other.name === key)?.uri.fsPath;
    if (kind === 'config' && key !== undefined) {
      const value = vscode.workspace.getConfiguration(undefined, folder).get<unknown>(key);
      return typeof value === 'object' || value === undefined ? undefined : String(value);
    }
    return known[name];
  };
}
