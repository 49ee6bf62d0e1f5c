import * as vscode from 'vscode';
import * as l10n from './l10n';
import { refuse } from './messages';
import type { NumberOptions } from './numbers/options';
import { TAKEN, type TakeableReason } from './numbers/reasons';
import type { Rule } from './numbers/rules';
import { parseRule, RULE_EXAMPLES } from './numbers/ruleText';
import { ALLOWED, ALLOWED_ITEMS, NO_RULE, RANGES } from './settingValues';
import {
  ascending,
  FIGURES,
  figureOf,
  isPercent,
  MOST_PERCENTILES,
  PERCENTILES,
  percentsOf,
} from './watch/series/figures';
import type { FigureName } from './watch/series/statistics';
import { ALL, parseWindow, WINDOW_EXAMPLES, type Window } from './watch/series/window';

/** The setting of the figures in the status bar. */
export const FIGURES_KEY = 'statusBar.figures';

type Key = keyof typeof ALLOWED;
type Value<K extends Key> = (typeof ALLOWED)[K][number];

/** The user's settings, validated. An invalid value counts as the default and is reported once. */
export class Settings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires after any of our settings has changed. */
  readonly onDidChange = this.#changed.event;
  readonly #listener = vscode.workspace.onDidChangeConfiguration(event => {
    if (!event.affectsConfiguration('medianWatch')) return;
    this.#arePercentilesKnown = false;
    this.#changed.fire();
  });
  readonly #named = new Set<string>();
  #percentiles: readonly number[] = PERCENTILES;
  /** Whether they are still those that are set: views ask for them many times a second, and VS Code takes long to tell. */
  #arePercentilesKnown = false;

  /** Whether the views follow the selection while two or more numbers are selected. */
  get liveSelection(): boolean {
    return this.#get('liveSelection');
  }

  /** What is watched by itself, as it was given. */
  get autoWatch(): unknown {
    return read('autoWatch');
  }

  /** Whether the debug console of every debugged program is watched from its start. */
  get watchEachSession(): boolean {
    return this.#get('debug.watchEachSession');
  }

  /** Whether the median of a tracked line, or of an expression, stands behind its line of code. */
  get medianAtLine(): boolean {
    return this.#get('debug.medianAtLine');
  }

  /** Whether watches opened from now on are stored on the disk. */
  get keep(): boolean {
    return this.#get('storage.keep');
  }

  /** Whether the output of a command stays on the disk as long as its watch, even after it was read. */
  get keepOutput(): boolean {
    return this.#get('command.keepOutput');
  }

  /** Bytes that all stored watches of a workspace may take together. */
  get storageLimit(): number {
    return this.#number('storage.limit') * 1e6;
  }

  /** Days for which an ended watch is kept. */
  get storageDays(): number {
    return this.#number('storage.days');
  }

  /** How many numbers a series of a watch keeps: the newest. */
  get mostNumbers(): number {
    return this.#number('mostNumbers');
  }

  /** Which numbers count of a watch for which that is not chosen. */
  get window(): Window {
    const given = read('window');
    const window = typeof given === 'string' ? parseWindow(given) : undefined;
    if (!window)
      this.#name('window', given, l10n.t('it takes {0} and the like', listed(WINDOW_EXAMPLES)), 'all');
    return window ?? ALL;
  }

  /** The figures in the status bar: the main one first, and at least that. */
  get figures(): readonly FigureName[] {
    const given = read(FIGURES_KEY);
    const figures = Array.isArray(given) ? given.map(figureOf) : [];
    if (figures.length > 0 && figures.every(figure => figure !== undefined)) return [...new Set(figures)];
    const complaint = l10n.t('it takes a list of {0} and percentiles such as "p99"', listed(FIGURES));
    this.#name(FIGURES_KEY, given, complaint, [FIGURES[0]]);
    return [FIGURES[0]];
  }

  /** The percentiles that are told, those in the status bar included: ascending, and the same list until there are others. */
  get percentiles(): readonly number[] {
    if (this.#arePercentilesKnown) return this.#percentiles;
    this.#arePercentilesKnown = true;
    const wanted = ascending([...this.#listedPercentiles(), ...percentsOf(this.figures)]);
    if (String(wanted) !== String(this.#percentiles)) this.#percentiles = wanted;
    return this.#percentiles;
  }

  #listedPercentiles(): readonly number[] {
    const given = read('percentiles');
    if (Array.isArray(given) && given.length <= MOST_PERCENTILES && given.every(isPercent)) return given;
    const complaint = l10n.t(
      'it takes a list of at most {0} numbers from 0 to 100, such as 95 or 99.9',
      String(MOST_PERCENTILES),
    );
    this.#name('percentiles', given, complaint, PERCENTILES);
    return PERCENTILES;
  }

  /** How numbers are written, as far as the settings say; `auto` leaves it to the document or the stream. */
  numbers(scope?: vscode.ConfigurationScope): NumberOptions {
    const grouping = this.#get('numbers.grouping', scope);
    const decimal = this.#get('numbers.decimal', scope);
    const siPrefixes = this.#get('numbers.siPrefixes', scope);
    const take = this.#list('numbers.take', scope);
    return {
      ...(grouping !== 'auto' && { grouping }),
      ...(decimal !== 'auto' && { decimal }),
      ...(siPrefixes && { siPrefixes }),
      ...(take.length > 0 && { take }),
    };
  }

  /** The rule by which numbers are read; undefined if the settings leave it to the text. */
  rule(scope: vscode.ConfigurationScope): Rule | undefined {
    const given = read('numbers.rule', scope);
    if (given === NO_RULE) return undefined;
    const rule = typeof given === 'string' ? parseRule(given) : undefined;
    const examples = listed([NO_RULE, ...RULE_EXAMPLES]);
    if (!rule) this.#name('numbers.rule', given, l10n.t('it takes {0} and the like', examples), NO_RULE);
    return rule;
  }

  /** Reports a rule that cannot be used, with the reason as a sentence. */
  refuseRule(scope: vscode.ConfigurationScope, reason: string): void {
    const given = JSON.stringify(read('numbers.rule', scope));
    const why = reason.replace(/\.$/, '');
    this.#tell(
      'numbers.rule',
      l10n.t('The setting medianWatch.{0} is {1}, and {2}.', 'numbers.rule', given, why),
      NO_RULE,
    );
  }

  #get<K extends Key>(key: K, scope?: vscode.ConfigurationScope): Value<K> {
    const given = read(key, scope);
    const allowed: readonly Value<K>[] = ALLOWED[key];
    const value = allowed.find(candidate => candidate === given);
    if (value !== undefined) return value;
    this.#name(key, given, l10n.t('it takes one of {0}', listed(allowed)), ALLOWED[key][0]);
    return ALLOWED[key][0];
  }

  #number(key: keyof typeof RANGES): number {
    const given = read(key);
    const { fallback, minimum, maximum } = RANGES[key];
    if (Number.isInteger(given) && (given as number) >= minimum && (given as number) <= maximum)
      return given as number;
    this.#name(
      key,
      given,
      l10n.t('it takes a whole number from {0} to {1}', String(minimum), String(maximum)),
      fallback,
    );
    return fallback;
  }

  #list(key: keyof typeof ALLOWED_ITEMS, scope?: vscode.ConfigurationScope): readonly TakeableReason[] {
    const given = read(key, scope);
    const allowed = ALLOWED_ITEMS[key];
    const items = Array.isArray(given)
      ? given.map(item => allowed.find(reason => reason === item))
      : [undefined];
    if (items.every(item => item !== undefined)) return items;
    this.#name(key, given, l10n.t('it takes a list of {0}', listed(allowed)), TAKEN);
    return TAKEN;
  }

  #name(key: string, given: unknown, complaint: string, fallback: unknown): void {
    const what = JSON.stringify(given);
    this.#tell(key, l10n.t('The setting medianWatch.{0} is {1}, but {2}.', key, what, complaint), fallback);
  }

  #tell(key: string, fault: string, fallback: unknown): void {
    const until = l10n.t('Until it is changed, {0} is used.', JSON.stringify(fallback));
    const message = `${fault} ${until}`;
    if (this.#named.has(message)) return;
    this.#named.add(message);
    void refuse(message, l10n.t('Open Settings')).then(wanted => {
      if (wanted) void vscode.commands.executeCommand('workbench.action.openSettings', `medianWatch.${key}`);
    });
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}

function read(key: string, scope?: vscode.ConfigurationScope): unknown {
  return vscode.workspace.getConfiguration('medianWatch', scope).get<unknown>(key);
}

function listed(values: readonly unknown[]): string {
  return values.map(value => JSON.stringify(value)).join(', ');
}
