import * as vscode from 'vscode';
import { type BaselineRun, type Baselines, MOST_BYTES } from '../../baselines/baselines';
import { messageOf } from '../../messageOf';
import { offer, refuse } from '../../messages';
import { numbersOf } from '../../views/language';
import { brief } from '../../views/liveWords';
import { baselineJson } from '../../watch/compare/baseline';
import { describeBaseline } from './candidates';
import { askName } from './freeze';

interface Button extends vscode.QuickInputButton {
  readonly does: (baselines: Baselines, run: BaselineRun) => Promise<void>;
}

const BUTTONS: readonly Button[] = [
  { iconPath: new vscode.ThemeIcon('edit'), tooltip: 'Rename', does: rename },
  { iconPath: new vscode.ThemeIcon('json'), tooltip: 'Open as JSON', does: openJson },
  { iconPath: new vscode.ThemeIcon('trash'), tooltip: 'Remove', does: remove },
];

interface Item extends vscode.QuickPickItem {
  readonly chosen: () => unknown;
  readonly run?: BaselineRun;
}

const execute = (name: string) => () => vscode.commands.executeCommand(`medianWatch.${name}`);

const COMMANDS: readonly Item[] = [
  {
    label: '$(pinned) Freeze as Baseline…',
    description: 'what is shown now',
    chosen: execute('freezeBaseline'),
  },
  {
    label: '$(cloud-download) Import Baseline…',
    description: 'from our JSON, or the numbers of a file or the selection',
    chosen: execute('importBaseline'),
  },
  {
    label: '$(arrow-both) Compare…',
    description: 'two of what is open or frozen',
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
  pick.title = `Baselines: ${share(taken)} of ${share(MOST_BYTES)}`;
  pick.placeholder = runs.length > 0 ? 'Choose one for what can be done with it' : 'There are none yet';
  pick.matchOnDescription = true;
  pick.items = [
    ...runs.toReversed().map(run => ({
      label: `$(bookmark) ${brief(run.name, 60)}`,
      description: describeBaseline(run),
      buttons: BUTTONS,
      run,
      chosen: () => chooseFor(baselines, run),
    })),
    ...COMMANDS,
  ];
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
  const picked = await vscode.window.showQuickPick(items, { title: `Baseline “${brief(run.name, 60)}”` });
  if (picked) await told(picked.does(baselines, run));
}

/** Tells what failed on the disk. */
async function told(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    void refuse(`The baseline stays as it was: ${messageOf(error)}`);
  }
}

async function rename(baselines: Baselines, run: BaselineRun): Promise<void> {
  const name = await askName(baselines, run.name, 'Rename Baseline', run.name);
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
  offer(`Removed the baseline “${run.name}” with its ${numbersOf(count)}.`, { Undo: undo });
}

/** `1.2 MB`. */
function share(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString(vscode.env.language, { maximumFractionDigits: 1 })}\u00a0MB`;
}
