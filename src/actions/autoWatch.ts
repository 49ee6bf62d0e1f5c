import * as vscode from 'vscode';
import { refuse } from '../messages';
import type { Parts } from '../parts';
import { type AutoWatch, isMeant, parseAutoWatch } from '../watch/autoWatchSetting';
import type { LiveWatch } from '../watch/liveWatch';

type Following = typeof import('../sources/sourceKinds');

/** Opens the watches that `medianWatch.autoWatch` asks for: now, and each time that what they are to watch appears. */
export async function watchByItself(parts: Parts, given: unknown): Promise<vscode.Disposable> {
  const { entries, faults } = parseAutoWatch(given);
  for (const fault of faults) refuseEntry(fault);
  const following = await import('../sources/sourceKinds');
  const presets = presetNewWatches(parts, entries);
  const begun = entries.map(entry => begin(parts, entry, following));
  return vscode.Disposable.from(presets, ...begun);
}

function refuseEntry(fault: string): void {
  const message = `The setting medianWatch.autoWatch has an entry that opens no watch: ${fault}.`;
  void refuse(message, 'Open Settings').then(wanted => {
    if (wanted) void vscode.commands.executeCommand('workbench.action.openSettings', 'medianWatch.autoWatch');
  });
}

function begin(parts: Parts, { kind, name }: AutoWatch, following: Following): vscode.Disposable {
  switch (kind) {
    case 'terminal': {
      const open = (terminal: vscode.Terminal) => {
        if (isMeant(name, terminal.name)) void following.watchTerminalNamed(parts, terminal);
      };
      vscode.window.terminals.forEach(open);
      return vscode.window.onDidOpenTerminal(open);
    }
    case 'debug':
      return following.watchDebugType(parts, name);
    case 'output':
      void following.watchChannelNamed(parts, name);
      return new vscode.Disposable(() => {});
  }
}

/** Gives each watch that opens the rule and the warm-up of the first entry that means it. */
function presetNewWatches(parts: Parts, entries: readonly AutoWatch[]): { dispose(): void } {
  const { watches } = parts;
  const known = new WeakSet(watches.live);
  return watches.onDidChange(() => {
    for (const watch of watches.live) {
      if (known.has(watch)) continue;
      known.add(watch);
      const entry = entries.find(each => means(each, watch));
      if (entry && watch.isOpen) void preset(parts, watch, entry);
    }
  });
}

function means({ kind, name }: AutoWatch, watch: LiveWatch): boolean {
  if (watch.kind !== kind) return false;
  const { terminal, channel, type } = watch.target;
  switch (kind) {
    case 'terminal':
      return isMeant(name, String(terminal));
    case 'debug':
      return name === '*' || type === name || type === `pwa-${name}`;
    case 'output':
      return channel === name;
  }
}

async function preset({ watches }: Parts, watch: LiveWatch, { rule, warmUp }: AutoWatch): Promise<void> {
  if (warmUp !== undefined) watch.leaveOut(warmUp);
  if (!rule) return;
  const { streamReader } = await import('../watch/reading');
  // What has come already is read anew where it is kept; else its rule stays: no number is given up for another.
  if (watches.live.includes(watch) && (watch.text.kept || watch.series.count === 0))
    watch.readBy(streamReader(rule, watch.text.options));
}
