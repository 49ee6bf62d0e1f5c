import { Pace } from '../pace';
import { element, setAttribute, setText } from './dom';

/** Milliseconds between two messages: a screen reader must be able to finish its sentence. */
const QUIET_MS = 5000;

/** Announces the median to assistive technology as it changes. */
export class StatusView {
  readonly root = element('p', 'unseen');
  readonly #pace = new Pace<string>(QUIET_MS, text => setText(this.root, text));

  constructor() {
    setAttribute(this.root, 'role', 'status');
  }

  say(text: string): void {
    this.#pace.push(text);
  }
}
