import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../support/root';
import { bundleOf, GERMAN, TEXTS } from '../../support/texts/bundles';
import { allTexts, textsOf } from '../../support/texts/sourceTexts';

const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');
const readTexts = (name: string): Readonly<Record<string, string>> => JSON.parse(read(name));

const texts = allTexts();
const german = readTexts(GERMAN);

/** The places of a text that parts are put into: `01` for `{1} of {0}`. */
const placesOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\d)\}/g)].map(([, place = '']) => place))].toSorted().join('');

describe('The words of the interface', () => {
  it('are all listed for translators: else run `npm run l10n`', () => {
    expect(texts.length).toBeGreaterThan(500);
    expect(read(TEXTS)).toBe(bundleOf(texts));
  });

  it('get just as many parts as they have places, in each form', () => {
    const wrong = texts.filter(({ text, parts, isPlural }) => {
      const forms = isPlural ? text.split('|') : [text];
      const wanted = Array.from({ length: parts }, (_, i) => i).join('');
      return (isPlural && forms.length !== 2) || forms.some(form => placesOf(form) !== wanted);
    });
    expect(wrong.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });

  it('are all there in German', () => {
    expect(texts.map(({ text }) => text).filter(text => !(text in german))).toEqual([]);
  });

  it('have in German the same places, and are none that nothing says', () => {
    const known = new Set(texts.map(({ text }) => text));
    const wrong = Object.entries(german).filter(([text, translated]) => {
      const [forms, translatedForms] = [text.split('|'), translated.split('|')];
      const places = placesOf(text);
      return (
        !known.has(text) ||
        translated === '' ||
        forms.length !== translatedForms.length ||
        translatedForms.some(form => placesOf(form) !== places)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('are where the manifest says', () => {
    const { l10n } = JSON.parse(read('package.json'));
    expect(existsSync(path.join(ROOT, l10n, 'bundle.l10n.de.json'))).toBe(true);
  });

  it('are found by what says them, and only where they are literals', () => {
    const code = `
      l10n.t('One {0}', one);
      tell(l10n.plural(n, '{0} a|{0} b', n), countOf(n, '{0} c|{0} d', locale));
      t('not ours');`;
    expect(textsOf('a.ts', code).map(({ text, line, parts }) => [text, line, parts])).toEqual([
      ['One {0}', 2, 1],
      ['{0} a|{0} b', 3, 1],
      ['{0} c|{0} d', 3, 1],
    ]);
    expect(() => textsOf('a.ts', "l10n.t(isOld ? 'old' : 'new')")).toThrow(
      'a.ts:1 says a text that is no literal.',
    );
  });
});
