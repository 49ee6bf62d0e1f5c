import { truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { onTestFinished, vi } from 'vitest';

/** Another program cuts a file right after it was read for the first time. Returns whether that has happened. */
export async function cutWhenRead(file: string): Promise<() => boolean> {
  const handle = await open(file);
  const reads = Object.getPrototypeOf(handle);
  await handle.close();
  const { read } = reads;
  const look = vi.spyOn(reads, 'read').mockImplementationOnce(async function (this: unknown, ...given) {
    const found = await read.apply(this, given);
    truncateSync(file);
    return found;
  });
  onTestFinished(() => look.mockRestore());
  return () => look.mock.calls.length > 0;
}
