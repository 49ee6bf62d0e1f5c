/** A program and its arguments, as the system takes them. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
}

/** How shells take a command line; all others by `-c`. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  cmd: ['/d', '/s', '/c'],
  powershell: ['-NoLogo', '-Command'],
  pwsh: ['-NoLogo', '-Command'],
};

/** What runs a command line in a shell. On macOS it is a login shell, as in a terminal there, or PATH would be bare. */
export function inShell(shell: string, line: string, platform: string): Program {
  const flags = FLAGS[nameOfShell(shell)] ?? [platform === 'darwin' ? '-lc' : '-c'];
  return { file: shell, args: [...flags, line] };
}

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
