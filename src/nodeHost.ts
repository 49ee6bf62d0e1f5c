export type { KnownHome } from './node/node';

/** What only a machine with files and processes can do. */
export type NodeHost = typeof import('./node/node');

/** Undefined in a browser, where an extension has neither files nor processes. */
export async function nodeHost(): Promise<NodeHost | undefined> {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  return process?.versions?.node === undefined ? undefined : import('./node/node');
}
