import { Pace } from '../pace';
import { element, setAttribute, setText } from './dom';

/** At most one message in so many milliseconds: a screen reader must be able to finish its sentence. */
const QUIET_MS = 5000;

/** What assistive technology is told as the median moves. */
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
