import type { LineState } from './lineState';
import { NamesInStep } from './namesInStep';
import * as Token from './tokenKinds';

/** Labels numbers whose names stand in step with them. */
export class StepLabels {
  readonly #line: LineState;
  readonly #inStep = new NamesInStep();

  constructor(line: LineState) {
    this.#line = line;
  }

  /** Labels numbers whose names stand in the key in the same step; where they end, 0 where they do not. */
  label(from: number, past: number, at: number): number {
    const line = this.#line;
    const tokens = line.tokens;
    let to = past;
    let unit = 0;
    if (Token.isClosing(tokens.kindAt(to - 1)) && (tokens.partners[to - 1] as number) >= from) {
      unit = line.keys.unitOfBracket(to - 1, 0);
      if (unit !== 0) to = tokens.partners[to - 1] as number;
    }
    const step = this.#inStep.find(tokens, from, to, at);
    if (step === 0) return 0;
    const { names, values } = this.#inStep;
    const base = this.#inStep.base > from ? line.phrases.whole(from, this.#inStep.base) : 0;
    const shared = this.#inStep.sharedUnit || unit;
    const labels = names.map(([first, past, bytes]) => {
      const name = bytes ? line.names.ofWord(tokens.bytes, first, past) : line.phrases.join(first, past);
      return base === 0 ? name : line.phrases.under(base, name);
    });
    labels.forEach((name, i) => {
      const number = tokens.partners[values[i] as number] as number;
      line.labels[number] = line.nesting.under(name);
      line.units[number] = shared;
    });
    return line.passList(step);
  }
}
