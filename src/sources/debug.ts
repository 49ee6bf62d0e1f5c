import type { Parts } from '../parts';

export async function watchExpression(_parts: Parts, _argument?: unknown): Promise<void> {
  throw new Error('to be built');
}

export async function watchDebug(_parts: Parts, _argument?: unknown): Promise<void> {
  throw new Error('to be built');
}

export async function trackHere(_parts: Parts, _argument?: unknown): Promise<void> {
  throw new Error('to be built');
}
