import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { refuse } from '../../messages';
import type { LiveWatch } from '../../watch/liveWatch';
import { countOf, plain } from '../../words';
import { readerFor } from '../feeding/readerFor';
import { openNext } from '../feeding/restartable';
import type { SourceContext } from '../feeding/sourceContext';
import {
  allChannels,
  type Channel,
  type ChannelName,
  channelOf,
  isNamed,
  uriOf,
  visibleChannel,
} from './channels';
import { OutputFollower } from './follower';

export interface OutputContext extends SourceContext {
  /** The folder of our own logs. */
  readonly logs?: vscode.Uri;
}

/** Watches an output channel: the one whose text a menu was opened on, or else the one that the user picks. */
export async function watchOutput(context: OutputContext, argument?: unknown): Promise<void> {
  const isChannel = argument instanceof vscode.Uri && argument.scheme === 'output';
  const channel = isChannel ? channelOf(argument.path) : await pick();
  const fromNow = channel && (await askFromNow(channel));
  if (channel && fromNow !== undefined) await follow(context, channel, { fromNow, asked: true });
}

/**
 * Watches the channel with this name or id as a setting asks for, without a question and without showing it; while
 * there is none it is waited for. Nothing where it is watched already.
 */
export async function watchChannelNamed(context: OutputContext, nameOrId: string): Promise<void> {
  const channels = await allChannels();
  const byId = channels.find(({ id }) => id === nameOrId);
  const wanted: ChannelName = byId ?? { name: nameOrId };
  const isWatched = context.watches.live.some(
    ({ kind, isOpen, target }) => kind === 'output' && isOpen && isNamed(wanted, nameIn(target)),
  );
  if (!isWatched) await follow(context, wanted, { fromNow: false, asked: false });
}

/** Goes on with the channel of a watch that has ended: what came meanwhile is caught up with where it is known. */
export async function watchChannelAgain({ watches, logs }: OutputContext, watch: LiveWatch): Promise<void> {
  const channel = nameIn(watch.target);
  await new OutputFollower(watch, { watches, logs, channel, openNext: await openNext(watches) }).look();
}

function nameIn({ channel, owner }: LiveWatch['target']): ChannelName {
  return { name: String(channel), ...(owner !== undefined && { owner: String(owner) }) };
}

async function follow(
  { watches, settings, logs }: OutputContext,
  channel: ChannelName,
  { fromNow, asked }: { readonly fromNow: boolean; readonly asked: boolean },
): Promise<void> {
  const { name, owner } = channel;
  const reader = await readerFor(settings, { languageId: 'log' });
  const target = { channel: name, ...(owner !== undefined && { owner }) };
  const spec = { name, source: l10n.t('Output channel {0}', name), target };
  const watch = watches.open({ kind: 'output', ...spec }, reader, asked);
  const following = { watches, logs, channel, fromNow, openNext: await openNext(watches) };
  await new OutputFollower(watch, following).look();
}

async function pick(): Promise<Channel | undefined> {
  const visible = visibleChannel();
  const channels = await allChannels();
  if (visible && !channels.some(({ id }) => id === visible.id)) channels.push(visible);
  if (channels.length === 0) {
    await refuse(
      l10n.t(
        'VS Code tells of no output channel now, so there is none to watch. Show the channel in the Output view and run the command again.',
      ),
    );
    return undefined;
  }
  const item = (channel: Channel) => ({
    label: plain(channel.name),
    description: plain(
      channel.id === visible?.id ? l10n.t('{0} · shown now', ownerOf(channel)) : ownerOf(channel),
    ),
    channel,
  });
  const others = channels
    .filter(({ id }) => id !== visible?.id)
    .sort((a, b) => Number(a.owner === '') - Number(b.owner === '') || a.name.localeCompare(b.name));
  const picked = await vscode.window.showQuickPick([...(visible ? [visible] : []), ...others].map(item), {
    title: l10n.t('Median: Watch Output Channel'),
    placeHolder: l10n.t('Which channel prints numbers? Hidden ones are read too.'),
    matchOnDescription: true,
  });
  return picked?.channel;
}

function ownerOf({ owner }: Channel): string {
  if (owner === '') return 'VS Code';
  const manifest: unknown = vscode.extensions.getExtension(owner)?.packageJSON;
  const hasName = typeof manifest === 'object' && manifest !== null && 'displayName' in manifest;
  return hasName && typeof manifest.displayName === 'string' ? manifest.displayName : owner;
}

/** Whether what is in the channel is to be left out; undefined where the user went away. An empty one leaves nothing to ask. */
async function askFromNow(channel: Channel): Promise<boolean | undefined> {
  const document = await vscode.workspace.openTextDocument(uriOf(channel)).then(
    opened => opened,
    () => undefined,
  );
  const lines = document
    ? document.lineCount - (document.lineAt(document.lineCount - 1).text === '' ? 1 : 0)
    : 0;
  if (lines === 0) return false;
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: l10n.t('$(output) With What Is There'),
        description: countOf(lines, '{0} line|{0} lines', vscode.env.language),
        fromNow: false,
      },
      {
        label: l10n.t('$(arrow-right) From Now On'),
        description: l10n.t('only what is added'),
        fromNow: true,
      },
    ],
    {
      title: l10n.t('Median: Watch {0}', plain(channel.name)),
      placeHolder: l10n.t('From where on do its numbers count?'),
    },
  );
  return picked?.fromNow;
}
