import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { nodeHost } from '../nodeHost';
import type { LoadSources } from '../sources/loadSources';
import { KINDS, LIVE_KINDS } from '../watch/kinds';

/** Where the commands that were picked are remembered, the last first. */
const PICKED = 'medianWatch.picked';

type Item = vscode.QuickPickItem & { readonly command?: string };

/** Asks what to watch, the last used first, and begins. */
export async function watch(memento: vscode.Memento, load: LoadSources): Promise<void> {
  const hasNodeHost = (await nodeHost()) !== undefined;
  const kinds = await load();
  const sources = LIVE_KINDS.flatMap(kind =>
    Object.entries(kinds[kind].commands).map(([command, offer]) => ({
      icon: KINDS[kind].icon,
      ...offer,
      command,
      reason: offer.whyNot?.(hasNodeHost),
    })),
  );
  const working = sources.filter(({ reason }) => !reason);
  const before = memento.get<readonly string[]>(PICKED, []);
  const recent = before
    .flatMap(command => working.find(source => source.command === command) ?? [])
    .slice(0, 3);
  const item = ({ command, icon, label, what, reason }: (typeof sources)[number]): Item => ({
    command,
    label: `$(${icon}) ${label}`,
    description: reason || what,
  });
  const below = (words: string, ...rows: readonly (typeof sources)[number][]) =>
    rows.length > 0 ? [heading(words), ...rows.map(item)] : [];
  const others = working.filter(source => !recent.includes(source));
  const items = [
    ...below(l10n.t('used last'), ...recent),
    ...(recent.length > 0 ? below(l10n.t('more'), ...others) : others.map(item)),
    ...below(l10n.t('not now'), ...sources.filter(({ reason }) => reason)),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('What to Watch'),
    placeHolder: l10n.t('Where the numbers come from whose median you want to see live'),
    matchOnDescription: true,
  });
  if (!picked?.command) return;
  const { command } = picked;
  await memento.update(PICKED, [command, ...before.filter(other => other !== command)]);
  await vscode.commands.executeCommand(`medianWatch.${command}`);
}

function heading(label: string): Item {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
