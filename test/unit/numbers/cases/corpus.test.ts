import { describe, expect, it } from 'vitest';
import { type Output, outputs, rulesOf } from './corpus';
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

describe('of what real tools print', () => {
  it.each(named(OUTPUTS))('%s is read as it is meant', (_, output) => {
    expect(faultsIn(read(output.text, asWanted(output)), output)).toEqual([]);
  });

  it.each(named(OUTPUTS))('%s tells the rule that a person wants', (_, output) => {
    const kinds = rulesOf(output).map(({ kind }) => kind);
    expect(kinds).toContain(choose(output.text, output.language).rule.kind);
  });

  const shown = OUTPUTS.filter(output => output.shown ?? output.shownUnit);
  it.each(named(shown))('%s shows first what a person looks at first', (_, output) => {
    expect(faultsOfShown(shownIn(output.text, asWanted(output)), output)).toEqual([]);
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
