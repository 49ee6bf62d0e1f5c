import * as l10n from '../../l10n';
import type { Picture } from '../../protocol';
import { saveFile } from '../saveFile';

/** Writes a picture of the panel into a file that the user names. */
export async function savePicture({ name, format, data }: Picture): Promise<void> {
  await saveFile({
    failed: (path, why) =>
      l10n.t('The picture was not written to “{0}”: {1} Choose another place.', path, why),
    name,
    ending: format,
    bytes: async () => (format === 'svg' ? new TextEncoder().encode(data) : bytesOf(data)),
    done: file => l10n.t('Saved “{0}” as “{1}”.', name, file),
  });
}

/** The bytes that a text holds as base64. */
function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
}
