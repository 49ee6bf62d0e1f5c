import * as vscode from 'vscode';
import { nodeHost } from '../nodeHost';
import type { Parts } from '../parts';

/** Something that can be watched, and the command that does. */
interface Source {
  readonly command: string;
  readonly icon: string;
  readonly label: string;
  readonly what: string;
  /** Why it can't be had now, in a few words; the command itself then says more. */
  readonly whyNot?: (on: { readonly hasNodeHost: boolean }) => string | false;
}

const noProcesses: Source['whyNot'] = ({ hasNodeHost }) =>
  (!hasNodeHost && 'a browser runs no commands') ||
  (!vscode.workspace.isTrusted && 'this workspace is not trusted to run commands');
const noSession = () =>
  vscode.debug.activeDebugSession === undefined &&
  'no debug session runs; the next one is watched from its start';
const noEditor = () => vscode.window.activeTextEditor === undefined && 'no editor is open to place it in';

/** In the order in which they are offered at first. */
const SOURCES: readonly Source[] = [
  {
    command: 'watchTerminal',
    icon: 'terminal',
    label: 'Terminal',
    what: 'what the commands print that run in it',
    whyNot: () => vscode.window.terminals.length === 0 && 'no terminal is open',
  },
  {
    command: 'runAndWatch',
    icon: 'run',
    label: 'Run Command…',
    what: 'all that it prints, at once, in any shell',
    whyNot: noProcesses,
  },
  {
    command: 'watchTask',
    icon: 'tasklist',
    label: 'Task…',
    what: 'a task of this workspace, run as a command',
    whyNot: noProcesses,
  },
  { command: 'watchOutput', icon: 'output', label: 'Output Channel…', what: 'what extensions log' },
  {
    command: 'watchDebug',
    icon: 'debug-console',
    label: 'Debug Console',
    what: 'what the debugged program prints',
    whyNot: noSession,
  },
  {
    command: 'watchExpression',
    icon: 'symbol-variable',
    label: 'Expression…',
    what: 'its value at each stop of the debugger',
    whyNot: noSession,
  },
  {
    command: 'trackHere',
    icon: 'debug-breakpoint-log',
    label: 'Expression at This Line…',
    what: 'its value each time the program passes, without a stop',
    whyNot: noEditor,
  },
  { command: 'ofFile', icon: 'file', label: 'File…', what: 'all numbers of a file of any size' },
  {
    command: 'followFile',
    icon: 'file-symlink-file',
    label: 'Follow File…',
    what: 'a file as it grows',
    whyNot: ({ hasNodeHost }) => !hasNodeHost && 'a browser has no files to follow',
  },
  { command: 'ofClipboard', icon: 'clippy', label: 'Clipboard', what: 'the numbers that were copied' },
  { command: 'typeNumbers', icon: 'keyboard', label: 'Type Numbers…', what: 'one after the other' },
];

/** Where the commands that were picked are remembered, the last first. */
const PICKED = 'medianWatch.picked';

type Item = vscode.QuickPickItem & { readonly command?: string };

/** Asks what to watch, the last used first, and begins. */
export async function watch({ context }: Parts): Promise<void> {
  const hasNodeHost = (await nodeHost()) !== undefined;
  const before = context.globalState.get<readonly string[]>(PICKED, []);
  const recent = before
    .flatMap(command => SOURCES.find(source => source.command === command) ?? [])
    .slice(0, 3);
  const others = SOURCES.filter(source => !recent.includes(source));
  const item = ({ command, icon, label, what, whyNot }: Source): Item => {
    const reason = whyNot?.({ hasNodeHost });
    return { command, label: `$(${icon}) ${label}`, description: reason ? `not now: ${reason}` : what };
  };
  const items = [
    ...(recent.length > 0 ? [heading('used last'), ...recent.map(item), heading('more')] : []),
    ...others.map(item),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: 'What to Watch',
    placeHolder: 'Where the numbers come from whose median you want to see live',
    matchOnDescription: true,
  });
  if (!picked?.command) return;
  const { command } = picked;
  await context.globalState.update(PICKED, [command, ...before.filter(other => other !== command)]);
  await vscode.commands.executeCommand(`medianWatch.${command}`);
}

function heading(label: string): Item {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
