import type { NumberOptions } from '../numbers/options';
import type { SkipCounts } from '../numbers/reasons';
import type { Rule } from '../numbers/rules';
import { type Batch, byUnit } from './series/batch';

/** The numbers that one act read out of one text. */
export interface Extraction {
  /** Where they came from, for example `data.csv`. */
  readonly source: string;
  /** The text that they came from, and the stretches of it that were read. */
  readonly uri: string;
  readonly spans: readonly Span[];
  /** Whether all of that text was read, rather than what was selected in it. */
  readonly whole: boolean;
  /** All numbers, by label and dimension. */
  readonly batches: readonly Batch[];
  /** How many numbers there are. */
  readonly count: number;
  /** What of the text was skipped, counted by reason. */
  readonly skipped: SkipCounts;
  /** Numbers that the rule left out, such as those without a label. */
  readonly leftOut: number;
  /** Numbers of labels beyond the first so many, which are together in one series. */
  readonly beyond: number;
  /** Whether a rule other than "every number" read it. */
  readonly byRule: boolean;
  /** By what it was read, heading first where one tells the columns; left out where that is not known any more. */
  readonly how?: { readonly rule: Rule; readonly options: NumberOptions; readonly heading?: string };
  /** How the text was read, in a sentence or two. */
  readonly reading: string;
}

/** A stretch of a text, from a place up to another; lines and characters count from 0. */
export interface Span {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/**
 * A short key of an extraction: equal for the same place and the same numbers, and different, but for a chance of about
 * one in 2^64, for any other. Two 32-bit FNV-1a hashes with different offsets. O(n).
 */
export function fingerprint({ uri, spans, batches }: Pick<Extraction, 'uri' | 'spans' | 'batches'>): string {
  const prime = 0x01000193;
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  const mix = (word: number) => {
    a = Math.imul(a ^ word, prime);
    b = Math.imul(b ^ word ^ (a >>> 15), prime);
  };
  const mixText = (text: string) => {
    for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i));
    mix(text.length);
  };
  mixText(uri);
  for (const { start, end } of spans) {
    for (const { line, character } of [start, end]) {
      mix(line);
      mix(character);
    }
  }
  for (const { label, unit, values } of batches.flatMap(byUnit)) {
    mixText(label);
    mix(unit);
    for (const word of new Uint32Array(values.buffer, values.byteOffset, values.length * 2)) {
      mix(word & 0xffff);
      mix(word >>> 16);
    }
  }
  return `${(a >>> 0).toString(16).padStart(8, '0')}${(b >>> 0).toString(16).padStart(8, '0')}`;
}
