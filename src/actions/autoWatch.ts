import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { refuse } from '../messages';
import type { LoadSources } from '../sources/loadSources';
import type { Sources } from '../sources/sourceKinds';
import { type AutoWatch, parseAutoWatch } from '../watch/autoWatchSetting';
import type { LiveWatch } from '../watch/liveWatch';
import type { OpenWatches } from '../watch/openWatches';

/** Opens the watches that `medianWatch.autoWatch` asks for: now, and each time that what they are to watch appears. */
export async function watchByItself(
  watches: OpenWatches,
  load: LoadSources,
  given: unknown,
): Promise<vscode.Disposable> {
  const { entries, faults } = parseAutoWatch(given);
  for (const fault of faults) refuseEntry(fault);
  const sources = await load();
  const presets = presetNewWatches(watches, entries, sources);
  const opened = entries.flatMap(({ kind, name }) => sources[kind].auto?.begin(name) ?? []);
  return vscode.Disposable.from(presets, ...opened);
}

function refuseEntry(fault: string): void {
  const message = l10n.t('The setting medianWatch.autoWatch has an entry that opens no watch: {0}.', fault);
  void refuse(message, l10n.t('Open Settings')).then(wanted => {
    if (wanted) void vscode.commands.executeCommand('workbench.action.openSettings', 'medianWatch.autoWatch');
  });
}

/** Gives each watch that opens the rule and the warm-up of the first entry that means it. */
function presetNewWatches(
  watches: OpenWatches,
  entries: readonly AutoWatch[],
  sources: Sources,
): { dispose(): void } {
  const means = ({ kind, name }: AutoWatch, watch: LiveWatch) =>
    watch.kind === kind && sources[kind].auto?.means(name, watch.target);
  const known = new WeakSet(watches.live);
  return watches.onDidChange(() => {
    for (const watch of watches.live) {
      if (known.has(watch)) continue;
      known.add(watch);
      const entry = entries.find(each => means(each, watch));
      if (entry && watch.isOpen) void preset(watches, watch, entry);
    }
  });
}

async function preset(watches: OpenWatches, watch: LiveWatch, { rule, warmUp }: AutoWatch): Promise<void> {
  if (warmUp !== undefined) watch.leaveOut(warmUp);
  if (!rule) return;
  const { streamReader } = await import('../watch/reading');
  // What has come is read again where it is kept. Elsewhere the rule stays as it is: numbers that are there are not given up.
  if (watches.live.includes(watch) && (watch.text.kept || watch.series.count === 0))
    watch.readBy(streamReader(rule, watch.text.options));
}
