import type * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { logError } from '../../log';
import type { LiveWatch } from '../../watch/liveWatch';
import { TextQueue } from '../feeding/textQueue';
import {
  asShown,
  DEEPEST,
  isComplete,
  MOST_VALUES,
  type Opened,
  openPrinted,
  type Variable,
} from './objects';
import type { Printed } from './run';

/** Logged objects that are asked for at a time, and that may wait; what comes beyond is read as it is shown. */
const AT_A_TIME = 16;
const MOST_WAITING = 1000;
const TOO_FAST = l10n.t(
  'Objects were logged faster than they can be opened: some are counted as the debug console shows them.',
);

/** Asks a session for variables. */
export function asking(session: vscode.DebugSession) {
  return async (variablesReference: number, count?: number): Promise<readonly Variable[]> => {
    const some = count === undefined ? {} : { filter: 'indexed', start: 0, count };
    const answer: unknown = await session.customRequest('variables', { variablesReference, ...some });
    const { variables } = answer as { variables?: readonly Variable[] };
    return variables ?? [];
  };
}

/** Tells a watch what of an object is not among its numbers. */
export function noteOpened(watch: LiveWatch, is: Opened['is']): void {
  if (is === 'tooLarge')
    watch.note(
      l10n.t(
        'Of a logged object at most {0} values, at most {1} levels deep, are counted.',
        String(MOST_VALUES),
        String(DEEPEST),
      ),
    );
  if (is === 'closed')
    watch.note(
      l10n.t('Some objects could not be opened any more: what the debug console shows of them is counted.'),
    );
}

/** A piece that is read in its turn, once its objects are open. */
interface Waiting {
  readonly piece: Printed;
  opened?: Promise<Opened>;
}

/** Leads what a debugged program prints into a watch, in order, with the objects in it opened. */
export class DebugReader implements vscode.Disposable {
  readonly #watch: LiveWatch;
  readonly #queue: TextQueue;
  readonly #select: (text: string, piece: Printed) => string;
  readonly #waiting: Waiting[] = [];
  readonly #toOpen: Waiting[] = [];
  #opening = 0;
  #working: Promise<void> | undefined;
  #disposed = false;

  /** @param select what of a text is read */
  constructor(watch: LiveWatch, select: (text: string, piece: Printed) => string) {
    this.#watch = watch;
    this.#queue = new TextQueue(watch);
    this.#select = select;
  }

  push(pieces: readonly Printed[]): void {
    for (const piece of pieces) {
      const opens = piece.reference > 0 && !isComplete(piece.text);
      const waits = opens && this.#toOpen.length < MOST_WAITING;
      if (opens && !waits) this.#watch.note(TOO_FAST);
      const shown = piece.reference > 0 && !waits ? { ...piece, text: asShown(piece.text) } : piece;
      if (waits || this.#working) this.#wait({ piece: shown }, waits);
      else this.#read(shown.text, shown);
    }
  }

  /** Does something once all that came before has been read. */
  after(work: () => void): void {
    if (this.#working) void this.#working.then(() => this.#queue.after(work));
    else this.#queue.after(work);
  }

  #read(text: string, piece: Printed): void {
    const selected = this.#select(text, piece);
    if (selected !== '') this.#queue.push(selected, piece.channel);
  }

  #wait(waiting: Waiting, opens: boolean): void {
    this.#waiting.push(waiting);
    if (opens) this.#toOpen.push(waiting);
    this.#ask();
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined;
    });
  }

  /** Objects are asked for as soon as may be: their program may end at any time. */
  #ask(): void {
    while (this.#opening < AT_A_TIME) {
      const next = this.#toOpen.shift();
      if (!next) return;
      const { session, text, reference } = next.piece;
      this.#opening++;
      next.opened = openPrinted(text, reference, asking(session)).finally(() => {
        this.#opening--;
        this.#ask();
      });
    }
  }

  async #work(): Promise<void> {
    for (let next = this.#waiting[0]; next && !this.#disposed; next = this.#waiting[0]) {
      // Those before it are open, so that it has been asked for by now.
      const opened = await next.opened;
      this.#waiting.shift();
      if (this.#disposed) return;
      try {
        if (opened) noteOpened(this.#watch, opened.is);
        this.#read(opened?.text ?? next.piece.text, next.piece);
      } catch (error) {
        // What waits behind it must not wait for ever.
        logError('Reading what a debugged program printed failed', error);
      }
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#waiting.length = 0;
    this.#toOpen.length = 0;
    this.#queue.dispose();
  }
}
