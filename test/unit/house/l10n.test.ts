import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../support/root';
import { bundleOf, GERMAN, TEXTS } from '../../support/texts/bundles';
import { allTexts, sourceFiles, textsOf } from '../../support/texts/sourceTexts';
import { untranslatedIn } from '../../support/texts/untranslated';

const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');
const readTexts = (name: string): Readonly<Record<string, string>> => JSON.parse(read(name));

const texts = allTexts();
const german = readTexts(GERMAN);
const manifest = readTexts('package.nls.json');
const germanManifest = readTexts('package.nls.de.json');

/** Where texts stay English, by the beginning of a path, and why. */
const ENGLISH: Readonly<Record<string, string>> = {
  'src/actions/languageTools.ts': 'agents read it',
  'src/log.ts': 'the log',
  'src/median/': 'mistakes that only a programmer makes',
  'src/messageOf.ts': 'the log',
  'src/node/reading/': 'the log',
  'src/node/recorder/recorder.ts': 'mistakes that only a programmer makes',
  'src/numbers/labels/': 'words that are looked for in texts',
  'src/numbers/numberFormat.ts': 'names of languages in VS Code',
  'src/numbers/ruleText.ts': 'rules as settings hold them',
  'src/numbers/scan/': 'mistakes that only a programmer makes',
  'src/numbers/tokens/': 'words that are looked for in texts',
  'src/numbers/units.ts': 'a table, which l10n.known translates',
  'src/panel/picture.ts': 'markup',
  'src/panel/stage/shapes.ts': 'selectors',
  'src/panel/stepping/code.ts': 'lines of programs',
  'src/sources/command/shell.ts': 'lines of shells',
  'src/sources/debug/output.ts': 'what a debug console writes',
  'src/sources/feeding/asides.ts': 'what is looked for in texts',
  'src/sources/output/channels.ts': 'names that VS Code gives its channels',
  'src/sources/pushed.ts': 'other extensions read it',
  'src/sources/terminal/told.ts': 'what VS Code writes around what it hands over',
  'src/views/preview/marker.ts': 'styles',
  'src/views/webviewPage.ts': 'markup',
  'src/watch/compare/benchmarkText.ts': 'programs read it',
  'src/watch/exported.ts': 'programs read it',
  'src/watch/series/batch.ts': 'mistakes that only a programmer makes',
  'src/watch/watchLog.ts': 'the log',
};

/** Texts that are no words of a language: keys, moves and acts by their names in code, styles, sizes. */
const NO_WORDS = [
  /^(?:Home|End|Enter|Escape|Backspace|Space)$/,
  /^(?:sift up|sift down|take the top|move across|lower to upper|upper to lower|given up|at once)$/,
  /^(?:fact interval|icon primary|icon secondary|line now|node root|note right)$/,
  /^translate\(/,
  /^… (?:MB|MiB)$/,
  /^VS Code$|^Median Watch … …$/,
  // What is copied to be compared with other implementations.
  /^ in hand …$/,
];

/** The places of a text that parts are put into: `01` for `{1} of {0}`. */
const placesOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\d)\}/g)].map(([, place = '']) => place))].toSorted().join('');

describe('The words of the interface', () => {
  it('are all listed for translators: else run `npm run l10n`', () => {
    expect(texts.length).toBeGreaterThan(500);
    expect(read(TEXTS)).toBe(bundleOf(texts));
  });

  it('hold those that `l10n.ts` itself says, by the bare names of its functions', () => {
    expect(texts.filter(({ file }) => file === 'src/l10n.ts').map(({ text }) => text)).toEqual([
      '“{0}”',
      '{0} and {1}',
    ]);
  });

  it('get just as many parts as they have places', () => {
    const wrong = texts.filter(({ text, parts, isPlural }) => {
      const wanted = Array.from({ length: parts }, (_, i) => i).join('');
      return (isPlural && text.split('|').length !== 2) || placesOf(text) !== wanted;
    });
    expect(wrong.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });

  it('are all there in German', () => {
    expect(texts.map(({ text }) => text).filter(text => !(text in german))).toEqual([]);
  });

  it('have in German the same places, and are none that nothing says', () => {
    const known = new Set(texts.map(({ text }) => text));
    const wrong = Object.entries(german).filter(([text, translated]) => {
      const hasItsForms = text.split('|').length === translated.split('|').length;
      return !known.has(text) || translated === '' || !hasItsForms || placesOf(text) !== placesOf(translated);
    });
    expect(wrong).toEqual([]);
  });

  it('are said in no other way, but where a reason is given', () => {
    const reasons = Object.keys(ENGLISH);
    const needed = new Set<string>();
    const wrong = sourceFiles().flatMap(file => {
      const found = untranslatedIn(file, read(file));
      const reason = reasons.find(start => file.startsWith(start));
      if (reason && found.length > 0) needed.add(reason);
      return reason
        ? []
        : found
            .filter(({ text }) => !NO_WORDS.some(pattern => pattern.test(text)))
            .map(({ text, line }) => `${file}:${line} ${text}`);
    });
    expect(wrong).toEqual([]);
    expect(reasons.filter(reason => !needed.has(reason))).toEqual([]);
  });

  it('leave the marks around a name to the language, whose own `quoted` sets', () => {
    const isEnglish = (file: string) =>
      /agents|the log|other extensions/.test(
        Object.entries(ENGLISH).find(([start]) => file.startsWith(start))?.[1] ?? '',
      );
    const marked = (file: string) => /[“”]\$\{|\}[“”]/.test(read(file).replace(/'[^'\n]*'|"[^"\n]*"/g, ''));
    expect(sourceFiles().filter(file => !isEnglish(file) && marked(file))).toEqual([]);
    expect(marked('src/actions/languageTools.ts')).toBe(true);
    expect(german['“{0}”']).toBe('„{0}“');
  });

  it('are noticed wherever they are not translated', () => {
    const code = `
      refuse('There is nothing to stop');
      const item = { label: 'Stop', tooltip: \`of \${n} numbers\` };
      button.textContent = 'Freeze';
      element('p', 'finding note', l10n.t('No numbers'));
      logInfo('A watch was opened');
      type Kind = 'not a text';`;
    expect(untranslatedIn('a.ts', code)).toEqual([
      { text: 'There is nothing to stop', line: 2 },
      { text: 'Stop', line: 3 },
      { text: 'of … numbers', line: 3 },
      { text: 'Freeze', line: 4 },
    ]);
  });

  it('of the manifest are there in German, with the same links', () => {
    expect(Object.keys(germanManifest)).toEqual(Object.keys(manifest));
    const linksOf = (text = '') => [...text.matchAll(/\]\((.+?)\)/g)].map(([, link]) => link);
    for (const [key, text] of Object.entries(manifest))
      expect([key, linksOf(germanManifest[key])]).toEqual([key, linksOf(text)]);
  });

  it('name commands by their titles, in German too', () => {
    const titles = Object.keys(manifest).filter(key => /^command\.\w+$/.test(key));
    const wrong = titles.flatMap(key =>
      Object.entries(german)
        .filter(([text]) => text.includes(`“Median: ${manifest[key]}”`))
        .filter(([, translated]) => !translated.includes(`„Median: ${germanManifest[key]}“`))
        .map(([text]) => `${germanManifest[key]}: ${text}`),
    );
    expect(wrong).toEqual([]);
    const quoted = texts.flatMap(({ text }) =>
      [...text.matchAll(/“Median: (.+?)”/g)].map(([, title]) => title),
    );
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter(title => !titles.some(key => manifest[key] === title))).toEqual([]);
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
