import type { Picture } from '../../protocol';
import { saveFile } from '../saveFile';

/** Writes a picture of the panel into a file that the user names. */
export async function savePicture({ name, format, data }: Picture): Promise<void> {
  await saveFile({
    what: 'The picture was',
    name,
    ending: format,
    bytes: async () => (format === 'svg' ? new TextEncoder().encode(data) : bytesOf(data)),
    done: file => `Saved “${name}” as “${file}”.`,
  });
}

/** The bytes that a text holds as base64. */
function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
}
