import { commands, ProgressLocation, window } from 'vscode';
import { offer, refuse, tell } from '../messages';
import type { NumberOptions } from '../numbers/options';
import type { Parts } from '../parts';
import { Feed } from '../sources/feed';
import { numbersOf } from '../views/language';
import { isOver, isRepeatable } from '../views/liveWords';
import { pickLiveReading } from '../views/pickReading';
import type { LiveWatch } from '../watch/liveWatch';
import type { StreamReader } from '../watch/stream';
import type { Follower } from '../watch/watchSpec';

/** What can be read anew: all of it, all of it by asking its source again, what comes from now on, or nothing. */
type Reach = 'kept' | 'replay' | 'onwards' | 'nothing';

const REACHES: Readonly<Record<Reach, string>> = {
  kept: 'All of its text is read anew.',
  replay: 'All of its text is read anew.',
  onwards:
    'Its first text is not kept any more: what comes is read so, and the numbers that it has stay apart.',
  nothing: 'Its text is not kept any more.',
};

/** Asks how the text of a watch is to be read, and reads it so, from its start where that can be had. */
export async function changeLiveReading(parts: Parts, watch: LiveWatch): Promise<void> {
  if (reachOf(watch) === 'nothing') return refuseToRead(watch);
  const choice = await pickLiveReading(watch, `${watch.reading} ${REACHES[reachOf(watch)]}`);
  if (!choice) return;
  const { streamReader } = await import('../watch/reading');
  const options = { ...parts.settings.numbers(), ...choice.options };
  const reader = streamReader(choice.rule, options);
  // Meanwhile the text may have grown too long to be kept, or ended.
  const reach = reachOf(watch);
  if (reach === 'nothing') return refuseToRead(watch);
  if (reach === 'onwards') return readOnwards(parts, watch, reader, options);
  watch.readBy(reader, options);
  if (reach === 'replay' && watch.follower) await replay(watch, watch.follower);
  tell(`“${watch.name}” is read in another way, from its start`);
}

function reachOf(watch: LiveWatch): Reach {
  if (watch.text.kept) return 'kept';
  if (isOver(watch)) return 'nothing';
  return watch.state === 'running' && watch.follower?.replay ? 'replay' : 'onwards';
}

async function refuseToRead(watch: LiveWatch): Promise<void> {
  const again = isRepeatable(watch) ? 'Follow Again' : undefined;
  const message = `“${watch.name}” is ${watch.state} and its text is not kept any more, so its numbers stay as they were read.`;
  if ((await refuse(message, again)) && again)
    await commands.executeCommand('medianWatch.followAgain', { watch });
}

function readOnwards(
  { watches }: Parts,
  watch: LiveWatch,
  reader: StreamReader,
  options: NumberOptions,
): void {
  const { name, series } = watch;
  const { count } = series;
  const aside = count > 0 && watches.setAside(watch, `${name}, as read before`, 'read in another way since');
  watch.readBy(reader, options);
  if (!aside) return;
  offer(
    `What “${name}” brings from now on is read in another way. Its first text is not kept any more, so the ${numbersOf(count)} that it had stay as they were read, in “${aside.name}”.`,
    { 'Show Them': () => watches.show(aside) },
  );
}

async function replay(watch: LiveWatch, { replay }: Follower): Promise<void> {
  const texts = replay?.();
  if (!texts) return;
  const feed = new Feed(watch);
  const location = ProgressLocation.Window;
  await window.withProgress({ location, title: `Reading “${watch.name}” anew` }, async () => {
    for await (const text of texts) {
      feed.push(text);
      await feed.idle();
      if (watch.state !== 'running') break;
    }
  });
  feed.dispose();
}
