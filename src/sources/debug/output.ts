/** The body of an output event, as far as it is read here. */
export interface Output {
  readonly category?: string;
  readonly output?: string;
  readonly group?: 'start' | 'startCollapsed' | 'end';
  readonly variablesReference?: number;
  readonly source?: { readonly path?: string };
  readonly line?: number;
  readonly column?: number;
}

/** Characters of one event from which on js-debug may have cut its middle out. */
const MAYBE_CUT = 9_900;

/** A text without what stands around the mark of a cut: half a number would be another number. */
export function withoutCutEdges(text: string): string {
  return text.replace(/[\w.,+-]*…[\w.,+-]*/g, ' … ');
}

/** Whether a debugger has cut an event's text, which it does in the middle of a long one. */
export function isCut(text: string): boolean {
  return text.length > MAYBE_CUT && text.includes('…');
}

/** Whether an event begins the text of `console.table`, which comes after an empty event with a reference. */
export function isTable({ output }: Output): boolean {
  return output?.startsWith('┌') ?? false;
}

/**
 * Whether an event only repeats the one before it in its session: Node's own console calls itself, and
 * the debugger hears both, from the same place.
 */
export function repeats(before: Output | undefined, { output = '', group, ...at }: Output): boolean {
  if (!before?.source || before.source.path !== at.source?.path) return false;
  if (before.line !== at.line || before.column !== at.column) return false;
  const first = before.output ?? '';
  if (before.group !== undefined) return before.group !== 'end' && group === undefined && output === first;
  // Most events repeat nothing, and there may be very many of them.
  if (output.startsWith('Assertion failed: ')) return output === `Assertion failed: ${first}`;
  if (output.startsWith('Trace: ')) return output.startsWith(`Trace: ${first.trimEnd()}\n`);
  return first.includes(' ms') && isTimeAgain(first, output);
}

/** `t: 0.0251 ms` is what the engine says of `console.timeEnd`, `t: 0.113ms` what Node prints. */
function isTimeAgain(first: string, second: string): boolean {
  const [, label] = / ms( .*)?\n$/.test(first) ? (/^(.*: )\d[\d.e+-]* ms/.exec(first) ?? []) : [];
  return (
    label !== undefined &&
    second.startsWith(label) &&
    /^\d[\d:.]*(ms|s| \((h:m)?m:ss)/.test(second.slice(label.length))
  );
}
