import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { ROOT } from '../root';

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
const SAYING: Readonly<
  Record<string, { readonly at: number; readonly before: number; readonly parts?: number }>
> = {
  'l10n.t': { at: 0, before: 1 },
  'l10n.plural': { at: 1, before: 2 },
  countOf: { at: 1, before: 2, parts: 1 },
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The nodes right below one. */
function* below(node: Node): Generator<{ readonly key: string; readonly node: Node }> {
  for (const [key, value] of Object.entries(node))
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) yield { key, node: each };
}

/** The files of `src` in TypeScript, without the kernel, which has a compiler of its own and says nothing. */
export function sourceFiles(): string[] {
  return readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map(name => `src/${name.split(path.sep).join('/')}`)
    .filter(name => name.endsWith('.ts') && !name.startsWith('src/numbers/kernel/'))
    .toSorted();
}

/** All texts that the sources say. */
export function allTexts(): SourceText[] {
  return sourceFiles().flatMap(file => textsOf(file, readFileSync(path.join(ROOT, file), 'utf8')));
}

/**
 * The texts that a source says.
 *
 * @throws Error where one is no literal, so that no translation could have it
 */
export function textsOf(file: string, code: string): SourceText[] {
  const texts: SourceText[] = [];
  const visit = (node: Node) => {
    const saying = node.type === 'CallExpression' ? SAYING[nameOf(node['callee'])] : undefined;
    if (saying && file !== 'src/words.ts') {
      const given = Array.isArray(node['arguments']) ? node['arguments'] : [];
      const text = literalOf(given[saying.at]);
      const line = code.slice(0, node.start).split('\n').length;
      if (text === undefined) throw new Error(`${file}:${line} says a text that is no literal.`);
      const parts = saying.parts ?? given.length - saying.before;
      texts.push({ text, file, line, parts, isPlural: saying.at === 1 });
    }
    for (const child of below(node)) visit(child.node);
  };
  const program: unknown = parseAst(code, { lang: 'ts' }, file);
  if (isNode(program)) visit(program);
  return texts;
}

/** `l10n.t`, `countOf`. */
function nameOf(callee: unknown): string {
  if (!isNode(callee)) return '';
  if (callee.type === 'Identifier') return String(callee['name']);
  if (callee.type !== 'MemberExpression') return '';
  return `${nameOf(callee['object'])}.${nameOf(callee['property'])}`;
}

function literalOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string'
    ? node['value']
    : undefined;
}
