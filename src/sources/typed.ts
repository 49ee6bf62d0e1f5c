import type { Parts } from '../parts';

export async function typeNumbers(_parts: Parts, _argument?: unknown): Promise<void> {
  throw new Error('to be built');
}

export async function ofClipboard(_parts: Parts, _argument?: unknown): Promise<void> {
  throw new Error('to be built');
}
