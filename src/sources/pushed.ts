import * as vscode from 'vscode';
import type { PushedWatch, PushOptions } from '../../media/api';
import { parseRule, RULE_EXAMPLES } from '../numbers/ruleText';
import type { LiveWatch } from '../watch/liveWatch';
import { readerFor } from './feeding/readerFor';
import type { SourceContext } from './feeding/sourceContext';
import { TextQueue } from './feeding/textQueue';

/**
 * Opens a watch that shows the running median of the text that is pushed into it.
 *
 * @throws TypeError where the options are none; its message says what was given and what is wanted
 */
export async function openPushed(
  { watches, settings }: SourceContext,
  options: PushOptions,
): Promise<PushedWatch> {
  const { name, source, rule } = checked(options);
  // A pattern that can't be used is the caller's fault, and no setting's.
  if (rule) (await import('../watch/reading')).streamReader(rule, {});
  const reader = await readerFor(settings, { languageId: 'plaintext' }, {}, rule);
  const watch = watches.open({ kind: 'extension', name, source, target: {} }, reader);
  return new Pushed(watch);
}

class Pushed implements PushedWatch {
  readonly #watch: LiveWatch;
  readonly #queue: TextQueue;
  readonly #ended = new vscode.EventEmitter<void>();
  readonly onDidEnd = this.#ended.event;

  constructor(watch: LiveWatch) {
    this.#watch = watch;
    this.#queue = new TextQueue(watch);
    watch.follow({
      dispose: () => {
        this.#queue.dispose();
        // Its listeners are told first that it is over.
        queueMicrotask(() => {
          this.#ended.fire();
          this.#ended.dispose();
        });
      },
    });
  }

  get isOver(): boolean {
    return this.#watch.isOver;
  }

  push(text: string): void {
    if (typeof text !== 'string')
      throw new TypeError(`push takes a text; what was given is ${kindOf(text)}.`);
    if (!this.isOver) this.#queue.push(text);
  }

  end(detail = ''): void {
    this.#queue.endText();
    this.#queue.after(() => this.#watch.end(detail));
  }
}

function checked(options: PushOptions) {
  const { name, source = name, rule = 'auto' } = options ?? {};
  for (const [what, value] of Object.entries({ name, source, rule }))
    if (typeof value !== 'string' || value.trim() === '')
      throw new TypeError(
        `openWatch takes { name: 'COM3' } and, if you like, source and rule, each a text: ${what} is ${kindOf(value)}.`,
      );
  const parsed = rule === 'auto' ? undefined : parseRule(rule);
  if (rule !== 'auto' && !parsed)
    throw new TypeError(
      `openWatch was given the rule “${rule}”, which is none. It takes auto, ${RULE_EXAMPLES.join(', ')}.`,
    );
  return { name, source, rule: parsed };
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'left out';
  return typeof value === 'string' ? 'empty' : `of the type ${typeof value}`;
}
