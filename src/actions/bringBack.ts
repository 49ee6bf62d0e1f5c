import { paced } from '../budget';
import type { Journals } from '../keeping';
import * as l10n from '../l10n';
import { logError } from '../log';
import { messageOf } from '../messageOf';
import { offer, refuse } from '../messages';
import { type NodeHost, nodeHost } from '../nodeHost';
import type { Settings } from '../settings';
import type { LoadSources } from '../sources/loadSources';
import type { Storage } from '../storage';
import { write } from '../views/language';
import type { JournalFacts } from '../watch/journal/reader';
import { extractionOf } from '../watch/keptExtraction';
import type { OpenWatches } from '../watch/openWatches';
import type { Batch } from '../watch/series/batch';
import { readsNothing, type StreamReader } from '../watch/stream/stream';

/** Milliseconds until it is looked again whether another extension host here has ended: at first, and at most. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 60_000;

const TORN = l10n.t(
  'The last record on the disk was not whole and was cut off: the last numbers before the window went may be missing.',
);
const DAMAGED = l10n.t('Its file on the disk was damaged: numbers that stood behind the damage are missing.');

/** What brings watches back: where they are opened, where they are kept, for how long, and what goes on with them. */
export interface Returning {
  readonly watches: OpenWatches;
  readonly storage: Storage;
  readonly settings: Settings;
  readonly sources: LoadSources;
}

/** Brings back the watches that were open before, one after the other, in the background. */
export async function bringBack(returning: Returning, wait = FIRST_WAIT): Promise<void> {
  const { storage, settings } = returning;
  const [node, journals] = await Promise.all([nodeHost(), storage.journals()]);
  if (!node || !journals) return;
  const isElsewhere = journals.isElsewhere;
  const files = adopted(journals, settings);
  if (isElsewhere && files?.length)
    offer(
      l10n.t(
        'VS Code keeps this workspace in another place since its folders changed: what was watched was brought over.',
      ),
      {},
    );
  for (const file of files ?? []) {
    if (storage.disposed) return;
    try {
      await bringOneBack(returning, node, journals, file);
    } catch (error) {
      logError('Bringing a watch back failed', error);
      const reason = messageOf(error);
      void refuse(
        l10n.t('A watch that was open before could not be brought back from “{0}”: {1}', file, reason),
      );
    }
  }
  // The host of before may still be there: what it has comes back when it has gone.
  if (files && !journals.isExpecting) return;
  journals.ask();
  storage.later(() => void bringBack(returning, Math.min(wait * 2, LONGEST_WAIT)), wait);
}

/** Undefined where they can't be had for now, as while the disk is full. */
function adopted(journals: Journals, { storageDays }: Settings): readonly string[] | undefined {
  try {
    return journals.adopt(storageDays);
  } catch (error) {
    logError('Taking over what was watched before failed', error);
    return undefined;
  }
}

async function bringOneBack(
  { watches, storage, sources }: Returning,
  node: NodeHost,
  journals: Journals,
  file: string,
): Promise<void> {
  const facts = await node.scanJournal(file);
  const reader = await readerOf(facts);
  const { metadata, ending } = facts;
  if (!metadata || !reader) {
    const aside = journals.setAside(file);
    void refuse(
      l10n.t(
        "A file that kept the numbers of a watch can't be read: it is damaged, or of another version of Median Watch. It was set aside as “{0}”. “Median: Clear Stored Numbers…” removes it.",
        aside,
      ),
    );
    return;
  }
  if (ending === 'damaged') {
    const aside = journals.setAside(file, true);
    void refuse(
      l10n.t(
        'The file that kept the numbers of “{0}” is damaged. What stands before the damage, {1} numbers, is brought back; the whole file was set aside as “{2}”.',
        metadata.name,
        write(facts.count),
        aside,
      ),
    );
  }
  if (ending !== 'whole') journals.cutOff(file, facts);

  const id = journals.idOf(file);
  const { kind } = metadata;
  if (kind === 'collection') {
    const batches: Batch[] = [];
    for await (const pieces of node.journalNumbers(file, facts)) batches.push(...pieces);
    const journal = journals.goOn(file, metadata, facts, () => {});
    return paced(storage.collected.bringingBack(extractionOf(metadata, batches), journal));
  }
  const numbers = node.journalNumbers(file, facts);
  const watch = await watches.reopen({ ...metadata, id, kind }, numbers, reader, id === journals.shown);
  // It has ended, whatever its file says.
  watch.journal = journals.goOn(file, watch.metadata, facts, sentence => watch.note(sentence));
  if (ending !== 'whole') watch.note(ending === 'torn' ? TORN : DAMAGED);
  // The output of a command is stored even once that has ended.
  if (kind !== 'command' && metadata.state !== 'running' && metadata.state !== 'paused') return;
  await (await sources())[kind].resume?.(watch, metadata.state);
}

/** Reads what comes if the watch goes on; undefined where the journal is not one that this version can read. */
async function readerOf({ metadata, ending }: JournalFacts): Promise<StreamReader | undefined> {
  if (!metadata || ending === 'foreign') return undefined;
  // Nothing more comes for it, so that what reads text need not be loaded.
  if (metadata.kind === 'collection') return readsNothing({ rule: { kind: 'all' }, options: {} });
  const { streamReader } = await import('../watch/reading');
  try {
    return streamReader(metadata.rule, metadata.options);
  } catch {
    return undefined;
  }
}
