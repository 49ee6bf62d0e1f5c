import type { LiveWatch } from '../watch/liveWatch';
import { isLive } from '../watch/state';
import type { Watch } from '../watch/watch';
import { plain } from '../words';

/** What a watch is called. Text from outside. */
export function nameOf(watch: Watch): string {
  if (isLive(watch)) return watch.name;
  return watch.kind === 'collection' ? 'Collection' : watch.source;
}

/** Text from outside on one line and short, as a label holds it. */
export function brief(text: string, length: number): string {
  const line = plain(text).replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** Where the numbers of a watch come from: its source and, where it was given another, its name. */
export function originOf(watch: Watch): string {
  if (!isLive(watch) || watch.source.includes(watch.name)) return watch.source;
  return `${watch.name} · ${watch.source}`;
}

/** The state in a word or two; empty while it runs and there is nothing more to say. */
export function stateOf(watch: LiveWatch): string {
  return watch.state === 'running' ? brief(watch.detail, 30) : watch.state;
}

/** The state and what is known of it: `ended, exit code 1`, `failed: …`, `running`. */
export function stateSentence({ state, detail }: LiveWatch): string {
  if (detail === '') return state;
  return state === 'failed' ? `failed: ${detail}` : `${state}, ${detail}`;
}
