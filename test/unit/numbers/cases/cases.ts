import type { Rule } from '../../../../src/numbers/rules';
import type { Wanted } from './wanted';

/** A short text of a kind that was misread once, and what is right. What a case leaves out is not compared. */
export interface Case extends Wanted {
  /** What is to be understood in it, in a few words. */
  readonly name: string;
  readonly input: string;
  readonly language?: string;
  /** The rule to read by, where it is not the one that the text tells. */
  readonly rule?: Rule;
  /** The rule that the text shall tell, or those that serve as well. */
  readonly chosen?: Rule['kind'] | 'table' | readonly (Rule['kind'] | 'table')[];
  /** What `all` reads, each as `12 ms`; `1|-1` where either will do. */
  readonly all?: readonly string[];
  /** What `all` may read instead. */
  readonly orAll?: readonly string[];
}
