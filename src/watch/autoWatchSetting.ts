import * as l10n from '../l10n';
import type { Rule } from '../numbers/rules';
import { parseRule, RULE_EXAMPLES } from '../numbers/ruleText';
import { type AutoKind, KINDS, LIVE_KINDS } from './kinds';
import { MOST_WARM_UP } from './series/warmUp';

/** What is to be watched by itself and how it is read, as the setting `medianWatch.autoWatch` has it. */
export interface AutoWatch {
  readonly kind: AutoKind;
  /** The terminal's name, in which `*` and `?` stand for others, the session's type or the channel's name. */
  readonly name: string;
  readonly rule?: Rule;
  readonly warmUp?: number;
}

const AUTO_KINDS = LIVE_KINDS.filter((kind): kind is AutoKind => 'autoWatch' in KINDS[kind]);
const FORMS = AUTO_KINDS.map(kind => `{ "${kind}": "${KINDS[kind].autoWatch}" }`);
const FORMS_LISTED = l10n.list(FORMS);

/** The entries that can be used, and of each other one what is wrong with it, in a sentence's part. */
export function parseAutoWatch(given: unknown): { entries: AutoWatch[]; faults: string[] } {
  if (!Array.isArray(given))
    return { entries: [], faults: [l10n.t('it takes a list, not {0}', JSON.stringify(given))] };
  const entries: AutoWatch[] = [];
  const faults: string[] = [];
  for (const item of given) {
    const entry = parseEntry(item);
    if (typeof entry === 'string') faults.push(entry);
    else entries.push(entry);
  }
  return { entries, faults };
}

function parseEntry(item: unknown): AutoWatch | string {
  const given = JSON.stringify(item);
  const isNone = () =>
    l10n.t('{0} is not one of {1}, with a rule and a warmUp if you like', given, FORMS_LISTED);
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return isNone();
  const { rule: text, warmUp, ...place } = item as Readonly<Record<string, unknown>>;
  const [key, ...more] = Object.keys(place);
  const kind = AUTO_KINDS.find(known => known === key);
  const name = place[key ?? ''];
  if (!kind || more.length > 0 || typeof name !== 'string' || name === '') return isNone();
  const rule = typeof text === 'string' && text !== 'auto' ? parseRule(text) : undefined;
  if (text !== undefined && text !== 'auto' && !rule)
    return l10n.t('{0} has a rule that is none: write {1} or the like', given, RULE_EXAMPLES.join(', '));
  if (warmUp !== undefined && !isWarmUp(warmUp))
    return l10n.t('{0} has a warmUp that is no whole number from 0 to {1}', given, String(MOST_WARM_UP));
  return { kind, name, ...(rule && { rule }), ...(warmUp !== undefined && { warmUp }) };
}

function isWarmUp(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_WARM_UP;
}

/** Whether a name is meant by a pattern in which `*` stands for any characters and `?` for one; letters as they are. */
export function isMeant(pattern: string, name: string): boolean {
  // Two pointers and the last star to fall back to: no pattern takes more than the product of both lengths.
  let at = 0;
  let star = -1;
  let tried = 0;
  let place = 0;
  while (place < name.length) {
    if (pattern[at] === '*') {
      star = at++;
      tried = place;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[place])) {
      at++;
      place++;
    } else if (star >= 0) {
      at = star + 1;
      place = ++tried;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}
