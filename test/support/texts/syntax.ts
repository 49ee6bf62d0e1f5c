import { parseAst } from 'rolldown/parseAst';

/** A part of a source as ESTree has it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The nodes right below one. */
export function* below(node: Node): Generator<{ readonly key: string; readonly node: Node }> {
  for (const [key, value] of Object.entries(node))
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) yield { key, node: each };
}

/** A source in TypeScript as a tree. */
export function parse(file: string, code: string): Node {
  const program: unknown = parseAst(code, { lang: 'ts' }, file);
  if (!isNode(program)) throw new Error(`${file} is no source.`);
  return program;
}

/** `l10n.t`, `countOf`. */
export function nameOf(callee: unknown): string {
  if (!isNode(callee)) return '';
  if (callee.type === 'Identifier') return String(callee['name']);
  if (callee.type !== 'MemberExpression') return '';
  return `${nameOf(callee['object'])}.${nameOf(callee['property'])}`;
}

/** The text of a literal; undefined for all else. */
export function literalOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string'
    ? node['value']
    : undefined;
}
