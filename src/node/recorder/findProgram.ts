import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import * as l10n from '../../l10n';
import { type Environment, variable } from './environment';
import type { Job } from './job';

/** What Windows takes for a program where PATHEXT does not say it. */
const ENDINGS = '.COM;.EXE;.BAT;.CMD';

/**
 * The file that a program's name leads to.
 * @throws RangeError with a sentence if the folder or the program does not exist: the system's message would be less clear
 */
export function findProgram({ file, cwd }: Job, env: Environment): string {
  if (!statSync(cwd, { throwIfNoEntry: false })?.isDirectory())
    throw new RangeError(l10n.t('The folder “{0}” does not exist, so nothing can be run in it.', cwd));
  const found = placesOf(file, cwd, env).filter(place => existsSync(place));
  const program = found.find(mayBeRun);
  if (program !== undefined) return program;
  if (found.length === 0) throw new RangeError(l10n.t('The program “{0}” was not found.', file));
  throw new RangeError(
    found.some(place => statSync(place).isDirectory())
      ? l10n.t('“{0}” is a folder, not a program.', file)
      : l10n.t(
          '“{0}” may not be run as a program: mark it as executable (chmod +x), or name the program that reads it.',
          file,
        ),
  );
}

/** The files that a program's name may lead to, in the order in which the system looks for them. */
export function placesOf(
  file: string,
  cwd: string,
  env: Environment,
  platform: string = process.platform,
): string[] {
  const windows = platform === 'win32';
  const { delimiter, resolve, isAbsolute } = windows ? path.win32 : path.posix;
  const hasFolder = isAbsolute(file) || (windows ? /[\\/]/ : /\//).test(file);
  const folders = hasFolder ? [cwd] : variable(env, 'PATH', platform).split(delimiter);
  // There a program is looked for where it runs, too.
  if (windows && !hasFolder) folders.push(cwd);
  return folders.flatMap(folder =>
    (windows ? endingsFor(file, env) : ['']).map(ending => resolve(cwd, folder, `${file}${ending}`)),
  );
}

/** A file without an ending is no program of Windows, although one such as that of npm may lie beside it. */
function endingsFor(file: string, env: Environment): string[] {
  const endings = (variable(env, 'PATHEXT', 'win32') || ENDINGS).split(';').filter(Boolean);
  const isWhole = endings.some(ending => file.toUpperCase().endsWith(ending.toUpperCase()));
  return isWhole ? [''] : [...endings, ''];
}

function mayBeRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
