import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rule } from '../../../../src/numbers/rules';
import type { Wanted } from './wanted';

const FOLDER = fileURLToPath(new URL('../../../corpus/tools', import.meta.url));

/** The rules that need nothing but their kind. */
export type PlainRule = 'all' | 'labelled' | 'table';

/** What a tool printed, and what a person reads there; `test/corpus/tools/README.md` says what each field means. */
export interface Output extends Wanted {
  readonly name: string;
  readonly text: string;
  readonly tool: string;
  readonly language?: string;
  readonly rule: PlainRule | readonly PlainRule[];
}

export function outputs(): Output[] {
  return readdirSync(FOLDER)
    .filter(file => file.endsWith('.json'))
    .map(file => {
      const name = file.slice(0, -'.json'.length);
      const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
      return { ...JSON.parse(readFileSync(join(FOLDER, file), 'utf8')), name, text };
    });
}

export function rulesOf({ rule }: Output): readonly Rule[] {
  return [rule].flat().map(kind => ({ kind }));
}
