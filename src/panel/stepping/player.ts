/** Moves a second that can be chosen. */
export const SPEEDS = [0.5, 1, 2, 5, 20, 100, 1000] as const;
export type Speed = (typeof SPEEDS)[number];

/** Plays moves at a speed: as many with each frame as are due. */
export class Player {
  speed: Speed = 1;
  readonly #advance: (moves: number) => boolean;
  #last: number | undefined;
  #due = 0;

  /** @param advance makes so many moves; whether there are more */
  constructor(advance: (moves: number) => boolean) {
    this.#advance = advance;
  }

  get isPlaying(): boolean {
    return this.#last !== undefined;
  }

  start(): void {
    if (this.isPlaying) return;
    // The first move comes at once.
    this.#due = 1;
    this.#last = performance.now();
    this.#frame();
  }

  stop(): void {
    this.#last = undefined;
  }

  #frame(): void {
    requestAnimationFrame(now => {
      if (this.#last === undefined) return;
      // Frames pause while the page is hidden: what was due meanwhile is not made up for.
      this.#due += (Math.min(Math.max(0, now - this.#last), 250) / 1000) * this.speed;
      this.#last = now;
      const moves = Math.floor(this.#due);
      this.#due -= moves;
      if (moves > 0 && !this.#advance(moves)) this.stop();
      else this.#frame();
    });
  }
}
