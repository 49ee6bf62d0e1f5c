/** Something that lives until it is disposed. Structurally VS Code's `Disposable`, which this room does not know. */
export interface Disposable {
  dispose(): void;
}

/** Registers a listener; disposing the result takes it off again. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** What hears of errors. Each bundle has a copy of this file, so that what they share stands outside of all. */
const HEARER = Symbol.for('medianWatch.onListenerError');
const shared = globalThis as { [HEARER]?: (error: unknown) => void };

/** The source of an {@link Event}. */
export class Emitter<T = void> implements Disposable {
  /** What hears of an error that a listener of any emitter throws. By default the host's report of rejections does. */
  static get onListenerError(): (error: unknown) => void {
    return shared[HEARER] ?? (error => void Promise.reject(error));
  }

  static set onListenerError(hear: (error: unknown) => void) {
    shared[HEARER] = hear;
  }

  readonly #listeners = new Set<{ readonly call: (value: T) => void }>();

  readonly event: Event<T> = listener => {
    const entry = { call: listener };
    this.#listeners.add(entry);
    return { dispose: () => void this.#listeners.delete(entry) };
  };

  /** Calls each listener. One that throws keeps neither the others from hearing nor the caller from its work. */
  fire(value: T): void {
    for (const { call } of [...this.#listeners]) {
      try {
        call(value);
      } catch (error) {
        Emitter.onListenerError(error);
      }
    }
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
