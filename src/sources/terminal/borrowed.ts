import * as l10n from '../../l10n';

/** The clipboard, as far as it is needed here. */
export interface Clipboard {
  readText(): PromiseLike<string>;
  writeText(text: string): PromiseLike<void>;
}

/** What was copied, or why nothing was, in a sentence. */
export type Copied = { readonly text: string } | { readonly why: string };

export const NO_TEXT: Copied = {
  why: l10n.t(
    'This VS Code tells what a terminal shows through the clipboard alone, which holds no text, perhaps a picture, and is left as it is.',
  ),
};
export const REFUSED: Copied = {
  why: l10n.t(
    'This VS Code tells what a terminal shows through the clipboard alone, which may not be read here.',
  ),
};
export const NOTHING: Copied = { why: l10n.t('The terminal shows nothing of it.') };

/** Milliseconds that the clipboard may take to answer: a browser first asks the user. */
const PATIENCE = 3000;

/**
 * A clipboard through which something is copied and whose text is then put back. One that holds no text is left alone,
 * since what it holds could not be put back. One that may not be read is not asked again until it has answered.
 */
export class BorrowedClipboard {
  readonly #clipboard: Clipboard;
  readonly #patience: number;
  #turn: Promise<unknown> = Promise.resolve();
  #isRefused = false;
  #count = 0;

  constructor(clipboard: Clipboard, patience = PATIENCE) {
    this.#clipboard = clipboard;
    this.#patience = patience;
  }

  /**
   * What `copy` puts on the clipboard. Never rejects, and takes a few times the patience at most.
   *
   * @param isMeant whether that is what was meant, once it has been copied
   */
  copiedBy(copy: () => PromiseLike<unknown>, isMeant: () => boolean): Promise<Copied> {
    const work = this.#turn.then(() => this.#borrow(copy, isMeant));
    this.#turn = work;
    return work;
  }

  async #borrow(copy: () => PromiseLike<unknown>, isMeant: () => boolean): Promise<Copied> {
    if (this.#isRefused) return REFUSED;
    const before = await this.#read();
    if (before === undefined) return REFUSED;
    if (before === '') return NO_TEXT;
    const nothing = `Median Watch ${Date.now()} ${++this.#count}`;
    const isReady = await this.#isDone(() => this.#clipboard.writeText(nothing));
    const isCopied = isReady && (await this.#isDone(copy));
    const isRight = isMeant();
    const copied = isCopied ? await this.#read() : undefined;
    await this.#isDone(() => this.#clipboard.writeText(before));
    if (copied === undefined) return REFUSED;
    return isRight && copied !== nothing ? { text: copied } : NOTHING;
  }

  /** Undefined where it may not be read, or nobody has said so in time. */
  async #read(): Promise<string | undefined> {
    const reading = this.#settled(() => this.#clipboard.readText());
    const text = await this.#inTime(reading);
    if (text !== undefined) return text;
    this.#isRefused = true;
    void reading.then(late => {
      // The user has allowed it after all.
      if (late) this.#isRefused = false;
    });
    return undefined;
  }

  async #isDone(work: () => PromiseLike<unknown>): Promise<boolean> {
    const done = this.#settled(async () => {
      await work();
      return true;
    });
    return (await this.#inTime(done)) ?? false;
  }

  /** Undefined where the work fails. */
  async #settled<T>(work: () => PromiseLike<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch {
      return undefined;
    }
  }

  /** Undefined where it takes too long. */
  #inTime<T>(work: Promise<T>): Promise<T | undefined> {
    return new Promise(resolve => {
      const timer = setTimeout(() => resolve(undefined), this.#patience);
      void work.then(result => {
        clearTimeout(timer);
        resolve(result);
      });
    });
  }
}
