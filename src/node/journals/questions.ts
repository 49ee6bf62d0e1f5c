import path from 'node:path';
import { isGone } from '../files/isGone';
import { lifeOf } from '../life/hostProcess';
import { Silence } from '../life/silence';
import { isQuestion, namesIn, questionIn, removeFile, writeQuietly } from './files';

/** Milliseconds for which a host that is asked may say nothing: a disk of another machine tells late what is on it. */
const PATIENCE = 120_000;

/**
 * What is known of another host that may leave its files: it has gone; it has not answered, for so long that it is `silent`
 * where nothing tells that it lives; it stays.
 */
export type Answer = 'gone' | 'none' | 'silent' | 'stays';

/** A host by its folder, and its answer. */
export interface Answered {
  readonly folder: string;
  readonly answer: Answer;
}

/**
 * Hosts that share a folder ask each other for their files. A host that lives is asked whether it still has a window, by a
 * file in its own folder: one that has takes the question away, and is not waited for any more, not for seconds either: where
 * it goes then, its window may be being loaded anew, which takes its files itself. One that has none leaves.
 */
export class Questions {
  readonly #silence: Silence;
  readonly #asked = new Set<string>();
  /** Those that may still leave, as the last look found. */
  #awaited: readonly Answered[] = [];
  #isAnswering = false;

  /** @param steady milliseconds by a clock that does not jump */
  constructor(steady: () => number = () => performance.now()) {
    this.#silence = new Silence(PATIENCE, steady);
  }

  /** Looks what hosts have answered. */
  look(folders: readonly string[]): readonly Answered[] {
    const found = folders.map(folder => ({ folder, answer: this.#answerOf(folder) }));
    this.#awaited = found.filter(({ answer }) => answer === 'none');
    return found;
  }

  /** Whether some host, as the last look found, has not yet said that it stays, or left. */
  get isWaiting(): boolean {
    return this.#awaited.length > 0;
  }

  /** Asks those that have not answered. */
  ask(): void {
    for (const { folder } of this.#awaited) {
      writeQuietly(questionIn(folder));
      this.#asked.add(folder);
    }
  }

  /** Answers what this host is asked, after it has done what there is to do: whoever has not left by then stays. */
  async answer(own: string, leave: () => void | Promise<void>): Promise<void> {
    const questions = namesIn(own).filter(isQuestion);
    if (questions.length === 0 || this.#isAnswering) return;
    this.#isAnswering = true;
    try {
      await leave();
    } finally {
      this.#isAnswering = false;
    }
    for (const name of questions) removeFile(path.join(own, name));
  }

  #answerOf(folder: string): Answer {
    const life = lifeOf(path.basename(folder));
    if (life === 'gone') return life;
    const wasAsked = this.#asked.has(folder);
    if (wasAsked && isGone(questionIn(folder))) return 'stays';
    return life === 'unknown' && this.#silence.isTooLong(folder, wasAsked) ? 'silent' : 'none';
  }
}
