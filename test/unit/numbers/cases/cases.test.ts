import { describe, expect, it } from 'vitest';
import type { Case } from './cases';
import { MISREAD } from './misread';
import { NOTATIONS } from './notations';
import { STRAY_NUMBERS } from './strayNumbers';
import { TEXTS } from './texts';
import { TOOLS } from './tools';
import { choose, disagreements, faultsIn, faultsOfShown, read, shownIn, written } from './wanted';

/** Everything in which the reading of a case is not what is right. */
function faultsOf(wanted: Case): string[] {
  const { input, language, rule, chosen, series, never, neverLabels, shown, shownUnit } = wanted;
  const told = choose(input, language);
  const by = rule ? { ...told, rule } : told;
  const speaksOfReadings = series !== undefined || never !== undefined || neverLabels !== undefined;
  const speaksOfShown = shown !== undefined || shownUnit !== undefined;
  return [
    ...(chosen === undefined || [chosen].flat().includes(told.rule.kind)
      ? []
      : [`tells the rule ${told.rule.kind}, not ${chosen}`]),
    ...faultsOfAll(wanted),
    ...(speaksOfReadings ? attempt(() => faultsIn(read(input, by), wanted)) : []),
    ...(speaksOfShown ? attempt(() => faultsOfShown(shownIn(input, by), wanted)) : []),
  ];
}

function faultsOfAll({ input, language, all, orAll }: Case): string[] {
  if (!all) return [];
  const { options } = choose(input, language);
  const readings = read(input, { options, rule: { kind: 'all' } }).map(written);
  const isRight = [all, orAll ?? all].some(
    wanted =>
      wanted.length === readings.length &&
      wanted.every((one, i) => one.split('|').includes(readings[i] ?? '')),
  );
  return isRight ? [] : [`all is ${all.join(', ') || 'nothing'}, read ${readings.join(', ') || 'nothing'}`];
}

/** What faults there are, or the sentence of the error that kept them from being looked for. */
function attempt(faults: () => string[]): string[] {
  try {
    return faults();
  } catch (error) {
    return [String(error)];
  }
}

function named(cases: readonly Case[]): [string, Case][] {
  return cases.map(wanted => [wanted.name, wanted]);
}

const GROUPS = [
  { group: 'of texts that people keep', cases: TEXTS, misread: MISREAD.texts },
  { group: 'of layouts of tools', cases: TOOLS, misread: MISREAD.tools },
  { group: 'of numbers that belong together', cases: NOTATIONS, misread: [] },
  { group: 'of lines with stray numbers', cases: STRAY_NUMBERS, misread: [] },
];

describe.each(
  GROUPS.map(({ group, cases, misread }) => [group, cases, misread] as const),
)('%s', (_, cases, misread) => {
  it('are read as they are meant, but for those that are known to be misread', () => {
    expect(cases.filter(wanted => faultsOf(wanted).length > 0).map(({ name }) => name)).toEqual(misread);
  });

  it.each(named(cases))('%s: scanner, explanation and rule agree', (_, { input, language }) => {
    expect(disagreements(input, choose(input, language).options)).toEqual([]);
  });

  it('each case has a name of its own and says what is right', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    const silent = cases.filter(({ all, series, never }) => !(all ?? series ?? never));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
