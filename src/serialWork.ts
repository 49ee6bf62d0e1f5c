/** Asynchronous work of which one piece is done after another. One that fails is told, and the next is done all the same. */
export class SerialWork {
  readonly #failed: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();

  /** @param failed hears what a piece of work throws; must not throw itself */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  /** Does something once all that was added before is done. */
  add(work: () => void | Promise<void>): void {
    this.#last = this.#last.then(work).catch(this.#failed);
  }

  /** Keeps what is added from now on waiting until the function that is returned is called. */
  hold(): () => void {
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    this.add(() => held);
    return release;
  }

  /** Resolves once all that was added so far is done, whether it failed or not. */
  idle(): Promise<void> {
    return this.#last;
  }
}
