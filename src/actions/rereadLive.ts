import { commands, ProgressLocation, window } from 'vscode';
import { offer, refuse, tell } from '../messages';
import type { Settings } from '../settings';
import { TextQueue } from '../sources/feeding/textQueue';
import type { LoadSources } from '../sources/loadSources';
import { numbersOf } from '../views/language';
import type { LiveWatch } from '../watch/liveWatch';
import type { OpenWatches } from '../watch/openWatches';
import { isRepeatable } from '../watch/state';
import type { StreamReader } from '../watch/stream/stream';
import { plain } from '../words';
import { pickLiveReading } from './pickReading';

/** How much of a text can be read again: all that is kept, all by asking its source or from the disk, only what comes, or nothing. */
type Reach = 'kept' | 'replay' | 'disk' | 'onwards' | 'nothing';

const REACHES: Readonly<Record<Reach, string>> = {
  kept: 'All of its text is read anew.',
  replay: 'All of its text is read anew.',
  disk: 'All of its text is read anew.',
  onwards:
    'Its first text is not kept any more: what comes is read so, and the numbers that it has stay apart.',
  nothing: 'Its text is not kept any more.',
};

const CUT_SHORT =
  'It was paused or stopped while it was read anew: numbers of its earlier text are missing. Change how its numbers are read once more to have them all.';

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
  const choice = await ask(watch, `${watch.reading} ${REACHES[reachable]}`);
  if (!choice) return;
  const { streamReader } = await import('../watch/reading');
  const options = { ...settings.numbers(), ...choice.options };
  const reader = streamReader(choice.rule, options);
  // Meanwhile the text may have grown too long to be kept, or ended.
  const reach = await reachOf(sources, watch);
  if (reach === 'nothing') return refuseToRead(watch);
  if (reach === 'onwards') return readOnwards(watches, watch, reader);
  const texts = await textsOf(sources, watch, reach);
  const again = texts && (await started(texts));
  watch.readBy(reader);
  if (again) await (watch.isOver ? readEnded : readAll)(watches, watch, again);
  else tell(`“${watch.name}” is read in another way, from its start`);
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
  const again = isRepeatable(watch) ? 'Follow Again' : undefined;
  const message = `“${watch.name}” is ${watch.state} and its text is not kept any more, so its numbers stay as they were read.`;
  if ((await refuse(message, again)) && again)
    await commands.executeCommand('medianWatch.followAgain', { watch });
}

function readOnwards(watches: OpenWatches, watch: LiveWatch, reader: StreamReader): void {
  const { name, series } = watch;
  const { count } = series;
  const aside = count > 0 && watches.setAside(watch, `${name}, as read before`, 'read in another way since');
  watch.readBy(reader);
  if (!aside) return;
  offer(
    `What “${name}” brings from now on is read in another way. Its first text is not kept any more, so the ${numbersOf(count)} that it had stay as they were read, in “${aside.name}”.`,
    { 'Show Them': () => watches.show(aside) },
  );
}

/** Reads all text of a watch that has ended; then it is as it was. */
async function readEnded(
  watches: OpenWatches,
  watch: LiveWatch,
  texts: AsyncIterable<string>,
): Promise<void> {
  const { state, detail } = watch;
  watch.follow({ dispose: () => {} }, 'being read anew');
  await readAll(watches, watch, texts);
  if (state === 'failed') watch.fail(detail);
  else watch.end(detail);
}

async function readAll(watches: OpenWatches, watch: LiveWatch, texts: AsyncIterable<string>): Promise<void> {
  const queue = new TextQueue(watch);
  let isWhole = true;
  const location = ProgressLocation.Window;
  await window.withProgress({ location, title: `Reading “${plain(watch.name)}” anew` }, async () => {
    for await (const text of texts) {
      queue.push(text);
      await queue.idle();
      isWhole = watch.state === 'running' && watches.live.includes(watch);
      if (!isWhole) break;
    }
  });
  queue.dispose();
  if (isWhole) tell(`“${watch.name}” is read in another way, from its start`);
  else watch.note(CUT_SHORT);
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
