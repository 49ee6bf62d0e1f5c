/**
 * The words of the interface in the display language. A text is found by its English words, and stays English where
 * the language has none for it. Pure: the host, the pages and the programs beside it import it.
 */

/** What a language makes of the English texts. */
export interface Translation {
  /** The BCP 47 tag of the language. */
  readonly language: string;
  /** By the English texts or, in what ships, by their {@link keyOf keys}. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Each bundle has a copy of this file, so that the language stands outside of all. */
const SPOKEN = Symbol.for('medianWatch.l10n');
const shared = globalThis as { [SPOKEN]?: Translation | undefined };

/** Says all texts in this language from here on. Modules hold texts as constants: it is called before they are loaded. */
export function speak(translation: Translation | undefined): void {
  shared[SPOKEN] = translation;
}

/** What {@link speak} was given; undefined where all is English. */
export function spoken(): Translation | undefined {
  return shared[SPOKEN];
}

/** The language of the texts, in which numbers beside them are written. */
export function language(): string {
  return spoken()?.language ?? 'en';
}

/**
 * A text with its parts in place of `{0}`, `{1}` and so on. A number is written in the display language before it
 * becomes a part.
 * @param text a literal, so that `npm run l10n` finds it
 */
export function t(text: string, ...parts: readonly string[]): string {
  return filled(known(text), parts);
}

/** A text that is no literal where it is said, since a table has it: `npm run l10n` knows the tables. */
export function known(text: string): string {
  return translated(text) ?? text;
}

function translated(text: string): string | undefined {
  const texts = spoken()?.texts;
  return texts?.[text] ?? texts?.[keyOf(text)];
}

/** Five letters and digits that stand for an English text: with them the words of a language take a third less to ship. */
export function keyOf(text: string): string {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0;
  return hash.toString(36).slice(-5);
}

/** A text in pieces, with parts that are more than text in their places. */
export function pieces<Part>(text: string, ...parts: readonly Part[]): (string | Part)[] {
  const split = known(text).split(/\{(\d)\}/);
  return split
    .map((piece, i) => (i % 2 === 1 && parts[Number(piece)]) || piece)
    .filter(piece => piece !== '');
}

const CATEGORIES: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * What is said of so many things.
 * @param forms a literal with the English forms for one and for others, parted by `|`; a translation has a form for
 * each category of `Intl.PluralRules` that its language knows, in the order zero, one, two, few, many, other
 */
export function plural(count: number, forms: string, ...parts: readonly string[]): string {
  const own = translated(forms);
  const { rules, forms: known } = pluralsOf(own === undefined ? 'en' : language());
  return filled((own ?? forms).split('|')[known.indexOf(rules.select(count))] ?? '', parts);
}

interface Plurals {
  readonly rules: Intl.PluralRules;
  readonly forms: readonly Intl.LDMLPluralRule[];
}

/** Of each language: to make them takes longer than all else that is said of a watch. */
const plurals = new Map<string, Plurals>();

function pluralsOf(language: string): Plurals {
  const made = plurals.get(language);
  if (made) return made;
  const rules = new Intl.PluralRules(language);
  const { pluralCategories } = rules.resolvedOptions();
  const forms = CATEGORIES.filter(each => pluralCategories.includes(each));
  plurals.set(language, { rules, forms });
  return { rules, forms };
}

/** Of each language, made once as {@link plurals}. */
const formats = new Map<string, Intl.NumberFormat>();

/** A number in the language of the texts, with each of its digits. */
export function allDigits(value: number): string {
  const own = language();
  const format = formats.get(own) ?? new Intl.NumberFormat(own, { maximumFractionDigits: 20 });
  formats.set(own, format);
  return format.format(value);
}

/** A name or another text from outside, in the quotation marks of the language. */
export function quoted(text: string): string {
  return t('“{0}”', text);
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : t('{0} and {1}', items.slice(0, -1).join(', '), last);
}

function filled(text: string, parts: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (place, index: string) => parts[Number(index)] ?? place);
}
