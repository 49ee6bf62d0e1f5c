import type { Disposable } from './emitter';
import type { LiveWatch } from './liveWatch';
import type { OpenWatches } from './openWatches';

/** Where lines go: `info` may hold nothing of the user's, neither numbers nor text; `debug` may. */
export interface WatchLogOutput {
  info(line: string): void;
  debug(line: string): void;
}

/**
 * Writes down which watches are opened, what becomes of them and how they are read. A watch is known by the order in
 * which it was opened here, since its name is the user's: `Watch 2: file, rule labelled, running`.
 */
export function logWatches(watches: OpenWatches, log: WatchLogOutput): Disposable {
  const known = new Map<LiveWatch, { readonly place: string; line: string }>();
  let opened = 0;
  return watches.onDidChange(() => {
    const { live } = watches;
    for (const watch of live) {
      const entry = known.get(watch) ?? { place: `Watch ${++opened}`, line: '' };
      const line = lineOf(watch);
      if (entry.line === line) continue;
      if (!known.has(watch)) log.debug(`${entry.place} is “${watch.name}”, from “${watch.source}”`);
      log.info(`${entry.place}: ${line}`);
      if (watch.state === 'ended' || watch.state === 'failed')
        log.debug(`${entry.place} ${watch.state}: ${watch.detail}`);
      entry.line = line;
      known.set(watch, entry);
    }
    if (known.size === live.length) return;
    for (const [watch, { place }] of known) {
      if (live.includes(watch)) continue;
      known.delete(watch);
      log.info(`${place} is closed`);
    }
  });
}

/** Kind, kind of rule and state. A rule's pattern and a column's heading are the user's. */
function lineOf({ kind, text, state }: LiveWatch): string {
  return `${kind}, rule ${text.rule.kind}, ${state}`;
}
