import type { Parts } from '../parts';

export async function followFile(_parts: Parts, _argument?: unknown): Promise<void> {
  throw new Error('to be built');
}

export async function ofFile(_parts: Parts, _argument?: unknown): Promise<void> {
  throw new Error('to be built');
}
