import type { Node } from './syntax';

type CharacterNode = Extract<Node, { kind: 'character' }>;
type Repeat = Extract<Node, { kind: 'repeat' }>;

/** What comes next in a pattern: one of these characters, its end, or what cannot be told by one character. */
type Next = readonly CharacterNode[] | 'end' | 'unknown';

/** Steps are at most `factor` times the line's length to the power of `degree`. */
interface Cost {
  readonly factor: number;
  readonly degree: number;
  /** Whether runs are scanned whose end is certain: once each time that they are reached. */
  readonly scans: boolean;
}

/** So many characters in a row cost a step; more may each be looked at in vain. */
const FEW_PARTS = 16;

const FREE: Cost = { factor: 1, degree: 0, scans: false };

/**
 * The length of the longest line on which a backtracking engine finds all matches of a pattern in so many steps,
 * whatever the line; 0 where that cannot be told.
 *
 * A repetition of single characters multiplies the ways to go on by the line's length, unless what follows it is none
 * of these characters: then it ends where it must. Repetitions of more than one character are not followed.
 */
export function longestLineWithin(steps: number, root: Node): number {
  const cost = costOf(root, 'end');
  if (cost === undefined) return 0;
  const exponent = +!isAnchored(root) + cost.degree + +cost.scans;
  return Math.floor((steps / cost.factor) ** (1 / Math.max(1, exponent)));
}

function costOf(node: Node, next: Next): Cost | undefined {
  switch (node.kind) {
    case 'character':
    case 'assert':
      return FREE;
    case 'group':
      return costOf(node.body, next);
    case 'choice':
      return node.options
        .map(option => costOf(option, next))
        .reduce((sum, cost) => sum && cost && { ...either(sum, cost), factor: sum.factor + cost.factor }, {
          ...FREE,
          factor: 0,
        });
    case 'sequence':
      return node.parts
        .map((part, i) => costOf(part, firstOf(node.parts.slice(i + 1), next)))
        .reduce(
          (product, cost) =>
            product &&
            cost && {
              factor: product.factor * cost.factor,
              degree: product.degree + cost.degree,
              scans: product.scans || cost.scans,
            },
          { ...FREE, factor: Math.max(1, node.parts.length / FEW_PARTS) },
        );
    case 'repeat':
      return costOfRepeat(node, next);
  }
}

function costOfRepeat({ body, least, most }: Repeat, next: Next): Cost | undefined {
  const character = single(body);
  if (character === undefined) {
    const once = most <= 1 ? costOf(body, next) : undefined;
    return once && { ...once, factor: once.factor * 2 };
  }
  // Where there are too few for it, they were looked at in vain.
  if (next === 'end') return { ...FREE, factor: Math.max(1, least) };
  const isCertain = next !== 'unknown' && next.every(other => areApart(character, other));
  if (isCertain) return { ...FREE, scans: true };
  return most === Number.POSITIVE_INFINITY ? { ...FREE, degree: 1 } : { ...FREE, factor: most - least + 1 };
}

function either(one: Cost, other: Cost): Cost {
  return {
    factor: one.factor,
    degree: Math.max(one.degree, other.degree),
    scans: one.scans || other.scans,
  };
}

/** The one character that a node stands for. */
function single(node: Node): CharacterNode | undefined {
  if (node.kind === 'character') return node;
  if (node.kind === 'group') return single(node.body);
  return node.kind === 'sequence' && node.parts.length === 1 && node.parts[0]
    ? single(node.parts[0])
    : undefined;
}

/** What nodes in a row start with, or what follows them where they may be empty. */
function firstOf(nodes: readonly Node[], next: Next): Next {
  return nodes.reduceRight<Next>((after, node) => first(node, after), next);
}

function first(node: Node, next: Next): Next {
  switch (node.kind) {
    case 'character':
      return [node];
    case 'assert':
      return 'unknown';
    case 'group':
      return first(node.body, next);
    case 'sequence':
      return firstOf(node.parts, next);
    case 'choice':
      return node.options.map(option => first(option, next)).reduce(union, []);
    case 'repeat':
      return node.least > 0 ? first(node.body, next) : union(first(node.body, next), next);
  }
}

function union(one: Next, other: Next): Next {
  return typeof one === 'string' || typeof other === 'string' ? 'unknown' : [...one, ...other];
}

/** Whether no character is both; beyond ASCII that is sure where one of the two has none. */
function areApart(one: CharacterNode, other: CharacterNode): boolean {
  if (!one.isAscii && !other.isAscii) return false;
  for (let code = 0; code < 0x80; code++) {
    const character = String.fromCharCode(code);
    if (one.accepts(character) && other.accepts(character)) return false;
  }
  return true;
}

/** Whether a match can only start where the line does. */
function isAnchored(node: Node): boolean {
  if (node.kind === 'assert') return node.isStart;
  if (node.kind === 'group') return isAnchored(node.body);
  if (node.kind === 'choice') return node.options.every(isAnchored);
  return node.kind === 'sequence' && node.parts[0] !== undefined && isAnchored(node.parts[0]);
}
