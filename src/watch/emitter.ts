/** Something that lives until it is disposed. Structurally VS Code's `Disposable`, which this room does not know. */
export interface Disposable {
  dispose(): void;
}

/** Registers a listener; disposing the result takes it off again. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** The source of an {@link Event}. */
export class Emitter<T = void> implements Disposable {
  readonly #listeners = new Set<{ readonly call: (value: T) => void }>();

  readonly event: Event<T> = listener => {
    const entry = { call: listener };
    this.#listeners.add(entry);
    return { dispose: () => void this.#listeners.delete(entry) };
  };

  fire(value: T): void {
    for (const { call } of [...this.#listeners]) call(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
