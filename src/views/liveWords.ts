import type { LiveWatch } from '../watch/liveWatch';
import type { LiveKind, Watch } from '../watch/watch';
import { plain } from '../words';

/** The codicon of each kind of watch. */
export const KIND_ICONS: Readonly<Record<Watch['kind'], string>> = {
  selection: 'list-selection',
  collection: 'type-hierarchy',
  terminal: 'terminal',
  command: 'run',
  output: 'output',
  debug: 'debug-console',
  expression: 'symbol-variable',
  logpoint: 'debug-breakpoint-log',
  file: 'file',
  clipboard: 'clippy',
  typed: 'keyboard',
};

/** Kinds whose source may be followed again once a watch has ended. */
const REPEATABLE: ReadonlySet<LiveKind> = new Set([
  'terminal',
  'command',
  'output',
  'debug',
  'expression',
  'logpoint',
  'file',
]);

/** Told by its kind, since another bundle holds its own copy of the class. */
export function isLive(watch: Watch): watch is LiveWatch {
  return watch.kind !== 'selection' && watch.kind !== 'collection';
}

export function isOver({ state }: LiveWatch): boolean {
  return state === 'ended' || state === 'failed';
}

/** Whether “Follow Again” may bring it back. */
export function isRepeatable(watch: LiveWatch): boolean {
  return isOver(watch) && REPEATABLE.has(watch.kind);
}

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
export function placeOf(watch: Watch): string {
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
