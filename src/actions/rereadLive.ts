import { commands, ProgressLocation, Uri, window } from 'vscode';
import * as l10n from '../l10n';
import { offer, refuse, tell } from '../messages';
import type { Settings } from '../settings';
import { TextQueue } from '../sources/feeding/textQueue';
import type { LoadSources } from '../sources/loadSources';
import { numbersOf } from '../views/language';
import { stateWord } from '../views/liveWords';
import type { LiveWatch } from '../watch/liveWatch';
import type { OpenWatches } from '../watch/openWatches';
import { isRepeatable } from '../watch/state';
import type { StreamReader } from '../watch/stream/stream';
import { plain } from '../words';
import { pickLiveReading } from './pickReading';

/** How much of a text can be read again: all that is kept, all by asking its source or from the disk, only what comes, or nothing. */
type Reach = 'kept' | 'replay' | 'disk' | 'onwards' | 'nothing';

const ANEW = l10n.t('All of its text is read anew.');
const ONWARDS = l10n.t(
  'Its first text is not kept any more: what comes is read so, and the numbers that it has stay apart.',
);

const CUT_SHORT = l10n.t(
  'It was paused or stopped while it was read anew: numbers of its earlier text are missing. Change how its numbers are read once more to have them all.',
);

/** Gives up the last reading anew of a watch, which may be under way, and resolves once it is over. */
const underWay = new WeakMap<LiveWatch, () => Promise<void>>();

/** What it takes to read the text of a watch again. */
export interface Rereading {
  readonly watches: OpenWatches;
  readonly settings: Settings;
  readonly sources: LoadSources;
}

/**
 * Asks how the text of a watch is to be read, and reads it so, from its start where that can be had.
 * @param ask gets a sentence on how it is read now, and gives undefined where the user gave up
 */
export async function changeLiveReading(
  { watches, settings, sources }: Rereading,
  watch: LiveWatch,
  ask: typeof pickLiveReading = pickLiveReading,
): Promise<void> {
  const reachable = await reachOf(sources, watch);
  if (reachable === 'nothing') return refuseToRead(watch);
  const choice = await ask(watch, `${watch.reading} ${reachable === 'onwards' ? ONWARDS : ANEW}`);
  if (!choice) return;
  const { streamReader } = await import('../watch/reading');
  const options = { ...settings.numbers(scopeOf(watch)), ...choice.options };
  const reader = streamReader(choice.rule, options);
  const before = underWay.get(watch);
  const wanted = { isWanted: true };
  const reading = async () => {
    await before?.();
    return !wanted.isWanted || readAnew({ watches, sources }, watch, reader, wanted);
  };
  const done = reading();
  // At once: of several that come together each waits for the one before.
  underWay.set(watch, async () => {
    wanted.isWanted = false;
    await done.catch(() => {});
  });
  if (!(await done)) await refuseToRead(watch);
}

/** Whether its text could be had, as far as its source keeps it. */
async function readAnew(
  { watches, sources }: Pick<Rereading, 'watches' | 'sources'>,
  watch: LiveWatch,
  reader: StreamReader,
  wanted: Wanted,
): Promise<boolean> {
  // Meanwhile the text may have grown too long to be kept, or ended.
  const reach = await reachOf(sources, watch);
  if (reach === 'nothing') return false;
  if (reach === 'onwards') {
    readOnwards(watches, watch, reader);
    return true;
  }
  const texts = await textsOf(sources, watch, reach);
  const again = texts && (await started(texts));
  watch.readBy(reader);
  if (again) await (watch.isOver ? readEnded : readAll)(watches, watch, again, wanted);
  else tell(l10n.t('“{0}” is read in another way, from its start', watch.name));
  return true;
}

/** Where what feeds a watch is, as far as it is known: settings of folders may differ. */
function scopeOf({ target: { cwd, file, uri } }: LiveWatch): Uri | undefined {
  if (typeof cwd === 'string') return Uri.file(cwd);
  const place = file ?? uri;
  return typeof place === 'string' ? Uri.parse(place) : undefined;
}

async function reachOf(sources: LoadSources, watch: LiveWatch): Promise<Reach> {
  if (watch.text.kept) return 'kept';
  if (watch.isOver) return (await outputOf(sources, watch)) ? 'disk' : 'nothing';
  return watch.state === 'running' && watch.follower?.replay ? 'replay' : 'onwards';
}

/** All of its text, where it must be fetched. */
async function textsOf(
  sources: LoadSources,
  watch: LiveWatch,
  reach: Reach,
): Promise<AsyncIterable<string> | undefined> {
  if (reach === 'disk') return outputOf(sources, watch);
  return reach === 'replay' ? watch.follower?.replay?.() : undefined;
}

/** All text of a watch that has ended, where its source has kept it. */
async function outputOf(sources: LoadSources, watch: LiveWatch): Promise<AsyncIterable<string> | undefined> {
  return (await sources())[watch.kind].outputAfterEnd?.(watch);
}

async function refuseToRead(watch: LiveWatch): Promise<void> {
  const again = isRepeatable(watch) ? l10n.t('Follow Again') : undefined;
  const message = l10n.t(
    '“{0}” is {1} and its text is not kept any more, so its numbers stay as they were read.',
    watch.name,
    stateWord(watch.state),
  );
  if ((await refuse(message, again)) && again)
    await commands.executeCommand('medianWatch.followAgain', { watch });
}

function readOnwards(watches: OpenWatches, watch: LiveWatch, reader: StreamReader): void {
  const { name, series } = watch;
  const { count } = series;
  const aside =
    count > 0 &&
    watches.setAside(watch, l10n.t('{0}, as read before', name), l10n.t('read in another way since'));
  watch.readBy(reader);
  if (!aside) return;
  offer(
    l10n.t(
      'What “{0}” brings from now on is read in another way. Its first text is not kept any more, so the {1} that it had stay as they were read, in “{2}”.',
      name,
      numbersOf(count),
      aside.name,
    ),
    { [l10n.t('Show Them')]: () => watches.show(aside) },
  );
}

/** Whether what is being read is still to be read so. */
interface Wanted {
  readonly isWanted: boolean;
}

/** Reads all text of a watch that has ended; then it is as it was. */
async function readEnded(
  watches: OpenWatches,
  watch: LiveWatch,
  texts: AsyncIterable<string>,
  wanted: Wanted,
): Promise<void> {
  const { state, detail } = watch;
  watch.follow({ dispose: () => {} }, l10n.t('being read anew'));
  try {
    await readAll(watches, watch, texts, wanted);
  } finally {
    if (state === 'failed') watch.fail(detail);
    else watch.end(detail);
  }
}

async function readAll(
  watches: OpenWatches,
  watch: LiveWatch,
  texts: AsyncIterable<string>,
  wanted: Wanted,
): Promise<void> {
  const queue = new TextQueue(watch);
  const isOpen = () => wanted.isWanted && watch.state === 'running' && watches.live.includes(watch);
  let isWhole = false;
  const location = ProgressLocation.Window;
  try {
    await window.withProgress(
      { location, title: l10n.t('Reading “{0}” anew', plain(watch.name)) },
      async () => {
        for await (const text of texts) {
          if (!isOpen()) return;
          queue.push(text);
          await queue.idle();
        }
        isWhole = isOpen();
      },
    );
  } finally {
    queue.dispose();
    if (!isWhole && wanted.isWanted) watch.note(CUT_SHORT);
  }
  if (isWhole) tell(l10n.t('“{0}” is read in another way, from its start', watch.name));
}

/** The same texts, once the first has come: from then on its source brings nothing else. */
async function started(texts: AsyncIterable<string>): Promise<AsyncIterable<string>> {
  const iterator = texts[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    try {
      for (let next = first; !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  })();
}
