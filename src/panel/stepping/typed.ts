import * as l10n from '../../l10n';
import { MOST_STEPPED } from '../../steppingProtocol';

/** What was typed as numbers: them, or what is wrong, a sentence or two that say what to do. */
export type Typed = { readonly numbers: Float64Array } | { readonly wrong: string };

const EXAMPLE = l10n.t('Type numbers with blanks or commas between them, such as 41, 35, 62.');

/** A number with a decimal comma, and points before it that group digits or none. */
const WITH_COMMA = /^([^.,]*|[^.,\d]?\d{1,3}(?:\.\d{3})+),(\d[^.,]*)$/;

/** A number whose points may group digits; the only one of `1.234` may be decimal too. */
const GROUPED = /^[^.,\d]?[1-9]\d{0,2}(?:\.\d{3})+$/;

/**
 * Reads numbers with blanks, commas or semicolons between them, in brackets or not. Where a comma is decimal, it is so
 * between two digits: of `41,35,62` and `41, 35` it parts numbers there too. A point may then be decimal or group digits:
 * what else was typed tells which, else it is asked.
 */
export function readTyped(text: string, isCommaDecimal = false): Typed {
  const parts = text.split(/[\s;[\]()]+/);
  const parted = parts
    .flatMap(part => (isCommaDecimal ? withoutPartingCommas(part) : part.split(',')))
    .filter(Boolean);
  const points = isCommaDecimal ? meaningOfPoints(parted) : 'decimal';
  if (points === undefined) return { wrong: whichIsMeant(parted.find(word => GROUPED.test(word)) ?? '') };
  const words = isCommaDecimal ? parted.map(word => pointed(word, points)) : parted;
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

function withoutPartingCommas(part: string): string[] {
  const word = part.replace(/,+$/, '');
  return WITH_COMMA.test(word) ? [word] : word.split(',');
}

/** What the points of numbers are where a comma can be decimal; undefined where nothing tells. */
function meaningOfPoints(words: readonly string[]): 'decimal' | 'grouping' | undefined {
  const isComma = words.some(word => WITH_COMMA.test(word));
  const others = words.filter(word => word.includes('.') && !WITH_COMMA.test(word));
  if (others.some(word => !GROUPED.test(word))) return 'decimal';
  return isComma || others.length === 0 || others.some(word => word.split('.').length > 2)
    ? 'grouping'
    : undefined;
}

/** A word as programs write numbers. */
function pointed(word: string, points: 'decimal' | 'grouping'): string {
  if (points === 'grouping' && GROUPED.test(word)) return word.replaceAll('.', '');
  return word.replace(WITH_COMMA, (_, whole: string, rest: string) => `${whole.replaceAll('.', '')}.${rest}`);
}

function whichIsMeant(word: string): string {
  return l10n.t(
    '“{0}” may be {1} or {2}. Type it as one of these.',
    word,
    word.replace('.', ''),
    word.replace('.', ','),
  );
}

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
