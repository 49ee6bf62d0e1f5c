import { Disposable, ProgressLocation, type Terminal, window, workspace } from 'vscode';
import * as l10n from '../../l10n';
import { plain } from '../../words';

/** Shells that VS Code gives no shell integration to. */
const WITHOUT = new Set(['sh', 'dash', 'ash', 'ksh', 'mksh', 'csh', 'tcsh', 'cmd', 'cmd.exe']);
/** Milliseconds that a shell may take to start before it is told that it has none so far. */
const PATIENCE = 5000;

/** What is looked at of a terminal. */
type Looked = Pick<Terminal, 'name' | 'creationOptions' | 'state' | 'shellIntegration' | 'exitStatus'>;

/** Why nothing of what a terminal's commands print reaches extensions. */
export interface Unreadable {
  /** In a sentence or two. */
  readonly why: string;
  /** Whether that may still change. */
  readonly mayChange: boolean;
}

/** Undefined where what the terminal's commands print can be read, for which a shell that starts gets some time. */
export async function whyUnreadable(
  terminal: Looked,
  owner: { dispose(): unknown }[],
): Promise<Unreadable | undefined> {
  const given = l10n.quoted(terminal.name);
  const never = (why: string) => ({ why, mayChange: false });
  if ('pty' in terminal.creationOptions)
    return never(
      l10n.t(
        '{0} is drawn by an extension, and VS Code tells others nothing of what such a terminal prints.',
        given,
      ),
    );
  const shell = shellOf(terminal);
  if (!terminal.shellIntegration && WITHOUT.has(shell))
    return never(
      l10n.t(
        'VS Code tells extensions what a command prints by its shell integration, and {0} has none: bash, zsh, fish and PowerShell do.',
        shell,
      ),
    );
  const waiting = whenReadable(terminal, owner, PATIENCE);
  const title = l10n.t('Waiting for the shell integration of {0}…', plain(given));
  if (!terminal.shellIntegration)
    await window.withProgress({ location: ProgressLocation.Window, title }, () => waiting);
  if (await waiting) return undefined;
  if (terminal.exitStatus) return never(l10n.t('{0} was closed before it could be watched.', given));
  const settings = workspace.getConfiguration('terminal.integrated.shellIntegration');
  if (settings.get('enabled') === false)
    return never(
      l10n.t(
        'Shell integration, by which VS Code tells extensions what a command prints, is turned off in the settings (terminal.integrated.shellIntegration.enabled). Turn it on and open a new terminal to watch one.',
      ),
    );
  const why = l10n.t(
    'VS Code tells extensions what a command prints by its shell integration, and {0} has none so far: bash, zsh, fish and PowerShell do. It is watched as soon as it has.',
    given,
  );
  return { why, mayChange: true };
}

/**
 * Whether a terminal has shell integration, as soon as it has; false once it is closed, or so many milliseconds have
 * passed. What is open until then belongs to the owner.
 */
export function whenReadable(
  terminal: Looked,
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

/** The name of a terminal's shell, as far as it is known: VS Code tells it since 1.99, whatever the profile is. */
function shellOf({ creationOptions, state }: Pick<Terminal, 'creationOptions' | 'state'>): string {
  if ('shell' in state && typeof state.shell === 'string') return state.shell;
  const shell = 'shellPath' in creationOptions ? creationOptions.shellPath : undefined;
  return shell?.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
}
