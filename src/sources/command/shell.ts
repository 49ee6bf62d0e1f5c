import { startsJobs } from '../feeding/jobs';

/** A program and its arguments, as the system takes them. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
}

/** Variables on top of those of a terminal; null removes one. */
export type Environment = Readonly<Record<string, string | null>>;

/** How shells take a command line; all others by `-c`. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  cmd: ['/d', '/s', '/c'],
  powershell: ['-NoLogo', '-Command'],
  pwsh: ['-NoLogo', '-Command'],
  // Its own default shell takes no line as one word.
  wsl: ['-e', 'sh', '-c'],
};

/** What runs a command line in a shell. On macOS it is a login shell, as in a terminal there, or PATH would be bare. */
export function inShell(shell: string, line: string, platform: string): Program {
  const name = nameOfShell(shell);
  const flags = FLAGS[name] ?? [platform === 'darwin' ? '-lc' : '-c'];
  return { file: shell, args: [...flags, (startsJobs(line) && WAITING[name]?.(line)) || line] };
}

/** Lets a shell wait for what a line starts in the background: with the shell's terminal that would end. */
const waits = (line: string) => `${line}\nmedian_watch_code=$?; wait; exit $median_watch_code`;
const WAITING: Readonly<Record<string, (line: string) => string>> = {
  ...Object.fromEntries(['sh', 'dash', 'ash', 'bash', 'zsh', 'ksh', 'mksh'].map(name => [name, waits])),
  fish: line => `${line}\nset median_watch_code $status; wait; exit $median_watch_code`,
};

/** `bash` of `/usr/bin/bash`, `pwsh` of `C:\…\pwsh.exe`. */
export function nameOfShell(shell: string): string {
  return (shell.split(/[\\/]/).at(-1) ?? shell).replace(/\.exe$/i, '').toLowerCase();
}

/** A command line as a name: on one line, and not too long. */
export function shortLine(line: string, most = 48): string {
  const flat = line.replace(/\s+/g, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most - 1).trimEnd()}…` : flat;
}

/** The shell of a machine by its environment. */
export function shellOf(platform: string, variables: Readonly<Record<string, string | undefined>>): string {
  return platform === 'win32' ? (variables['ComSpec'] ?? 'cmd.exe') : variables['SHELL'] || '/bin/sh';
}

/** What the variables of a task stand for, by their names: `workspaceFolder`, `env:HOME`. */
export type Variables = (name: string) => string | undefined;

/** A text with its variables replaced; undefined where one of them only VS Code itself can replace. */
export function withVariables(text: string, standsFor: Variables): string | undefined {
  let isWhole = true;
  const replaced = text.replace(/\$\{([^}]*)\}/g, (_all, name: string) => {
    const value = standsFor(name);
    isWhole &&= value !== undefined;
    return value ?? '';
  });
  return isWhole ? replaced : undefined;
}

/** How a shell takes a word that is to be taken as it is. */
export function quoteFor(shell: string, word: string): string {
  if (shell === 'cmd') return `"${word.replaceAll('"', '""')}"`;
  if (shell === 'powershell' || shell === 'pwsh') return `'${word.replaceAll("'", "''")}'`;
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A word as it is typed: quoted only where a shell would not take it as one word otherwise. */
export function asWord(shell: string, word: string): string {
  return /[\s'"&|;<>()`]/.test(word) || word === '' ? quoteFor(shell, word) : word;
}
