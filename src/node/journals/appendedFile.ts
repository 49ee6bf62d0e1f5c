import { closeSync, ftruncateSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { renameOver } from '../files/renameOver';

/** A file that is appended to, or replaced as a whole. It is opened when it is first written. */
export class AppendedFile {
  readonly path: string;
  #descriptor: number | undefined;
  #size: number;

  constructor(path: string, size = 0) {
    this.path = path;
    this.#size = size;
  }

  /** Bytes that were written as a whole. */
  get size(): number {
    return this.#size;
  }

  /** @throws Node's error; then the file has nothing of these bytes */
  append(bytes: Uint8Array): void {
    try {
      this.#descriptor ??= openSync(this.path, 'a', 0o600);
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at);
    } catch (error) {
      this.#cut();
      throw error;
    }
    this.#size += bytes.length;
  }

  /** Atomically replaces it by these bytes. Returns whether that was possible. */
  replaceBy(bytes: Uint8Array): boolean {
    try {
      writeFileSync(`${this.path}.new`, bytes, { mode: 0o600 });
      this.close();
      renameOver(`${this.path}.new`, this.path);
    } catch {
      return false;
    }
    this.#size = bytes.length;
    return true;
  }

  /** Another file has taken its place, and is appended to by this descriptor. */
  goOnWith({ descriptor, size }: { readonly descriptor: number; readonly size: number }): void {
    this.close();
    this.#descriptor = descriptor;
    this.#size = size;
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #cut(): void {
    try {
      if (this.#descriptor !== undefined) ftruncateSync(this.#descriptor, this.#size);
    } catch {
      // Then it is cut off at the next start.
    }
  }
}
