import * as l10n from '../l10n';
import type { LiveWatch } from '../watch/liveWatch';
import { isLive } from '../watch/state';
import type { Watch } from '../watch/watch';
import { plain } from '../words';

/** The display name of a watch. Text from outside. */
export function nameOf(watch: Watch): string {
  if (isLive(watch)) return watch.name;
  return watch.kind === 'collection' ? l10n.t('Collection') : watch.source;
}

/** Text from outside, shortened and on one line, so that it fits into a label. */
export function brief(text: string, length: number): string {
  const line = plain(text).replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** Where the numbers of a watch come from: its source and, if it was renamed, its name. */
export function originOf(watch: Watch): string {
  if (!isLive(watch) || watch.source.includes(watch.name)) return watch.source;
  return `${watch.name} · ${watch.source}`;
}

const STATES: Readonly<Record<LiveWatch['state'], string>> = {
  running: l10n.t('running'),
  paused: l10n.t('paused'),
  ended: l10n.t('ended'),
  failed: l10n.t('failed'),
};

/** A state in the display language. */
export function stateWord(state: LiveWatch['state']): string {
  return STATES[state];
}

/** The state in a word or two; empty while it runs and there is nothing to add. */
export function stateOf(watch: LiveWatch): string {
  return watch.state === 'running' ? brief(watch.detail, 30) : stateWord(watch.state);
}

/** The state with its detail: `ended, exit code 1`, `failed: …`, `running`. */
export function stateSentence({ state, detail }: LiveWatch): string {
  const word = stateWord(state);
  if (detail === '') return word;
  return state === 'failed' ? l10n.t('failed: {0}', detail) : `${word}, ${detail}`;
}
