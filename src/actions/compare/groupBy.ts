import * as vscode from 'vscode';
import type { Choice, DocumentOptions } from '../../documentOptions';
import * as l10n from '../../l10n';
import { offer, refuse, tell } from '../../messages';
import { type GroupName, groupNames } from '../../numbers/groupNames';
import type { Rule } from '../../numbers/rules';
import { nameOf } from '../../sources/feeding/describe';
import { explainNoText } from '../../sources/selection/noText';
import { lookAtSelection } from '../../sources/selection/readSelection';
import { medianOf, numbersOf, write, writeWithUnit } from '../../views/language';
import { brief } from '../../views/liveWords';
import { groupsMarkdown } from '../../watch/compare/groupsTable';
import { factsCsv } from '../../watch/exported';
import type { Extraction } from '../../watch/extraction';
import type { LiveWatch } from '../../watch/liveWatch';
import { MOST_SERIES } from '../../watch/series/leftCounts';
import { SeriesSet } from '../../watch/series/seriesSet';
import { plain } from '../../words';
import { keptStartOf, pickName, startOf, TYPED, titleOf } from '../pickName';
import { askGroup } from '../pickReading';
import { changeLiveReading, type Rereading } from '../rereadLive';
import { rowOf } from '../watchTarget';

/** Groups that a message tells. */
const MOST_TOLD = 3;

type Grouping = Extract<Rule, { kind: 'group' }>;

/**
 * The median of one column, or under one label, for each value of another: of the selection or the document, or of the
 * watch that is given or shown, which then has a series a group. A shown watch whose text has nothing to group by gives
 * way to a document that has.
 */
export async function groupBy(
  editor: vscode.TextEditor | undefined,
  documentOptions: DocumentOptions,
  rereading: Rereading,
  argument?: unknown,
): Promise<void> {
  const { watches } = rereading;
  const row = rowOf(watches, argument);
  const given = row && watches.live.find(watch => watch === row.watch);
  const shown = argument instanceof vscode.Uri ? undefined : watches.shownLive;
  const live = given ?? (shown && editor && isRather(editor.document, shown) ? undefined : shown);
  if (live) return changeLiveReading(rereading, live, groupLive);
  if (!editor) return void refuse(await explainNoText());
  const { document } = editor;
  const how = await documentOptions.of(document);
  const rule = await pickGrouping(startOf(document), nameOf(document.uri));
  if (!rule) return;
  const grouped = { of: async () => ({ ...how, rule, isRuleTold: false }) };
  const look = await lookAtSelection(editor, grouped);
  if (!look) return;
  watches.look(look.extraction, look.watch);
  tellGroups(look.extraction, rule);
}

/** Whether a document is meant rather than the watch that is shown: it has what can be grouped, and the watch has not. */
function isRather(document: vscode.TextDocument, shown: LiveWatch): boolean {
  return (
    shown.text.kept !== undefined && !offered(keptStartOf(shown)) && offered(startOf(document)) !== undefined
  );
}

async function groupLive(watch: LiveWatch, placeHolder: string): Promise<Choice | undefined> {
  const { options } = watch.text;
  const rule = await pickGrouping(keptStartOf(watch), watch.name, placeHolder);
  return rule && { options, rule };
}

/** What a text offers to be grouped, and to group by; undefined where that is not enough. */
function offered(sample: string): ReturnType<typeof groupNames> | undefined {
  const found = groupNames(sample);
  return found.values.length === 0 || found.groups.length < 2 ? undefined : found;
}

/** Asks for both, of what the text offers; for words where it offers nothing. `of` names the text. */
async function pickGrouping(sample: string, of: string, placeHolder = ''): Promise<Grouping | undefined> {
  const found = offered(sample);
  if (!found) return askGroup(of);
  const [values, groups] = [found.values.map(describe), found.groups.map(describe)];
  const column = await pickName(
    l10n.t('Group “{0}”: Whose Median', plain(of)),
    values,
    placeHolder || l10n.t('The column, or the label, whose numbers are read'),
  );
  if (column === undefined) return undefined;
  if (column === TYPED) return askGroup(of);
  const others = groups.filter(({ name }) => name !== column);
  const by = await pickName(
    l10n.t('The Median of {0} by…', titleOf(column)),
    others,
    l10n.t('A group for each of its values'),
  );
  if (by === TYPED) return askGroup(of);
  return by === undefined ? undefined : { kind: 'group', column, by };
}

function describe({ name, examples }: GroupName) {
  return { name, description: examples.join(', ') };
}

/** Says the medians of the first groups, and offers all of them as a table. */
function tellGroups(extraction: Extraction, { column, by }: Grouping): void {
  const series = new SeriesSet(extraction.batches);
  const { all } = series;
  const told = all
    // One more takes no more room than to say so.
    .slice(0, all.length > MOST_TOLD + 1 ? MOST_TOLD : all.length)
    .map(each => l10n.t('{0} {1} of {2}', brief(each.label, 40), medianOf(each), write(each.count)));
  const { leftOut, beyond, source } = extraction;
  const more = all.length - told.length;
  const sentences = [
    l10n.plural(
      all.length,
      'Median of {0} by {1} in “{2}”, {3} group: {4}.|Median of {0} by {1} in “{2}”, {3} groups: {4}.',
      titleOf(column),
      titleOf(by),
      source,
      write(all.length),
      more > 0 ? l10n.t('{0}, and {1} more', told.join(', '), write(more)) : told.join(', '),
    ),
    leftOut > 0 &&
      l10n.plural(
        leftOut,
        '{0} number of no group is left out.|{0} numbers of no group are left out.',
        write(leftOut),
      ),
    beyond > 0 &&
      l10n.t(
        'There are more than {0} groups; the {1} of further ones are counted, not kept.',
        write(MOST_SERIES),
        numbersOf(beyond),
      ),
  ];
  const copy = async () => {
    await vscode.env.clipboard.writeText(
      groupsMarkdown(all, { column: titleOf(column), by: titleOf(by) }, writeWithUnit),
    );
    tell(l10n.t('Copied the table'));
  };
  const open = async () => {
    const content = [...factsCsv({ series })].join('');
    const document = await vscode.workspace.openTextDocument({ content, language: 'csv' });
    await vscode.window.showTextDocument(document);
  };
  offer(sentences.filter(Boolean).join(' '), {
    [l10n.t('Copy as Markdown')]: copy,
    [l10n.t('Open as CSV')]: open,
    [l10n.t('Show Heaps')]: () => vscode.commands.executeCommand('medianWatch.showHeaps'),
  });
}
