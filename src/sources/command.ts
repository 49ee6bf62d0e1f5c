import type { Parts } from '../parts';

export async function watchTask(_parts: Parts, _argument?: unknown): Promise<void> {
  throw new Error('to be built');
}

export async function runAndWatch(_parts: Parts, _argument?: unknown): Promise<void> {
  throw new Error('to be built');
}
