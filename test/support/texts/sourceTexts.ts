import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UNITS } from '../../../src/numbers/units';
import { ROOT } from '../root';
import { below, literalOf, type Node, nameOf, parse } from './syntax';

/** A text that the interface says, as it stands in the sources. */
export interface SourceText {
  /** Its English words, by which translations find it. */
  readonly text: string;
  readonly file: string;
  readonly line: number;
  /** How many parts the call puts into it. */
  readonly parts: number;
  /** Whether it has a form for one and for others, parted by `|`. */
  readonly isPlural: boolean;
}

/** Where each function that says a text takes it, and how many of its other arguments are no parts. */
export const SAYING: Readonly<
  Record<string, { readonly at: number; readonly before: number; readonly parts?: number }>
> = {
  'l10n.t': { at: 0, before: 1 },
  'l10n.pieces': { at: 0, before: 1 },
  'l10n.plural': { at: 1, before: 2 },
  countOf: { at: 1, before: 2, parts: 1 },
};

/** The files of `src` in TypeScript, without the kernel, which has a compiler of its own and says nothing. */
export function sourceFiles(): string[] {
  return readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map(name => `src/${name.split(path.sep).join('/')}`)
    .filter(name => name.endsWith('.ts') && !name.startsWith('src/numbers/kernel/'))
    .toSorted();
}

/** All texts that the sources say, and those of their tables. */
export function allTexts(): SourceText[] {
  const said = sourceFiles().flatMap(file => textsOf(file, readFileSync(path.join(ROOT, file), 'utf8')));
  const dimensions = [...new Set(UNITS.map(({ dimension }) => dimension))].filter(Boolean);
  const shared = { file: 'src/numbers/units.ts', line: 1, parts: 0, isPlural: false };
  return [...said, ...dimensions.map(text => ({ ...shared, text }))];
}

/**
 * The texts that a source says.
 *
 * @throws Error where one is no literal, so that no translation could have it
 */
export function textsOf(file: string, code: string): SourceText[] {
  const texts: SourceText[] = [];
  // It calls its own functions by their bare names.
  const prefix = file === 'src/l10n.ts' ? 'l10n.' : '';
  const visit = (node: Node) => {
    const saying = node.type === 'CallExpression' ? SAYING[prefix + nameOf(node['callee'])] : undefined;
    if (saying) {
      const given = Array.isArray(node['arguments']) ? node['arguments'] : [];
      const text = literalOf(given[saying.at]);
      const line = code.slice(0, node.start).split('\n').length;
      // `countOf` hands on what its callers say.
      if (text === undefined && file === 'src/words.ts') return;
      if (text === undefined) throw new Error(`${file}:${line} says a text that is no literal.`);
      const parts = saying.parts ?? given.length - saying.before;
      texts.push({ text, file, line, parts, isPlural: saying.at === 1 });
    }
    for (const child of below(node)) visit(child.node);
  };
  visit(parse(file, code));
  return texts;
}
