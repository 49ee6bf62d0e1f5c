import * as l10n from '../../l10n';
import {
  type CapturePlace,
  type Captures,
  type MatcherMaker,
  type PatternMatcher,
  RunawayPattern,
} from './matcher';
import { type Instruction, programOf } from './program';
import { parsePattern, refusal, type Syntax } from './syntax';

/** A pattern whose repetitions, written out, have more instructions is refused. */
const MOST_INSTRUCTIONS = 2000;
/** Steps that all matches of one line may cost together: some 100 ms. */
const MOST_STEPS = 2_000_000;

/** Where each group started and ended. */
type Slots = readonly (number | undefined)[];

/** The same as it was noted, the newest first: ways that part share what came before, so that to note one more costs O(1). */
interface Note {
  readonly slot: number;
  readonly index: number;
  readonly before: Note | undefined;
}

/** A way through the pattern. */
interface Way {
  readonly at: number;
  readonly notes: Note | undefined;
}

/**
 * Finds patterns by following all ways through them at once (Thompson 1968, with groups as in Pike's machine), so
 * that a match costs at most the line's length times the pattern's, whatever the pattern. Many matches that each
 * look far ahead can still add up; then the pattern is stopped.
 */
export const linearMatcher: MatcherMaker = (pattern, flags) => {
  const syntax = parsePattern(pattern, flags);
  const program = programOf(syntax.root, MOST_INSTRUCTIONS);
  if (program === undefined)
    throw refusal(pattern, l10n.t('its repetitions are too many'), l10n.t('Repeat less.'));
  return new LinearMatcher(pattern, program, syntax, flags.includes('u'));
};

class LinearMatcher implements PatternMatcher {
  readonly #pattern: string;
  readonly #program: readonly Instruction[];
  readonly #syntax: Syntax;
  readonly #wholeCharacters: boolean;
  /** At which place of the text each instruction was reached last: one way to it is enough. */
  readonly #reached: Float64Array;
  #place = 0;
  #steps = 0;

  constructor(pattern: string, program: readonly Instruction[], syntax: Syntax, wholeCharacters: boolean) {
    this.#pattern = pattern;
    this.#program = program;
    this.#syntax = syntax;
    this.#wholeCharacters = wholeCharacters;
    this.#reached = new Float64Array(program.length);
  }

  matches(line: string): Captures[] {
    return this.#all(line).map(slots => this.#captures(line, slots));
  }

  places(line: string): CapturePlace[] {
    const { groups, names } = this.#syntax;
    const wanted = names.size > 0 ? [...names] : [['', groups > 0 ? 1 : 0] as const];
    return this.#all(line).flatMap(slots => {
      const named = wanted.flatMap(([label, group]) => {
        const [start, end] = [slots[group * 2], slots[group * 2 + 1]];
        return start === undefined || end === undefined ? [] : [{ label, start, end }];
      });
      // Where no named group took part, the first group's place is taken, as it is where there are no names.
      const [start, end] = [slots[2], slots[3]];
      return named.length > 0 || start === undefined || end === undefined
        ? named
        : [{ label: '', start, end }];
    });
  }

  #all(line: string): Slots[] {
    const result: Slots[] = [];
    this.#steps = 0;
    for (let at = 0; at <= line.length; ) {
      const slots = this.#find(line, at);
      if (slots === undefined) break;
      result.push(slots);
      const [start = 0, end = 0] = slots;
      at = end > start ? end : end + 1;
    }
    return result;
  }

  /** The groups of the leftmost match from an index on. */
  #find(line: string, from: number): Slots | undefined {
    let ways: Way[] = [];
    let result: Slots | undefined;
    this.#place++;
    for (let at = from; ; ) {
      if (result === undefined) this.#reach(ways, 0, undefined, line, at);
      if (ways.length === 0 && result !== undefined) return result;
      const character = this.#characterAt(line, at);
      const next: Way[] = [];
      this.#place++;
      for (const way of ways) {
        const instruction = this.#program[way.at];
        if (instruction?.kind === 'match') {
          result = slotsOf(way.notes);
          break;
        }
        if (instruction?.kind === 'character' && character !== '' && instruction.accepts(character)) {
          this.#reach(next, way.at + 1, way.notes, line, at + character.length);
        }
      }
      if (character === '') return result;
      ways = next;
      at += character.length;
    }
  }

  /** Adds the ways that lead from an instruction to the next character, in their order of priority. */
  #reach(ways: Way[], at: number, notes: Note | undefined, line: string, index: number): void {
    if (this.#reached[at] === this.#place) return;
    this.#reached[at] = this.#place;
    if (++this.#steps > MOST_STEPS) throw new RunawayPattern(this.#pattern, line);
    const instruction = this.#program[at];
    switch (instruction?.kind) {
      case 'split':
        this.#reach(ways, instruction.first, notes, line, index);
        this.#reach(ways, instruction.second, notes, line, index);
        break;
      case 'save':
        this.#reach(ways, at + 1, { slot: instruction.slot, index, before: notes }, line, index);
        break;
      case 'assert':
        if (instruction.holds(line, index)) this.#reach(ways, at + 1, notes, line, index);
        break;
      default:
        ways.push({ at, notes });
    }
  }

  #characterAt(line: string, index: number): string {
    if (!this.#wholeCharacters || index >= line.length) return line.charAt(index);
    return String.fromCodePoint(line.codePointAt(index) ?? 0);
  }

  #captures(line: string, slots: Slots): Captures {
    const { groups, names } = this.#syntax;
    const group = (number: number): string | undefined => {
      const [start, end] = [slots[number * 2], slots[number * 2 + 1]];
      return start === undefined || end === undefined ? undefined : line.slice(start, end);
    };
    const named = [...names].flatMap(([name, number]) => {
      const text = group(number);
      return text === undefined ? [] : [[name, text] as const];
    });
    return { first: group(groups > 0 ? 1 : 0), named: new Map(named) };
  }
}

function slotsOf(notes: Note | undefined): Slots {
  const slots: (number | undefined)[] = [];
  for (let note = notes; note; note = note.before) slots[note.slot] ??= note.index;
  return slots;
}
