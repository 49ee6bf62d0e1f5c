import * as vscode from 'vscode';
import { type BaselineRun, type Baselines, MOST_BYTES } from '../../baselines/baselines';
import * as l10n from '../../l10n';
import { messageOf } from '../../messageOf';
import { offer, refuse } from '../../messages';
import { numbersOf } from '../../views/language';
import { brief } from '../../views/liveWords';
import { baselineJson } from '../../watch/compare/baseline';
import { amountOf } from '../../words';
import { describeBaseline } from './candidates';
import { askName } from './freeze';

interface Button extends vscode.QuickInputButton {
  readonly does: (baselines: Baselines, run: BaselineRun) => Promise<void>;
}

const BUTTONS: readonly Button[] = [
  { iconPath: new vscode.ThemeIcon('edit'), tooltip: l10n.t('Rename'), does: rename },
  { iconPath: new vscode.ThemeIcon('json'), tooltip: l10n.t('Open as JSON'), does: openJson },
  { iconPath: new vscode.ThemeIcon('trash'), tooltip: l10n.t('Remove'), does: remove },
];

interface Item extends vscode.QuickPickItem {
  readonly chosen: () => unknown;
  readonly run?: BaselineRun;
}

const execute = (name: string) => () => vscode.commands.executeCommand(`medianWatch.${name}`);

const COMMANDS: readonly Item[] = [
  {
    label: l10n.t('$(pinned) Freeze as Baseline…'),
    description: l10n.t('what is shown now'),
    chosen: execute('freezeBaseline'),
  },
  {
    label: l10n.t('$(cloud-download) Import Baseline or Benchmark…'),
    description: l10n.t('from our JSON, or the numbers of a file or the selection'),
    chosen: execute('importBaseline'),
  },
  {
    label: l10n.t('$(arrow-both) Compare…'),
    description: l10n.t('two of what is open or frozen'),
    chosen: execute('compare'),
  },
];

/** Lists the baselines; each can be renamed, opened as JSON and removed by its buttons. */
export async function manageBaselines(baselines: Baselines): Promise<void> {
  const runs = await baselines.load();
  const pick = vscode.window.createQuickPick<Item>();
  const taken = runs.reduce(
    (sum, { samples }) => sum + samples.reduce((bytes, { values }) => bytes + values.byteLength, 0),
    0,
  );
  pick.title = l10n.t(
    'Baselines: {0} of {1}',
    amountOf(taken, vscode.env.language),
    amountOf(MOST_BYTES, vscode.env.language),
  );
  pick.placeholder =
    runs.length > 0 ? l10n.t('Choose one for what can be done with it') : l10n.t('There are none yet');
  pick.matchOnDescription = true;
  const frozen = runs.toReversed().map(async run => ({
    label: `$(bookmark) ${brief(run.name, 60)}`,
    description: await describeBaseline(run),
    buttons: BUTTONS,
    run,
    chosen: () => chooseFor(baselines, run),
  }));
  pick.items = [...(await Promise.all(frozen)), ...COMMANDS];
  await new Promise<void>(resolve => {
    pick.onDidTriggerItemButton(({ item, button }) => {
      pick.hide();
      const { does } = BUTTONS.find(each => each === button) ?? {};
      if (does && item.run) void told(does(baselines, item.run));
    });
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      pick.hide();
      void item?.chosen();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve();
    });
    pick.show();
  });
}

/** What the buttons do, for whoever has no mouse. */
async function chooseFor(baselines: Baselines, run: BaselineRun): Promise<void> {
  const items = BUTTONS.map(({ tooltip = '', does }) => ({ label: tooltip, does }));
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Baseline “{0}”', brief(run.name, 60)),
  });
  if (picked) await told(picked.does(baselines, run));
}

/** Tells what failed on the disk. */
async function told(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    void refuse(l10n.t('The baseline stays as it was: {0}', messageOf(error)));
  }
}

async function rename(baselines: Baselines, run: BaselineRun): Promise<void> {
  const name = await askName(baselines, run.name, l10n.t('Rename Baseline'), run.name);
  if (name !== undefined && name !== run.name) await baselines.rename(run, name);
}

async function openJson(_: Baselines, { samples }: BaselineRun): Promise<void> {
  for (const sample of samples) {
    const content = [...baselineJson(sample)].join('');
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ content, language: 'json' }),
    );
  }
}

async function remove(baselines: Baselines, run: BaselineRun): Promise<void> {
  const count = run.samples.reduce((sum, { values }) => sum + values.length, 0);
  const undo = await baselines.remove(run);
  offer(l10n.t('Removed the baseline “{0}” with its {1}.', run.name, numbersOf(count)), {
    [l10n.t('Undo')]: undo,
  });
}
