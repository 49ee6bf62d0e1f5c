import * as l10n from '../../l10n';
import { MOST_STEPPED } from '../../steppingProtocol';

/** What was typed as numbers: them, or what is wrong, a sentence or two that say what to do. */
export type Typed = { readonly numbers: Float64Array } | { readonly wrong: string };

const EXAMPLE = l10n.t('Type numbers with blanks or commas between them, such as 41, 35, 62.');

/** A number with a decimal comma, and points before it that group digits or none. */
const WITH_COMMA = /^([^.,]*|[^.,\d]?\d{1,3}(?:\.\d{3})+),(\d[^.,]*)$/;

/**
 * Reads numbers with blanks, commas or semicolons between them, in brackets or not. Where a comma is decimal, it is so
 * between two digits: of `41,35,62` and `41, 35` it parts numbers there too.
 */
export function readTyped(text: string, isCommaDecimal = false): Typed {
  const words = text
    .split(/[\s;[\]()]+/)
    .map(word => (isCommaDecimal ? word.replace(/,+$/, '').replace(WITH_COMMA, pointed) : word))
    .flatMap(word => word.split(','))
    .filter(Boolean);
  if (words.length === 0) return { wrong: `${l10n.t('There is no number yet.')} ${EXAMPLE}` };
  const numbers = Float64Array.from(words, word => Number(word.replace(/^[−–]/, '-')));
  const at = numbers.findIndex(number => !Number.isFinite(number));
  if (at >= 0) return { wrong: wrongWord(words[at] ?? '', numbers[at] ?? Number.NaN) };
  if (numbers.length > MOST_STEPPED) {
    const count = numbers.length.toLocaleString(l10n.language());
    const most = MOST_STEPPED.toLocaleString(l10n.language());
    return {
      wrong: l10n.t(
        'These are {0} numbers, and at most {1} can be stepped through. Leave some out.',
        count,
        most,
      ),
    };
  }
  return { numbers: numbers.map(number => number + 0) };
}

const pointed = (_: string, whole: string, rest: string) => `${whole.replaceAll('.', '')}.${rest}`;

/** Numbers as {@link readTyped} reads them. */
export function asTyped(numbers: readonly number[], isCommaDecimal: boolean): string {
  const words = numbers.map(String);
  const hasFraction = words.some(word => word.includes('.'));
  if (!isCommaDecimal || !hasFraction) return words.join(', ');
  return words.map(word => word.replace('.', ',')).join('; ');
}

function wrongWord(word: string, number: number): string {
  const shown = word.length > 20 ? `${word.slice(0, 20)}…` : word;
  const isLarge = !Number.isNaN(number) && /\d/.test(word);
  return isLarge
    ? l10n.t(
        '“{0}” is larger than any number that a program can hold (1.8e308). Take it out, or type a smaller one.',
        shown,
      )
    : `${l10n.t('“{0}” is no number.', shown)} ${EXAMPLE}`;
}
