import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { refuse } from '../../messages';
import type { LiveWatch } from '../../watch/liveWatch';
import { settleRerun } from '../feeding/rerun';
import type { CommandContext } from './outputs';
import { pickCommand, pickFolder, remember } from './pick';
import { begin, type Run, type RunHost, runOf, whyNotHere } from './run';
import { type Environment, inShell, shortLine } from './shell';
import { runOfTask } from './taskRun';

/** What other commands and menus may hand over; with `run` nothing is asked. */
interface Asked {
  readonly command: string;
  readonly cwd?: string;
  readonly shell?: string;
  readonly run?: boolean;
}

/** Asks for a command line and runs it in a terminal of its own, recorded. `argument` prefills it. */
export async function runAndWatch(
  context: CommandContext,
  argument?: unknown,
): Promise<LiveWatch | undefined> {
  const host = await whyNotHere(context.outputs.root, l10n.t('A command'));
  if (!host) return undefined;
  const asked = askedOf(argument);
  const picked = asked?.run ? asked : await pickCommand(context.memento, asked?.command ?? '', host.shell);
  if (!picked) return undefined;
  const { command } = picked;
  const cwd = picked.cwd ?? asked?.cwd ?? (await pickFolder(host.home));
  if (cwd === undefined) return undefined;
  if (!asked?.run) await remember(context.memento, { command, cwd });
  const shell = asked?.shell ?? host.shell;
  const run: Run = {
    ...inShell(shell, command, host.platform),
    cwd,
    env: {},
    title: command,
    name: shortLine(command),
    source: l10n.t('Command {0}', shortLine(command)),
    target: { command, shell },
  };
  return begin(context, host, run);
}

/** Runs the command of a watch again, in a watch of its own until the user has said what becomes of the old one. */
export async function runAgain(context: CommandContext, watch: LiveWatch): Promise<void> {
  const host = await whyNotHere(context.outputs.root, l10n.t('A command'));
  if (!host) return;
  if (watch.isOpen) {
    const why = l10n.t('“{0}” still runs. Stop it first, or let it run beside the new one.', watch.name);
    if (!(await refuse(why, l10n.t('Run Beside')))) return;
  }
  const env = await environmentOf(context, host, watch);
  const run = env && runOf(watch, env);
  if (!run)
    return void refuse(
      l10n.t(
        'What “{0}” has run is not known any more. Run it by “Median: Run Command and Watch It…”.',
        watch.name,
      ),
    );
  const next = await begin(context, host, run, watch);
  if (next) await settleRerun(context.watches, watch, next);
}

/** As it was, where that was in this window; else the one that its task gives now. Undefined where the task is gone. */
async function environmentOf(
  { outputs }: CommandContext,
  host: RunHost,
  { target: { run, task: name, cwd } }: LiveWatch,
): Promise<Environment | undefined> {
  const known = outputs.environments.get(String(run));
  if (known || name === undefined) return known ?? {};
  const named = (await vscode.tasks.fetchTasks()).filter(each => each.name === name);
  const found = named.map(task => runOfTask(task, host)).filter(each => 'env' in each);
  return (found.find(each => each.cwd === cwd) ?? found[0])?.env;
}

function askedOf(argument: unknown): Asked | undefined {
  if (typeof argument === 'string') return { command: argument };
  if (typeof argument !== 'object' || argument === null || !('command' in argument)) return undefined;
  const { command, cwd, shell, run } = argument as Record<string, unknown>;
  if (typeof command !== 'string') return undefined;
  return {
    command,
    ...(typeof cwd === 'string' && { cwd }),
    ...(typeof shell === 'string' && { shell }),
    run: run === true,
  };
}
