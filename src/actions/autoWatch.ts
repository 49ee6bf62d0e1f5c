import * as vscode from 'vscode';
import { refuse } from '../messages';
import type { Parts } from '../parts';
import { type AutoWatch, parseAutoWatch } from '../watch/autoWatchSetting';
import type { LiveWatch } from '../watch/liveWatch';
import { isOver } from '../watch/state';

type SourceKinds = typeof import('../sources/sourceKinds')['SOURCE_KINDS'];

/** Opens the watches that `medianWatch.autoWatch` asks for: now, and each time that what they are to watch appears. */
export async function watchByItself(parts: Parts, given: unknown): Promise<vscode.Disposable> {
  const { entries, faults } = parseAutoWatch(given);
  for (const fault of faults) refuseEntry(fault);
  const { SOURCE_KINDS } = await import('../sources/sourceKinds');
  const presets = presetNewWatches(parts, entries, SOURCE_KINDS);
  const begun = entries.flatMap(({ kind, name }) => SOURCE_KINDS[kind].auto?.begin(parts, name) ?? []);
  return vscode.Disposable.from(presets, ...begun);
}

function refuseEntry(fault: string): void {
  const message = `The setting medianWatch.autoWatch has an entry that opens no watch: ${fault}.`;
  void refuse(message, 'Open Settings').then(wanted => {
    if (wanted) void vscode.commands.executeCommand('workbench.action.openSettings', 'medianWatch.autoWatch');
  });
}

/** Gives each watch that opens the rule and the warm-up of the first entry that means it. */
function presetNewWatches(
  parts: Parts,
  entries: readonly AutoWatch[],
  sources: SourceKinds,
): { dispose(): void } {
  const { watches } = parts;
  const means = ({ kind, name }: AutoWatch, watch: LiveWatch) =>
    watch.kind === kind && sources[kind].auto?.means(name, watch.target);
  const known = new WeakSet(watches.live);
  return watches.onDidChange(() => {
    for (const watch of watches.live) {
      if (known.has(watch)) continue;
      known.add(watch);
      const entry = entries.find(each => means(each, watch));
      if (entry && !isOver(watch)) void preset(parts, watch, entry);
    }
  });
}

async function preset({ watches }: Parts, watch: LiveWatch, { rule, warmUp }: AutoWatch): Promise<void> {
  if (warmUp !== undefined) watch.leaveOut(warmUp);
  if (!rule) return;
  const { streamReader } = await import('../watch/reading');
  // What has come already is read anew where it is kept; else its rule stays: no number is given up for another.
  if (watches.live.includes(watch) && (watch.text.kept || watch.series.count === 0))
    watch.readBy(streamReader(rule, watch.text.options));
}
