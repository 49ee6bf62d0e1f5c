import type { Node } from './syntax';

/** A step of the machine that follows a pattern. */
export type Instruction =
  | { readonly kind: 'character'; readonly accepts: (character: string) => boolean }
  | { readonly kind: 'assert'; readonly holds: (line: string, index: number) => boolean }
  /** Goes on at `first`, and with less priority at `second`. */
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'match' };

/**
 * A pattern as a program, whose slots 2n and 2n + 1 are group n's start and end, group 0 the whole match;
 * undefined where it has more than `most` instructions.
 */
export function programOf(root: Node, most: number): readonly Instruction[] | undefined {
  const code: Instruction[] = [];
  const isTooLong = !emit({ kind: 'group', number: 0, body: root }, code, most);
  code.push({ kind: 'match' });
  return isTooLong ? undefined : code;
}

/** Appends a node's instructions; returns false where they are too many. */
function emit(node: Node, code: Instruction[], most: number): boolean {
  if (code.length > most) return false;
  switch (node.kind) {
    case 'character':
    case 'assert':
      code.push(node);
      return true;
    case 'sequence':
      return node.parts.every(part => emit(part, code, most));
    case 'choice':
      return emitChoice(node.options, code, most);
    case 'group': {
      code.push({ kind: 'save', slot: node.number * 2 });
      const fits = emit(node.body, code, most);
      code.push({ kind: 'save', slot: node.number * 2 + 1 });
      return fits;
    }
    case 'repeat':
      return emitRepeat(node, code, most);
  }
}

function emitChoice(options: readonly Node[], code: Instruction[], most: number): boolean {
  const ends: { first: number; second: number }[] = [];
  const fits = options.every((option, i) => {
    if (i === options.length - 1) return emit(option, code, most);
    const fork = jump(code);
    const fitsOne = emit(option, code, most);
    ends.push(jump(code));
    fork.first = code.indexOf(fork) + 1;
    fork.second = code.length;
    return fitsOne;
  });
  for (const end of ends) end.first = end.second = code.length;
  return fits;
}

function emitRepeat(node: Extract<Node, { kind: 'repeat' }>, code: Instruction[], most: number): boolean {
  const { body, least, lazy } = node;
  for (let count = 0; count < least; count++) if (!emit(body, code, most)) return false;
  if (node.most === Number.POSITIVE_INFINITY) {
    const at = code.length;
    const fork = jump(code);
    const fits = emit(body, code, most);
    const back = jump(code);
    back.first = back.second = at;
    aim(fork, at + 1, code.length, lazy);
    return fits;
  }
  const forks: [fork: Fork, into: number][] = [];
  for (let count = least; count < node.most; count++) {
    forks.push([jump(code), code.length]);
    if (!emit(body, code, most)) return false;
  }
  for (const [fork, into] of forks) aim(fork, into, code.length, lazy);
  return true;
}

type Fork = Extract<Instruction, { kind: 'split' }>;

/** Appends a split whose targets are yet to be set. */
function jump(code: Instruction[]): Fork {
  const fork: Fork = { kind: 'split', first: 0, second: 0 };
  code.push(fork);
  return fork;
}

function aim(fork: Fork, into: number, past: number, lazy: boolean): void {
  fork.first = lazy ? past : into;
  fork.second = lazy ? into : past;
}
