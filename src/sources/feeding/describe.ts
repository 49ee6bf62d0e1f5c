import type * as vscode from 'vscode';
import { env } from 'vscode';
import * as l10n from '../../l10n';
import { visible } from '../../numbers/visible';

/** A number of bytes as people say it: `1.2 MiB`. */
export function sizeOf(bytes: number): string {
  const units = [l10n.t('bytes'), 'KiB', 'MiB', 'GiB', 'TiB'];
  const power = Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  const amount = bytes / 2 ** (10 * power);
  return `${amount.toLocaleString(env.language, { maximumFractionDigits: amount < 10 ? 1 : 0 })} ${units[power]}`;
}

/** The name of a document as its tab has it, but for what can't be seen of it. */
export function nameOf(uri: vscode.Uri): string {
  return visible(uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.toString(true));
}
