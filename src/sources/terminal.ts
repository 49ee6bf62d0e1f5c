import type { Parts } from '../parts';

export async function watchTerminal(_parts: Parts, _argument?: unknown): Promise<void> {
  throw new Error('to be built');
}
