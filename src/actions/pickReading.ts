import * as vscode from 'vscode';
import type { Choice, DocumentOptions, HowToRead } from '../documentOptions';
import * as l10n from '../l10n';
import { messageOf } from '../messageOf';
import { type NumberOptions, type TakeableReason, withProgress } from '../numbers/options';
import { type SkipCounts, TAKEABLE } from '../numbers/reasons';
import { SKIP_REASONS } from '../numbers/reasonWords';
import type { Rule } from '../numbers/rules';
import { write } from '../views/language';
import { brief } from '../views/liveWords';
import type { LiveWatch } from '../watch/liveWatch';
import { plain } from '../words';
import { columnOf, pickColumn } from './pickColumn';
import { keptStartOf, startOf } from './pickName';
import { saying } from './sentence';

/** Asks for more where a choice needs it; undefined where the user gave up. */
type Chosen = () => Choice | undefined | Promise<Choice | 'given up' | undefined>;

interface Offer extends vscode.QuickPickItem {
  readonly chosen?: Chosen;
}

/** The ways to read comma and point that are offered, each with what it makes of an example. */
const MARKS: readonly { label: string; description: string; options: NumberOptions }[] = [
  {
    label: l10n.t('A comma separates'),
    description: l10n.t('1,234 is 1 and 234'),
    options: { grouping: 'off', decimal: '.' },
  },
  {
    label: l10n.t('A comma groups digits'),
    description: l10n.t('1,234 is 1234'),
    options: { grouping: ',', decimal: '.' },
  },
  {
    label: l10n.t('A comma is decimal'),
    description: l10n.t('1,234 is 1.234; 1.234,5 is 1234.5'),
    options: { grouping: '.', decimal: ',' },
  },
  {
    label: l10n.t('A blank groups digits'),
    description: l10n.t('1 234.5 is 1234.5'),
    options: { grouping: ' ', decimal: '.' },
  },
];

/** How a kind of rule is offered; `ask` asks for the rest of it and gives undefined where the user gave up. */
interface RuleOffer {
  readonly label: string;
  readonly description?: string;
  readonly ask: (question: Question) => Rule | Promise<Rule | undefined>;
}

/** Each kind of rule, in the order in which they are offered. */
const RULES: { readonly [Kind in Rule['kind']]: RuleOffer } = {
  all: { label: l10n.t('Every number'), ask: () => ({ kind: 'all' }) },
  labelled: {
    label: l10n.t('Numbers with labels'),
    description: l10n.t('key=value, "key": value, latency 65.8 ms: a series a label'),
    ask: () => ({ kind: 'labelled' }),
  },
  table: {
    label: l10n.t('Tables'),
    description: l10n.t('rows below headings: a series a heading'),
    ask: () => ({ kind: 'table' }),
  },
  column: { label: l10n.t('A column…'), ask: askColumn },
  group: {
    label: l10n.t('A column by another…'),
    description: l10n.t('a series for each value of another column or label'),
    ask: () => askGroup(),
  },
  pattern: { label: l10n.t('What a pattern finds…'), ask: askPattern },
};

/** What can be counted in seconds; offered whether or not it was skipped. */
const SECONDS: Partial<Record<TakeableReason, string>> = {
  time: l10n.t('01:02:03 is 3723 s'),
  duration: l10n.t('1m30s is 90 s'),
};

/** What is read, and how, where another way to read it is asked for. */
interface Question extends Pick<HowToRead, 'options' | 'rule'> {
  readonly title: string;
  readonly placeHolder: string;
  /** The start of the text. */
  readonly sample: string;
  /** What the user has chosen so far. */
  readonly choice: Choice | undefined;
  readonly skipped: SkipCounts;
  /** What decides on comma and point where the user has not. */
  readonly decides: string;
  /** Of a stream: whether its first lines have decided its rule. */
  readonly decidedByLines?: boolean;
}

/**
 * Offers other ways to read the numbers of a document, and keeps the one that is picked for as long as the
 * window lives or, where that is picked, in the workspace's settings. Tells whether anything was changed.
 */
export async function pickReading(
  document: vscode.TextDocument,
  documentOptions: DocumentOptions,
  skipped: SkipCounts,
): Promise<boolean> {
  const { options, rule, reason } = await documentOptions.of(document);
  const picked = await pick({
    options,
    rule,
    skipped,
    sample: startOf(document),
    title: l10n.t('How Numbers Are Read'),
    placeHolder: l10n.t('{0} What is collected already stays as it was read.', reason),
    choice: documentOptions.choiceFor(document),
    decides: l10n.t('As the settings and the document say'),
  });
  if (picked) documentOptions.choose(document, picked.choice);
  return picked !== undefined;
}

/**
 * Offers other ways to read the text of a watch. In what is picked, a rule that is left out is the one that the
 * first lines tell, and options that are left out are those of the settings. Undefined where the user gave up.
 */
export async function pickLiveReading(watch: LiveWatch, placeHolder: string): Promise<Choice | undefined> {
  const { options, rule, chosen: decidedByLines } = watch.text;
  const picked = await pick({
    options,
    rule,
    skipped: watch.skipped,
    sample: keptStartOf(watch),
    title: l10n.t('How “{0}” Is Read', plain(brief(watch.name, 40))),
    placeHolder,
    choice: { options, ...(!decidedByLines && { rule }) },
    decides: l10n.t('As the settings say'),
    decidedByLines,
  });
  return picked && (picked.choice ?? {});
}

async function pick(question: Question): Promise<{ readonly choice: Choice | undefined } | undefined> {
  const { title, placeHolder } = question;
  const options = { title, ...saying(placeHolder), matchOnDescription: true };
  const picked = await vscode.window.showQuickPick(offers(question), options);
  if (!picked?.chosen) return undefined;
  const choice = await picked.chosen();
  return choice === 'given up' ? undefined : { choice };
}

function offers(question: Question): Offer[] {
  const { options, rule, choice, skipped, decides, decidedByLines } = question;
  const with_ = (more: NumberOptions): Choice => ({ ...choice, options: { ...choice?.options, ...more } });
  const mark = (offer: Offer, current: boolean): Offer => ({
    ...offer,
    label: `$(${current ? 'check' : 'blank'}) ${offer.label}`,
  });
  const taken = new Set(options.take);
  const isUsed = (marks: NumberOptions) =>
    options.grouping === marks.grouping && (options.decimal ?? '.') === marks.decimal;
  const isDefault = choice?.options?.grouping === undefined && choice?.options?.decimal === undefined;
  return [
    heading(l10n.t('Comma and point')),
    mark(
      {
        label: decides,
        ...(isDefault && { description: MARKS.find(marks => isUsed(marks.options))?.label ?? '' }),
        chosen: () => without(choice, ['grouping', 'decimal']),
      },
      isDefault,
    ),
    ...MARKS.map(({ label, description, options: marks }) =>
      mark({ label, description, chosen: () => with_(marks) }, !isDefault && isUsed(marks)),
    ),
    heading(l10n.t('Which numbers')),
    ...(decidedByLines === undefined ? [] : [mark(asLinesTell(choice), decidedByLines)]),
    ...Object.entries(RULES).map(([kind, { ask, ...offer }]) =>
      mark({ ...offer, chosen: askFor(question, ask) }, rule.kind === kind && !decidedByLines),
    ),
    heading(l10n.t('Skipped by default')),
    mark(
      {
        label: l10n.t('Take SI prefixes'),
        description: l10n.t('12k is 12,000, 3.5M is 3,500,000'),
        chosen: () => with_({ siPrefixes: !options.siPrefixes }),
      },
      options.siPrefixes === true,
    ),
    ...TAKEABLE.filter(reason => skipped[reason] !== undefined || taken.has(reason) || reason in SECONDS).map(
      reason =>
        mark(
          {
            label: l10n.t('Take what is: {0}', SKIP_REASONS[reason]),
            description: [SECONDS[reason], skippedWords(skipped[reason])].filter(Boolean).join(' · '),
            chosen: () => with_({ take: TAKEABLE.filter(other => taken.has(other) !== (other === reason)) }),
          },
          taken.has(reason),
        ),
    ),
  ];
}

function skippedWords(count: number | undefined): string {
  return count === undefined ? '' : l10n.t('{0} skipped', write(count));
}

function asLinesTell(choice: Choice | undefined): Offer {
  return {
    label: l10n.t('As the first lines tell'),
    description: l10n.t('tables, numbers with labels where they have some, else every number'),
    chosen: () => (choice?.options ? { options: withoutProgress(choice.options) } : undefined),
  };
}

function withoutProgress({ take, ...options }: NumberOptions): NumberOptions {
  const rest = take?.filter(reason => reason !== 'progress') ?? [];
  return { ...options, ...(rest.length > 0 && { take: rest }) };
}

/** A choice without some of its options. */
function without(choice: Choice | undefined, keys: readonly string[]): Choice | undefined {
  if (!choice) return undefined;
  const rest = Object.entries(choice.options ?? {}).filter(([key]) => !keys.includes(key));
  const { rule } = choice;
  return { ...(rule && { rule }), ...(rest.length > 0 && { options: Object.fromEntries(rest) }) };
}

function heading(label: string): Offer {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** A rule of the user's own reads the progress in a stream too, unless he says otherwise. */
function askFor(question: Question, ask: RuleOffer['ask']): Chosen {
  const { choice } = question;
  const isStream = question.decidedByLines !== undefined;
  return async () => {
    const rule = await ask(question);
    if (!rule) return 'given up';
    return { ...choice, rule, ...(isStream && { options: withProgress(choice?.options ?? {}) }) };
  };
}

async function askColumn({ sample, options }: Question): Promise<Rule | undefined> {
  const column = await pickColumn(sample, options);
  return column === undefined ? undefined : { kind: 'column', column };
}

/**
 * Asks for a column and what groups it, as words.
 *
 * @param of the name of the text, where that is not plain
 */
export async function askGroup(of = ''): Promise<Extract<Rule, { kind: 'group' }> | undefined> {
  const ask = (prompt: string, example: string) =>
    vscode.window.showInputBox({
      title: of === '' ? l10n.t('A Column by Another') : l10n.t('Group “{0}” by a Column', plain(of)),
      prompt,
      validateInput: value =>
        value.trim() === '' ? l10n.t('Type a number such as 2, or a name such as {0}.', example) : undefined,
    });
  const value = await ask(l10n.t('Whose median: the number of a column, its heading, or a label'), 'latency');
  const by =
    value && (await ask(l10n.t('What groups {0}: a number, a heading or a label', plain(value)), 'endpoint'));
  return by ? { kind: 'group', column: columnOf(value), by: columnOf(by) } : undefined;
}

async function askPattern(): Promise<Rule | undefined> {
  const { batchReader } = await import('../watch/reading');
  const pattern = await vscode.window.showInputBox({
    title: l10n.t('Which Pattern'),
    prompt: l10n.t(
      'A regular expression. Its first group is the number; named groups make a series each: latency=(?<latency>\\S+)',
    ),
    validateInput: value => {
      if (value === '') return l10n.t('Type a regular expression such as latency=(\\S+).');
      try {
        batchReader({ kind: 'pattern', pattern: value }, {});
        return undefined;
      } catch (error) {
        return messageOf(error);
      }
    },
  });
  return pattern === undefined ? undefined : { kind: 'pattern', pattern };
}
