import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { logError } from '../../log';
import { messageOf } from '../../messageOf';
import { type NodeHost, nodeHost } from '../../nodeHost';
import type { Settings } from '../../settings';
import type { Ascii } from '../../watch/stream/ascii';
import { encodingOf, isBinary } from '../../watch/stream/encoding';
import type { StreamReader } from '../../watch/stream/stream';
import { nameOf } from '../feeding/describe';
import { readerFor } from '../feeding/readerFor';

/** Bytes of a file that is not on a disk of this machine: VS Code hands it over whole. */
const MOST_WHOLE = 64 * 2 ** 20;
/** Characters of a piece, and of the start that tells how numbers are written. */
const PIECE = 1 << 18;
const SAMPLE = 1 << 16;

/** The language of a text by its name's ending, where that says how its commas are meant. */
const LANGUAGES: Readonly<Record<string, string>> = {
  csv: 'csv',
  tsv: 'tsv',
  json: 'json',
  jsonc: 'jsonc',
  jsonl: 'jsonl',
  ndjson: 'ndjson',
  json5: 'json5',
};

export interface FilePiece<Text = string> {
  readonly text: Text;
  /** The byte of the file that it ends at. */
  readonly position: number;
}

/** A file that can be read. */
export interface FileText {
  readonly uri: vscode.Uri;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Whether its text is made up by the system when it is read, so that nothing is ever added to it. */
  readonly isUnsized: boolean;
  /** Which file that is, whatever it is called; undefined where only VS Code knows. */
  readonly identity: string | undefined;
  /** Its first text. */
  readonly start: string;
  /** All of its text from a byte on up to its {@link size}. */
  pieces(from: number): AsyncIterable<FilePiece>;
  /** The same, lines of ASCII as they are handed to another thread; left out where the file is not on a disk of this machine. */
  shared?(from: number): AsyncIterable<FilePiece<string | Ascii>>;
}

/** What reads files on a disk of this machine; undefined for a file that lies elsewhere. */
export async function nodeHostOf(uri: vscode.Uri): Promise<NodeHost | undefined> {
  return uri.scheme === 'file' ? nodeHost() : undefined;
}

/** What VS Code has since 1.100: a text out of bytes, in the encoding that its settings have for a file. */
interface Decoding {
  decode(content: Uint8Array, options: { readonly uri: vscode.Uri }): Thenable<string>;
}

function decodes(api: object): api is Decoding {
  return 'decode' in api && typeof api.decode === 'function';
}

/** Whether the settings have an encoding for a file in which we can't read it by ourselves. */
function isOfOwnEncoding(uri: vscode.Uri): boolean {
  const encoding = vscode.workspace.getConfiguration('files', uri).get('encoding', 'utf8');
  return !/^utf(?:8|16)/.test(encoding) && decodes(vscode.workspace);
}

/**
 * Looks at a file; a sentence for people where it can't be read.
 *
 * @param isWhole whether it is read once, and not followed: it is then read in the encoding that the settings have for it,
 * where it is not too large for VS Code to hand it over
 */
export async function lookAtFile(uri: vscode.Uri, isWhole = false): Promise<FileText | string> {
  const isForeign = isWhole && isOfOwnEncoding(uri) && (await sizeOf(uri)) <= MOST_WHOLE;
  const node = isForeign ? undefined : await nodeHostOf(uri);
  const name = nameOf(uri);
  try {
    const found = node ? await onDisk(uri, node) : await handedOver(uri);
    return (
      found ?? l10n.t('“{0}” is a binary file, so it holds no numbers as text. Choose a text file.', name)
    );
  } catch (error) {
    logError('Looking at a file failed', error);
    const why = node ? node.whyNot(error) : whyNot(error);
    return l10n.t('“{0}” can’t be read: {1}. Choose a text file that you may read.', name, why);
  }
}

/** In bytes; more than any where there is no such file, which is said later. */
async function sizeOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

async function onDisk(uri: vscode.Uri, node: NodeHost): Promise<FileText | undefined> {
  const { isBinary, ...look } = await node.lookInto(uri.fsPath);
  if (isBinary) return undefined;
  const pieces = (from: number) => node.piecesOf(uri.fsPath, from, look.size);
  const shared = (from: number) => node.sharedPiecesOf(uri.fsPath, from, look.size);
  return { uri, name: nameOf(uri), ...look, pieces, shared };
}

async function handedOver(uri: vscode.Uri): Promise<FileText | undefined> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if (type & vscode.FileType.Directory) throw new Error(l10n.t('it is a folder'));
  if (size > MOST_WHOLE) {
    const mebibytes = Math.round(size / 2 ** 20);
    throw new Error(
      l10n.t(
        'it has {0} MiB, and of a file that is not on this machine’s disk 64 MiB can be read',
        String(mebibytes),
      ),
    );
  }
  const bytes = await vscode.workspace.fs.readFile(uri);
  if (isBinary(bytes.subarray(0, SAMPLE))) return undefined;
  const api: object = vscode.workspace;
  const text = decodes(api)
    ? await api.decode(bytes, { uri })
    : new TextDecoder(encodingOf(bytes)).decode(bytes);
  return {
    uri,
    name: nameOf(uri),
    size: bytes.length,
    isUnsized: false,
    identity: undefined,
    start: text.slice(0, SAMPLE),
    async *pieces() {
      for (let at = 0; at < text.length; at += PIECE) {
        const end = Math.min(at + PIECE, text.length);
        yield { text: text.slice(at, end), position: Math.round((bytes.length * end) / text.length) };
      }
    },
  };
}

function whyNot(error: unknown): string {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'FileNotFound') return l10n.t('it does not exist');
  if (code === 'NoPermissions') return l10n.t('you may not read it');
  return messageOf(error);
}

/** How a file's numbers are read: as the settings say, else as its name and its start tell. */
export async function readerOf({ uri, start }: FileText, settings: Settings): Promise<StreamReader> {
  const { detectNumberFormat } = await import('../../watch/reading');
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  const ending = /\.([^./]+)$/.exec(uri.path)?.[1]?.toLowerCase() ?? '';
  const languageId = open?.languageId ?? LANGUAGES[ending] ?? '';
  // The last line of the start may be cut.
  const whole = start.length < SAMPLE ? start : start.slice(0, start.lastIndexOf('\n') + 1);
  return readerFor(settings, { uri, languageId }, detectNumberFormat(whole, languageId).options);
}
