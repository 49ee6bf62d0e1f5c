import type { EditorVersion } from './versions';

/** The parts of a test run, in their order. */
export const PARTS = ['types', 'lint', 'unit', 'host', 'e2e'] as const;
export type Part = (typeof PARTS)[number];

export interface TestArguments {
  readonly parts: readonly Part[];
  readonly editors: readonly EditorVersion[];
  /** Only tests whose full name holds this. */
  readonly grep?: string;
  /** Only test files whose path holds one of these. */
  readonly files: readonly string[];
}

export const USAGE = `npm test -- [--only <part>]… [--editor newest|oldest] [--grep <text>] [file…]
  --only    ${PARTS.join(', ')}; more than once for more than one; all of them without it
  --editor  only in this VS Code; without it in the newest and then in the oldest
  --grep    only tests whose name holds the text
  file      only test files whose path holds the word`;

/** @throws RangeError with a sentence for the person where an argument is not known */
export function parseTestArguments(args: readonly string[]): TestArguments {
  const parts = new Set<Part>();
  const editors = new Set<EditorVersion>();
  const files: string[] = [];
  let grep: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const [option = '', inline] = args[i]?.split(/=(.*)/s, 2) ?? [];
    const value = (): string => {
      const given = inline ?? args[++i];
      if (given === undefined) throw new RangeError(`${option} wants a value.\n${USAGE}`);
      return given;
    };
    if (option === '--only') parts.add(oneOf(PARTS, option, value()));
    else if (option === '--editor') editors.add(oneOf(['newest', 'oldest'], option, value()));
    else if (option === '--grep') grep = value();
    else if (option.startsWith('-')) throw new RangeError(`${option} is not an option.\n${USAGE}`);
    else if (option !== '') files.push(args[i] ?? '');
  }
  return {
    parts: parts.size ? PARTS.filter(part => parts.has(part)) : PARTS,
    editors: editors.size ? [...editors] : ['newest', 'oldest'],
    files,
    ...(grep === undefined ? {} : { grep }),
  };
}

function oneOf<T extends string>(allowed: readonly T[], option: string, given: string): T {
  const found = allowed.find(each => each === given);
  if (found) return found;
  throw new RangeError(`${option} takes ${allowed.join(', ')}, not ${given}.\n${USAGE}`);
}
