import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { refuse } from '../../messages';
import type { LiveWatch } from '../../watch/liveWatch';
import type { OpenWatches } from '../../watch/openWatches';
import { plain } from '../../words';
import { sizeOf } from '../feeding/describe';
import { openNext } from '../feeding/restartable';
import type { SourceContext } from '../feeding/sourceContext';
import { type FileText, lookAtFile, nodeHostOf, readerOf } from './fileText';
import { FileFollower, type Following, positionOf } from './follower';
import { readWhole } from './reader';

/** Reads a file of any size: the one that is handed over, or else the one that the user picks. */
export async function ofFile(context: SourceContext, argument?: unknown): Promise<void> {
  const file = await chosenFile(argument, l10n.t('Read Numbers'), true);
  if (file) await readWhole(context.watches, await open(context, file, false), file);
}

/** Reads a file as it grows: the one that is handed over, or else the one that the user picks. */
export async function followFile(context: SourceContext, argument?: unknown): Promise<void> {
  const file = await chosenFile(argument, l10n.t('Follow File'));
  if (!file) return;
  const nodeHost = await nodeHostOf(file.uri);
  if (!nodeHost || file.isUnsized) {
    const why = file.isUnsized
      ? l10n.t(
          'The system makes up “{0}” anew each time that it is read, so nothing is ever added to it that could be followed. Its numbers as they are now can be read.',
          file.name,
        )
      : l10n.t(
          '“{0}” is not on this machine’s disk, so what is added to it can’t be followed. Its numbers as they are now can be read.',
          file.name,
        );
    if (await refuse(why, l10n.t('Read It Now'))) await ofFile(context, file.uri);
    return;
  }
  const from = await askWhereFrom(file);
  if (from === undefined) return;
  const watch = await open(context, file, true);
  if (from > 0) watch.missText();
  await begin(context.watches, watch, { nodeHost, uri: file.uri, from });
}

/** Goes on with the file of a watch that has ended, or reads it anew where it was read once. */
export async function followFileAgain(watches: OpenWatches, watch: LiveWatch): Promise<void> {
  const uri = vscode.Uri.parse(String(watch.target['file']));
  const file = await lookAtFile(uri, watch.target['follow'] !== true);
  if (typeof file === 'string') return void refuse(file);
  if (watch.target['follow'] !== true) {
    watch.clear();
    return readWhole(watches, watch, file);
  }
  const nodeHost = await nodeHostOf(uri);
  if (!nodeHost)
    return void refuse(
      l10n.t('“{0}” can’t be followed here: this VS Code has no files of its own.', file.name),
    );
  const place = positionOf(watch);
  const isKnown = place !== undefined && place.identity === file.identity;
  if (!isKnown) {
    watch.missText();
    const time = new Date().toLocaleTimeString(vscode.env.language);
    watch.note(
      l10n.t('What the file had at {0}, when it was followed again, and not before, is not counted.', time),
    );
  }
  const from = isKnown ? place.position : file.size;
  await begin(watches, watch, { nodeHost, uri, from });
}

/** All text of the file of a watch; undefined where it can't be read any more. */
export async function textOfFile({ target }: LiveWatch): Promise<AsyncIterable<string> | undefined> {
  const file = await lookAtFile(vscode.Uri.parse(String(target['file'])), target['follow'] !== true);
  return typeof file === 'string' ? undefined : textsOf(file);
}

async function* textsOf(file: FileText): AsyncGenerator<string> {
  for await (const { text } of file.pieces(0)) yield text;
}

async function begin(
  watches: OpenWatches,
  watch: LiveWatch,
  file: Pick<Following, 'nodeHost' | 'uri' | 'from'>,
): Promise<void> {
  const follower = new FileFollower(watch, { ...file, watches, openNext: await openNext(watches) });
  await follower.readNow();
}

async function open(context: SourceContext, file: FileText, follow: boolean): Promise<LiveWatch> {
  const { uri, name } = file;
  const reader = await readerOf(file, context.settings);
  const source = l10n.t('File {0}', vscode.workspace.asRelativePath(uri));
  const target = { file: uri.toString(), follow };
  return context.watches.open({ kind: 'file', name, source, target }, reader);
}

/** The file that a menu hands over, or else the one that the user picks; what can't be read is said. */
async function chosenFile(argument: unknown, label: string, isWhole = false): Promise<FileText | undefined> {
  const uri = argument instanceof vscode.Uri ? argument : await pick(label);
  const file = uri && (await lookAtFile(uri, isWhole));
  if (typeof file !== 'string') return file;
  void refuse(file);
  return undefined;
}

async function pick(label: string): Promise<vscode.Uri | undefined> {
  const near = vscode.window.activeTextEditor?.document.uri;
  const defaultUri = near?.scheme === 'file' ? near : vscode.workspace.workspaceFolders?.[0]?.uri;
  const picked = await vscode.window.showOpenDialog({
    title: l10n.t('Median: {0}', label),
    openLabel: label,
    canSelectMany: false,
    ...(defaultUri && { defaultUri }),
  });
  return picked?.[0];
}

/** The byte to follow from; undefined where the user went away. An empty file leaves nothing to ask. */
async function askWhereFrom({ name, size }: FileText): Promise<number | undefined> {
  if (size === 0) return 0;
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: l10n.t('$(file) From Its Start'),
        description: l10n.t('what is there ({0}) and what is added', sizeOf(size)),
        from: 0,
      },
      { label: l10n.t('$(arrow-right) From Now On'), description: l10n.t('only what is added'), from: size },
    ],
    {
      title: l10n.t('Median: Follow {0}', plain(name)),
      placeHolder: l10n.t('From where on do its numbers count?'),
    },
  );
  return picked?.from;
}
