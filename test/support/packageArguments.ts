import path from 'node:path';
import { parseArgs } from 'node:util';
import { TARGETS } from './packageFolder';
import { WITH_BINARY } from './ptyBinary.mjs';
import { ROOT } from './root';

const HERE = `${process.platform}-${process.arch}`;

export interface PackageArguments {
  readonly targets: readonly string[];
  /** The file or the folder that the packages go to: vsce runs in a folder of its own. */
  readonly out: string;
  readonly rest: readonly string[];
}

/**
 * What `npm run package` is asked for: the package of this machine where nothing else is said.
 *
 * @throws RangeError with a sentence
 */
export function parsePackageArguments(args: readonly string[], here = HERE): PackageArguments {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: {
      all: { type: 'boolean' },
      target: { type: 'string', short: 't', multiple: true },
      out: { type: 'string', short: 'o' },
    },
    strict: false,
    tokens: true,
  });
  const ours = ['all', 'target', 'out'];
  const rest = tokens.flatMap(token => {
    if (token.kind === 'positional') return [token.value];
    if (token.kind !== 'option' || ours.includes(token.name)) return [];
    return [token.value === undefined ? token.rawName : `${token.rawName}=${token.value}`];
  });
  const out = path.resolve(typeof values['out'] === 'string' ? values['out'] : ROOT);
  if (values['all'] === true) return { targets: TARGETS, out, rest };
  const asked = [values['target'] ?? []].flat().map(String);
  const unknown = asked.find(target => !TARGETS.includes(target));
  if (unknown !== undefined)
    throw new RangeError(`There is no target “${unknown}”: it takes one of ${TARGETS.join(', ')}.`);
  return { targets: asked.length > 0 ? asked : [WITH_BINARY.includes(here) ? here : 'universal'], out, rest };
}
