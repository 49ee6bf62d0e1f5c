import { Disposable, ProgressLocation, type Terminal, window, workspace } from 'vscode';

/** Shells that VS Code gives no shell integration to. */
const WITHOUT = new Set(['sh', 'dash', 'ash', 'ksh', 'mksh', 'csh', 'tcsh', 'cmd', 'cmd.exe']);
/** Milliseconds that a shell may take to start before it is told that it has none so far. */
const PATIENCE = 5000;

/** Why nothing of what a terminal's commands print reaches extensions, in a sentence; undefined where it does. */
export async function whyUnreadable(
  terminal: Terminal,
  owner: { dispose(): unknown }[],
): Promise<string | undefined> {
  const given = `“${terminal.name}”`;
  if ('pty' in terminal.creationOptions)
    return `${given} is drawn by an extension, and VS Code tells others nothing of what such a terminal prints.`;
  const shell = shellOf(terminal);
  if (!WITHOUT.has(shell)) {
    const waiting = whenReadable(terminal, owner, PATIENCE);
    const title = `Waiting for the shell integration of ${given}…`;
    await window.withProgress({ location: ProgressLocation.Window, title }, () => waiting);
    if (await waiting) return undefined;
  }
  const settings = workspace.getConfiguration('terminal.integrated.shellIntegration');
  if (settings.get('enabled') === false)
    return `Shell integration, by which VS Code tells extensions what a command prints, is turned off in the settings (terminal.integrated.shellIntegration.enabled), so ${given} can't be watched. Turn it on and open a new terminal.`;
  const which = WITHOUT.has(shell) ? `${shell} has none` : `${given} has had none so far`;
  return `VS Code tells extensions what a command prints by its shell integration, and ${which} (bash, zsh, fish and PowerShell have it).`;
}

/**
 * Whether a terminal has shell integration, as soon as it has; false once it is closed, or so many milliseconds have
 * passed. What is open until then belongs to the owner.
 */
export function whenReadable(
  terminal: Terminal,
  owner: { dispose(): unknown }[],
  patience?: number,
): Promise<boolean> {
  if (terminal.shellIntegration) return Promise.resolve(true);
  if (terminal.exitStatus) return Promise.resolve(false);
  return new Promise(resolve => {
    const settle = (is: boolean) => {
      waiting.dispose();
      owner.splice(owner.indexOf(waiting), 1);
      resolve(is);
    };
    const timer = patience === undefined ? undefined : setTimeout(() => settle(false), patience);
    const waiting = Disposable.from(
      window.onDidChangeTerminalShellIntegration(event => event.terminal === terminal && settle(true)),
      window.onDidCloseTerminal(closed => closed === terminal && settle(false)),
      new Disposable(() => clearTimeout(timer)),
    );
    owner.push(waiting);
  });
}

/** The name of a terminal's shell, as far as it is known. */
function shellOf({ creationOptions }: Terminal): string {
  const shell = 'shellPath' in creationOptions ? creationOptions.shellPath : undefined;
  return shell?.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
}
