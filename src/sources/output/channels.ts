import * as vscode from 'vscode';

/** An output channel. VS Code tells extensions of none, but has a command for each that shows it. */
export interface Channel {
  /** What VS Code calls it: the path of its document. */
  readonly id: string;
  /** As the Output view lists it. */
  readonly name: string;
  /** The extension that it belongs to, by its id; empty for VS Code itself. */
  readonly owner: string;
}

const SHOW = 'workbench.action.output.show.';
/** A channel of text, and a log: their names stand at the end. */
const OF_EXTENSION = /^extension-output-(.+?)-#\d+-(.*)$/s;
const LOG_OF_EXTENSION = /^([\w-]+\.[\w-]+)\.(.+?)(?:\.log)?$/s;

/** Names of VS Code's own. */
const BUILT_IN: Readonly<Record<string, string>> = {
  tasks: 'Tasks',
  rendererLog: 'Window',
  userDataSync: 'Settings Sync',
  editSessions: 'Cloud Changes',
  terminal: 'Terminal',
  ptyhost: 'Pty Host',
  exthost: 'Extension Host',
  localexthost: 'Extension Host',
  remoteexthost: 'Extension Host (Remote)',
  workerexthost: 'Extension Host (Worker)',
  remoteagent: 'Server',
  main: 'Main',
  shared: 'Shared',
  'notebook.rendering': 'Notebook Rendering',
};

export function channelOf(id: string): Channel {
  const [, owner = '', name] = OF_EXTENSION.exec(id) ?? LOG_OF_EXTENSION.exec(id) ?? [];
  if (BUILT_IN[id] === undefined && name !== undefined) return { id, name, owner };
  return { id, name: BUILT_IN[id] ?? id, owner: '' };
}

/** What a channel is known by in another window, or after its extension has made it again: its id has a number that changes. */
export interface ChannelName {
  readonly name: string;
  /** Any owner's where it is left out. */
  readonly owner?: string;
}

export function isNamed({ name, owner }: ChannelName, channel: ChannelName): boolean {
  if (owner !== undefined) return name === channel.name && owner === channel.owner;
  return name.toLowerCase() === channel.name.toLowerCase();
}

export function uriOf({ id }: Channel): vscode.Uri {
  return vscode.Uri.from({ scheme: 'output', path: id });
}

/**
 * The file that VS Code writes a log of an extension into; undefined for another channel.
 *
 * @param logs the folder of our own logs, which lies beside those of other extensions of this host
 */
export function logFileOf({ id, name, owner }: Channel, logs: vscode.Uri): vscode.Uri | undefined {
  const isLog = owner !== '' && !OF_EXTENSION.test(id);
  return isLog ? vscode.Uri.joinPath(logs, '..', owner, `${name}.log`) : undefined;
}

/** The channel that is on the screen, if one is. */
export function visibleChannel(): Channel | undefined {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'output');
  return editor && channelOf(editor.document.uri.path);
}

/** All channels that VS Code has a command for, hidden ones too, and those that have a document open. */
export async function allChannels(): Promise<Channel[]> {
  const commands = await vscode.commands.getCommands(false);
  const listed = commands.filter(id => id.startsWith(SHOW)).map(id => id.slice(SHOW.length));
  // Where VS Code lists channels, a document that it does not list is left of one that is gone.
  const open = listed.length > 0 ? [] : vscode.workspace.textDocuments.map(({ uri }) => uri);
  const documents = open.filter(({ scheme }) => scheme === 'output').map(({ path }) => path);
  return [...new Set([...listed, ...documents])].map(channelOf);
}
