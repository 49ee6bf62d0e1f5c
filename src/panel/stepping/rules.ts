import * as l10n from '../../l10n';
import { INSERTION_RULES, type InsertionRule } from '../../median/insertion';
import { element, setText } from '../dom';
import { Segments } from '../segments';
import { EXAMPLE } from './saved';

type RuleName = `${InsertionRule}`;

const RULES: readonly { readonly name: RuleName; readonly word: string; readonly note: string }[] = [
  {
    name: '1',
    word: l10n.t('1 Through both'),
    note: l10n.t(
      'Each number goes into the lower half, whose top goes on to the upper half; where that is then the larger, its top comes back.',
    ),
  },
  {
    name: '2',
    word: l10n.t('2 Compare with upper'),
    note: l10n.t(
      'A number is compared with the top of the upper half; a half that leads by two gives its top away, so either may be the larger by one.',
    ),
  },
  {
    name: '3',
    word: l10n.t('3 Compare with lower'),
    note: l10n.t(
      'A number is compared with the top of the lower half; then tops go across until the lower half is as large as the upper, or larger by one.',
    ),
  },
];

function ruleOf(name: RuleName): InsertionRule {
  return INSERTION_RULES.find(rule => String(rule) === name) ?? EXAMPLE.rule;
}

/** The rules of insertion to choose from, and what the chosen one does. */
export class RulesView {
  readonly root: HTMLElement;
  /** The row of them, which can have the focus. */
  readonly row: HTMLElement;
  readonly #rules: Segments<RuleName>;
  readonly #note = element('p', 'rule-note note');

  constructor(chosen: (rule: InsertionRule) => void) {
    this.#rules = new Segments(
      l10n.t('Insertion rule'),
      RULES.map(({ name, word }) => [name, word]),
      name => chosen(ruleOf(name)),
    );
    this.row = this.#rules.root;
    this.root = element('div', 'rules', element('h2', '', l10n.t('Rule')), this.row, this.#note);
  }

  draw(rule: InsertionRule): void {
    this.#rules.choose(`${rule}`);
    setText(this.#note, RULES.find(({ name }) => ruleOf(name) === rule)?.note ?? '');
  }
}
