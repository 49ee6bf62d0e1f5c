import { describe, expect, it } from 'vitest';
import { type Output, outputs, rulesOf } from './corpus';
import { MISREAD } from './misread';
import { type Chosen, choose, disagreements, faultsIn, faultsOfShown, read, shownIn } from './wanted';

const OUTPUTS = outputs();

function named(outputs: readonly Output[]): [string, Output][] {
  return outputs.map(output => [output.name, output]);
}

/** As it is read unless the user says otherwise, or by a rule that a person wants where that is another. */
function asWanted(output: Output): Chosen {
  const { options, rule } = choose(output.text, output.language);
  const wanted = rulesOf(output);
  return { options, rule: wanted.find(({ kind }) => kind === rule.kind) ?? wanted[0] ?? rule };
}

/** Whether there are faults, or a rule that no reader knows kept them from being looked for. */
function hasFaults(faults: () => string[]): boolean {
  try {
    return faults().length > 0;
  } catch {
    return true;
  }
}

describe('of what real tools print', () => {
  it('is read as it is meant, but for what is known to be misread', () => {
    const faulty = OUTPUTS.filter(output =>
      hasFaults(() => faultsIn(read(output.text, asWanted(output)), output)),
    );
    expect(faulty.map(({ name }) => name)).toEqual(MISREAD.outputs);
  });

  it('tells the rule that a person wants, but for what is known to tell another', () => {
    const wrong = OUTPUTS.filter(output => {
      const kinds = rulesOf(output).map(({ kind }) => kind);
      return !kinds.includes(choose(output.text, output.language).rule.kind);
    });
    expect(wrong.map(({ name }) => name)).toEqual(MISREAD.rules);
  });

  it('shows first what a person looks at first, but for what is known to show another series', () => {
    const shown = OUTPUTS.filter(output => output.shown ?? output.shownUnit);
    const wrong = shown.filter(output =>
      hasFaults(() => faultsOfShown(shownIn(output.text, asWanted(output)), output)),
    );
    expect(wrong.map(({ name }) => name)).toEqual(MISREAD.shown);
  });

  it.each(named(OUTPUTS))('scanner, explanation and rule agree on %s', (_, { text, language }) => {
    expect(disagreements(text, choose(text, language).options)).toEqual([]);
  });

  it('there are texts of at least 45 tools', () => {
    const tools = OUTPUTS.map(({ tool }) => tool.split(' ')[0]);
    expect(new Set(tools).size).toBeGreaterThanOrEqual(45);
  });

  it('each says what is to be read, or never read, in it', () => {
    const silent = OUTPUTS.filter(({ series = [], never = [] }) => series.length + never.length === 0);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
