import { afterEach, describe, expect, it } from 'vitest';
import * as l10n from '../../src/l10n';

const POLISH = {
  language: 'pl',
  texts: { '{0} watch|{0} watches': '{0} seria|{0} serie|{0} serii|{0} serii' },
};
const GERMAN = {
  language: 'de',
  texts: {
    Undo: 'Rückgängig',
    'Removed “{0}” with its {1}.': '{1} mit „{0}“ entfernt.',
    '{0} and {1}': '{0} und {1}',
  },
};

describe('A text', () => {
  afterEach(() => l10n.speak(undefined));

  it('is English where nothing is known of the display language', () => {
    expect(l10n.t('Undo')).toBe('Undo');
    expect(l10n.t('Removed “{0}” with its {1}.', 'bench', '7 numbers')).toBe(
      'Removed “bench” with its 7 numbers.',
    );
  });

  it('is of the language that is spoken, its parts in the order of that', () => {
    l10n.speak(GERMAN);
    expect(l10n.t('Undo')).toBe('Rückgängig');
    expect(l10n.t('Removed “{0}” with its {1}.', 'bench', '7 Zahlen')).toBe('7 Zahlen mit „bench“ entfernt.');
  });

  it('stays English where the language has none for it', () => {
    l10n.speak(GERMAN);
    expect(l10n.t('Copy {0}', 'all')).toBe('Copy all');
    expect(l10n.plural(1, '{0} watch|{0} watches', '1')).toBe('1 watch');
  });

  it('takes its parts as they are, whatever they look like', () => {
    expect(l10n.t('{0} is {1}.', '{1}', '$&')).toBe('{1} is $&.');
  });

  it.each([
    [0, '0 watches'],
    [1, '1 watch'],
    [2, '2 watches'],
    [1.5, '1.5 watches'],
  ])('of %d things in English is “%s”', (count, text) => {
    expect(l10n.plural(count, '{0} watch|{0} watches', String(count))).toBe(text);
  });

  it.each([
    [1, '1 seria'],
    [3, '3 serie'],
    [5, '5 serii'],
    [22, '22 serie'],
    [1.5, '1.5 serii'],
  ])('of %d things in a language with four forms is “%s”', (count, text) => {
    l10n.speak(POLISH);
    expect(l10n.plural(count, '{0} watch|{0} watches', String(count))).toBe(text);
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a und b'],
    [['a', 'b', 'c'], 'a, b und c'],
  ])('of the things %j lists them', (items, text) => {
    l10n.speak(GERMAN);
    expect(l10n.list(items)).toBe(text);
  });
});
