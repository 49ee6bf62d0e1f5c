import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { refuse } from '../../messages';
import { type NodeHost, nodeHost } from '../../nodeHost';
import type { Target } from '../../watch/journal/journal';
import type { LiveWatch } from '../../watch/liveWatch';
import { logIn, readerFor } from '../feeding/readerFor';
import { DrawnTerminal, PULSE } from './drawnTerminal';
import { CommandFollower } from './follower';
import type { CommandContext } from './outputs';
import { type Environment, type Program, shellOf } from './shell';

/** Bytes of a file of output, and how many of them may wait for an extension host that does not read. */
const SEGMENT = 1 << 26;
const MOST_SEGMENTS = 16;
/** Milliseconds for which nobody may read the output of a command whose watch is not kept. */
const UNREAD = 60_000;
/** Milliseconds that VS Code may take to tell which shell it uses. */
const SHELL_PATIENCE = 5000;

/** Something to run, and what its watch is called. */
export interface Run extends Program {
  readonly cwd: string;
  readonly env: Environment;
  /** What the terminal shows as what is run. */
  readonly title: string;
  readonly name: string;
  readonly source: string;
  /** What tells it beside the program, its folder and its environment. */
  readonly target: Target;
}

/** Where commands can be run. */
export interface RunHost {
  readonly nodeHost: NodeHost;
  /** Where the output of all runs is. */
  readonly root: string;
  readonly home: string;
  readonly platform: string;
  /** What a command line is run in where nothing else is asked for. */
  readonly shell: string;
  /** Whether a recorder can run in a terminal of VS Code's. */
  readonly canRunInTerminal: boolean;
  /** The environment of the extension host. */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** Undefined where nothing can be run; the user has then been told why. */
export async function whyNotHere(root: string | undefined, what: string): Promise<RunHost | undefined> {
  const node = await nodeHost();
  if (!node || root === undefined) {
    const why = l10n.t(
      '{0} can’t be run in a browser: this VS Code has no machine behind it. Open the folder in a desktop VS Code or on a remote.',
      what,
    );
    void refuse(why);
    return undefined;
  }
  if (!vscode.workspace.isTrusted) {
    const why = l10n.t(
      '{0} is run only in a workspace that you trust, and this one is not trusted yet.',
      what,
    );
    if (await refuse(why, l10n.t('Manage Trust')))
      await vscode.commands.executeCommand('workbench.trust.manage');
    return undefined;
  }
  const { home, platform, variables } = node.thisMachine();
  const shell = (await shellOfTerminals()) || shellOf(platform, variables);
  return {
    nodeHost: node,
    root,
    home,
    platform,
    variables,
    shell,
    canRunInTerminal: node.canRunInTerminal(),
  };
}

/** The shell that terminals run; a host that has just begun learns of it a moment later. Empty where it does not. */
async function shellOfTerminals(): Promise<string> {
  if (vscode.env.shell === '')
    await new Promise<void>(resolve => {
      const timer = setTimeout(done, SHELL_PATIENCE);
      const listener = vscode.env.onDidChangeShell(done);
      function done() {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      }
    });
  return vscode.env.shell;
}

/** Runs it in a terminal of its own, recorded, and opens its watch; undefined where it can't be prepared, which is then said. */
export async function begin(
  context: CommandContext,
  host: RunHost,
  run: Run,
  before?: LiveWatch,
): Promise<LiveWatch | undefined> {
  const { streamReader } = await import('../../watch/reading');
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  const { file, args, cwd, env, title, name, source } = run;
  const folder = `${host.root}/${id}`;
  const { canRunInTerminal, nodeHost: node } = host;
  const terminal = canRunInTerminal ? {} : { terminal: node.farSide() };
  const job = {
    file,
    args,
    cwd,
    env,
    title,
    segment: SEGMENT,
    most: MOST_SEGMENTS,
    ...(!context.settings.keep && { unread: UNREAD }),
    translation: l10n.spoken(),
    ...terminal,
  };
  let process: ReturnType<NodeHost['prepareRun']>;
  try {
    process = host.nodeHost.prepareRun(folder, job);
  } catch (error) {
    void refuse(
      l10n.t(
        '“{0}” can’t be run, since its output can’t be kept in “{1}”: {2}.',
        name,
        folder,
        host.nodeHost.whyNot(error),
      ),
    );
    return undefined;
  }
  // Without the environment, which may hold secrets: a target is kept on the disk.
  const target = { ...run.target, run: id, file, args, cwd, title };
  context.outputs.environments.set(id, env);
  const like = before?.text;
  const reader = like
    ? streamReader(like.rule, like.options)
    : await readerFor(context.settings, logIn(vscode.Uri.file(cwd)));
  const spec = { kind: 'command', source, target } as const;
  const watch = context.watches.open(
    { ...spec, name: before?.name ?? name, warmUp: before?.warmUp ?? 0 },
    reader,
  );
  const { keepOutput } = context.settings;
  const follower = new CommandFollower(watch, {
    nodeHost: host.nodeHost,
    folder,
    from: host.nodeHost.START,
    keepOutput,
  });
  const iconPath = PULSE;
  const variables = { ELECTRON_RUN_AS_NODE: '1' };
  const shown = canRunInTerminal
    ? vscode.window.createTerminal({ ...process, name, env: variables, iconPath })
    : vscode.window.createTerminal({ pty: new DrawnTerminal(node, folder, true), name, iconPath });
  context.outputs.opened(shown, follower);
  shown.show();
  return watch;
}

/** What a watch has run, with this environment; undefined where its target does not tell. */
export function runOf({ name, source, target }: LiveWatch, env: Environment): Run | undefined {
  const { file, args, cwd, title, run: _, ...rest } = target;
  if (typeof file !== 'string' || !Array.isArray(args) || typeof cwd !== 'string') return undefined;
  return { file, args, cwd, title: String(title ?? name), env, name, source, target: rest };
}
