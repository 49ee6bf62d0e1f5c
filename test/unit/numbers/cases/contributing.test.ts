import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { outputs, rulesOf } from './corpus';

const CONTRIBUTING = fileURLToPath(new URL('../../../../CONTRIBUTING.md', import.meta.url));

/** What a rule reads, in a few words. */
const READ: Readonly<Record<string, string>> = {
  table: 'a series a heading, the row’s name before it',
  labelled: 'a series a name',
  all: 'every number',
};

/** The rows of the table that says by which rule the output of each tool of the corpus is read. */
function rows(): string[] {
  const tools = new Map<string, Set<string>>(Object.keys(READ).map(kind => [kind, new Set()]));
  for (const output of outputs()) tools.get(rulesOf(output)[0]?.kind ?? '')?.add(output.tool);
  return Array.from(tools, ([kind, names]) => `| \`${kind}\` | ${READ[kind]} | ${[...names].join(', ')} |`);
}

it('CONTRIBUTING.md says what is read of each tool of the corpus', () => {
  const lines = readFileSync(CONTRIBUTING, 'utf8').split('\n');
  expect(lines.filter(line => /^\| `(?:table|labelled|all)` \|/.test(line))).toEqual(rows());
});
