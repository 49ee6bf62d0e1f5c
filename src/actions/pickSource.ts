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
    })),
  );
  const before = memento.get<readonly string[]>(PICKED, []);
  const recent = before
    .flatMap(command => sources.find(source => source.command === command) ?? [])
    .slice(0, 3);
  const others = sources.filter(source => !recent.includes(source));
  const item = ({ command, icon, label, what, whyNot }: (typeof sources)[number]): Item => {
    const reason = whyNot?.(hasNodeHost);
    return {
      command,
      label: `$(${icon}) ${label}`,
      description: reason ? l10n.t('not now: {0}', reason) : what,
    };
  };
  const items = [
    ...(recent.length > 0
      ? [heading(l10n.t('used last')), ...recent.map(item), heading(l10n.t('more'))]
      : []),
    ...others.map(item),
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
