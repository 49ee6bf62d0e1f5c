import { existsSync } from 'node:fs';
import path from 'node:path';
import { lifeOf } from '../life/hostProcess';
import { Silence } from '../life/silence';
import { isQuestion, namesIn, questionIn, removeFile, writeQuietly } from './files';

/** Milliseconds for which a host that is asked may say nothing: a disk of another machine tells late what is on it. */
const PATIENCE = 120_000;
/** Milliseconds for which one that took the question away may still leave, or have left where that is told late. */
const LEAVING = 5_000;

/**
 * What is known of another host that may leave its files: it has gone; it has not answered, for so long that it is `silent`
 * where nothing tells that it lives; it has just taken the question away; it stays.
 */
export type Answer = 'gone' | 'none' | 'silent' | 'taken' | 'stays';

/** A host by its folder, and its answer. */
export interface Answered {
  readonly folder: string;
  readonly answer: Answer;
}

/**
 * Hosts that share a folder ask each other for their files. A host that lives is asked whether it still has a window, by a
 * file in its own folder: one that has takes the question away, and is not waited for any more; one that has none leaves.
 */
export class Questions {
  readonly #steady: () => number;
  readonly #silence: Silence;
  readonly #asked = new Set<string>();
  /** When it was first seen that the question was taken away. */
  readonly #taken = new Map<string, number>();
  /** Those that may still leave, as the last look found. */
  #awaited: readonly Answered[] = [];
  #isAnswering = false;

  /** @param steady milliseconds by a clock that does not jump */
  constructor(steady: () => number = () => performance.now()) {
    this.#steady = steady;
    this.#silence = new Silence(PATIENCE, steady);
  }

  /** Looks what hosts have answered. */
  look(folders: readonly string[]): readonly Answered[] {
    const found = folders.map(folder => ({ folder, answer: this.#answerOf(folder) }));
    this.#awaited = found.filter(({ answer }) => answer === 'none' || answer === 'taken');
    return found;
  }

  /** Whether some host, as the last look found, has not yet said that it stays, or left. */
  get isWaiting(): boolean {
    return this.#awaited.length > 0;
  }

  /** Asks those that have not answered. */
  ask(): void {
    for (const { folder, answer } of this.#awaited) {
      if (answer !== 'none') continue;
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
    if (wasAsked && !existsSync(questionIn(folder))) {
      const since = this.#taken.get(folder) ?? this.#steady();
      this.#taken.set(folder, since);
      return this.#steady() - since < LEAVING ? 'taken' : 'stays';
    }
    return life === 'unknown' && this.#silence.isTooLong(folder, wasAsked) ? 'silent' : 'none';
  }
}
