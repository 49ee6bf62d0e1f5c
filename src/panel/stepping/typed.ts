import * as l10n from '../../l10n';
import { MOST_STEPPED } from '../../steppingProtocol';

/** What was typed as numbers: them, or what is wrong, a sentence or two that say what to do. */
export type Typed = { readonly numbers: Float64Array } | { readonly wrong: string };

const EXAMPLE = l10n.t('Type numbers with blanks or commas between them, such as 41, 35, 62.');

/** Reads numbers with blanks, commas or semicolons between them, in brackets or not. */
export function readTyped(text: string): Typed {
  const words = text.split(/[\s,;[\]()]+/).filter(Boolean);
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
