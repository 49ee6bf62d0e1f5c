import { SAYING } from './sourceTexts';
import { below, isNode, literalOf, type Node, nameOf, parse } from './syntax';

/** A text that looks as if a user reads it, where nothing translates it. */
export interface Untranslated {
  readonly text: string;
  readonly line: number;
}

/** What is handed to these is read by no user: the log, selectors, names of settings, commands and events. */
const UNREAD =
  /^(?:log(?:Info|Debug|Error)|RegExp|Symbol\.for|.*\.(?:info|debug|error|matches|closest|matchMedia|querySelector|querySelectorAll|executeCommand|getConfiguration|get|update|affectsConfiguration|setProperty|startsWith|endsWith|includes|replaceAll|report))$/;

/** Which of the arguments of a function is the name of a style. */
const STYLED: Readonly<Record<string, number>> = { element: 1, path: 0, text: 0, Drawing: 0 };

/** Texts that a source says in English alone: with more than a word, or with a capital. */
export function untranslatedIn(file: string, code: string): Untranslated[] {
  const found: Untranslated[] = [];
  const visit = (node: Node, parent?: Node) => {
    if (isUnread(node)) return;
    const text = node.type === 'TemplateLiteral' ? templateOf(node) : literalOf(node);
    if (text !== undefined && looksRead(text) && !isStyle(node, parent))
      found.push({ text, line: code.slice(0, node.start).split('\n').length });
    for (const child of below(node)) if (!isKey(child, node)) visit(child.node, node);
  };
  visit(parse(file, code));
  return found;
}

/** Types, imports, what is translated, and what no user reads. */
function isUnread(node: Node): boolean {
  if (/^TS(?!As|NonNull|Satisfies|Instantiation|Parameter)|^Import|^Export(?:All|Named)/.test(node.type))
    return node['source'] !== undefined && node['source'] !== null ? true : node.type.startsWith('TS');
  if (node.type === 'TaggedTemplateExpression') return true;
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  const name = nameOf(node['callee']);
  return name in SAYING || UNREAD.test(name);
}

/** The name of a property says nothing by itself. */
function isKey({ key, node }: { readonly key: string; readonly node: Node }, parent: Node): boolean {
  return (
    parent.type === 'Property' && key === 'key' && parent['computed'] !== true && node.type !== 'Literal'
  );
}

function templateOf(node: Node): string {
  const quasis = Array.isArray(node['quasis']) ? node['quasis'] : [];
  return quasis
    .map(quasi => {
      const value: unknown = isNode(quasi) ? quasi['value'] : undefined;
      return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';
    })
    .join('…');
}

function looksRead(text: string): boolean {
  return /\p{L}{2,}[\p{P}…]* [\p{P}…]*\p{L}|^(?:\$\([\w-]+\) )?\p{Lu}\p{Ll}+(?:[ .:…]|$)|\p{L}{2}… |… \p{L}{2}/u.test(
    text,
  );
}

/** The names of styles are words too. */
function isStyle(node: Node, parent: Node | undefined): boolean {
  if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return false;
  const name = nameOf(parent['callee']).split('.').at(-1) ?? '';
  const given = Array.isArray(parent['arguments']) ? parent['arguments'] : [];
  if (name === 'setAttribute' && literalOf(given[1]) === 'class') return true;
  return given[STYLED[name] ?? -1] === node;
}
