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
  /** The public address of the repository. */
  readonly repository?: string;
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
      repository: { type: 'string' },
    },
    strict: false,
    tokens: true,
  });
  const ours = ['all', 'target', 'out', 'repository'];
  const rest = tokens.flatMap(token => {
    if (token.kind === 'positional') return [token.value];
    if (token.kind !== 'option' || ours.includes(token.name)) return [];
    return [token.value === undefined ? token.rawName : `${token.rawName}=${token.value}`];
  });
  const out = path.resolve(typeof values['out'] === 'string' ? values['out'] : ROOT);
  const repository = values['repository'] === undefined ? undefined : addressOf(values['repository']);
  const common = { out, ...(repository !== undefined && { repository }), rest };
  if (values['all'] === true) return { targets: TARGETS, ...common };
  const asked = [values['target'] ?? []].flat().map(String);
  const unknown = asked.find(target => !TARGETS.includes(target));
  if (unknown !== undefined)
    throw new RangeError(`There is no target “${unknown}”: it takes one of ${TARGETS.join(', ')}.`);
  return { targets: asked.length > 0 ? asked : [WITH_BINARY.includes(here) ? here : 'universal'], ...common };
}

/** Without what ends a clone's address. @throws RangeError where it is none by whose files a page can show pictures */
function addressOf(given: string | boolean | (string | boolean)[]): string {
  const address = String(given).replace(/(?:\.git)?\/?$/, '');
  if (/^https:\/\/(?:github|gitlab)\.com\/[^/]+\/[^/]+$/.test(address)) return address;
  throw new RangeError(
    `“${given}” is no address of a repository whose files a marketplace can show: give one such as https://github.com/owner/name, or of gitlab.com.`,
  );
}
