import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { nodeHost } from '../../nodeHost';
import type { State } from '../../watch/journal/journal';
import type { LiveWatch } from '../../watch/liveWatch';
import { withoutPrompts } from '../feeding/prompts';
import { DrawnTerminal, PULSE } from './drawnTerminal';
import { CommandFollower, cutOff } from './follower';
import type { CommandContext, CommandOutputs } from './outputs';

/**
 * Goes on with a command that has outlived the window, or whose output was not read to its end: at the very place that
 * the numbers stand for. Where none is known, everything is read again from the start. Of one that has ended the output stays.
 */
export async function resumeCommand(
  { outputs, settings }: CommandContext,
  watch: LiveWatch,
  before: State,
): Promise<void> {
  outputs.look();
  const node = await nodeHost();
  const folder = node && outputs.folderOf(watch, node);
  const isOver = before === 'ended' || before === 'failed';
  if (isOver || !node || folder === undefined || !node.readStatus(folder)) return;
  const { keepOutput } = settings;
  const place = node.positionAfter(folder, watch.counted);
  if (!place) {
    if (!node.outputOf(folder)) {
      // Nobody will read what it prints.
      node.removeRun(folder);
      return void watch.note(l10n.t('What its command printed after that is not on the disk any more.'));
    }
    watch.clear();
    watch.note(l10n.t('It was read anew from its start, since the place that it was read to was not kept.'));
  }
  const follower = new CommandFollower(watch, {
    nodeHost: node,
    folder,
    from: place ?? node.START,
    before: place && before === 'running' ? await node.textBefore(folder, place) : '',
    keepOutput,
  });
  if (node.isDrawn(folder)) {
    const pty = new DrawnTerminal(node, folder, false);
    outputs.opened(vscode.window.createTerminal({ pty, name: watch.name, iconPath: PULSE }), follower);
  }
  if (before === 'paused' && watch.follower === follower) watch.pause();
}

/** All output of a command that has ended; undefined where it is not on the disk any more. */
export async function outputOfCommand(
  outputs: CommandOutputs,
  watch: LiveWatch,
): Promise<AsyncIterable<string> | undefined> {
  const node = await nodeHost();
  const folder = node && outputs.folderOf(watch, node);
  if (!node || folder === undefined) return undefined;
  const texts = node.outputOf(folder);
  const ending = cutOff(node.readStatus(folder));
  return texts && withoutPrompts(texts, () => node.isTyped(folder), { ending });
}

/** The output of commands whose watches are gone, as something that can be cleared. */
export function leftoversIn(outputs: CommandOutputs) {
  return {
    async bytes(): Promise<number> {
      const node = await nodeHost();
      return outputs.loose(node).reduce((sum, folder) => sum + (node?.bytesOfRun(folder) ?? 0), 0);
    },

    async remove(): Promise<void> {
      const node = await nodeHost();
      for (const folder of outputs.loose(node)) node?.removeRun(folder);
    },
  };
}
