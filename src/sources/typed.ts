import * as vscode from 'vscode';
import * as l10n from '../l10n';
import type { LiveWatch } from '../watch/liveWatch';
import { type Batch, totalOf, unitOf } from '../watch/series/batch';
import { SeriesSet } from '../watch/series/seriesSet';
import type { StreamReader } from '../watch/stream/stream';
import { countOf, shortNumber, withUnit } from '../words';
import { readerFor } from './feeding/readerFor';
import type { SourceContext } from './feeding/sourceContext';

const EXAMPLES = l10n.t('42, −3.5, 1e6 or 120 ms');

/**
 * Asks for numbers, line by line, and shows the median with them while they are typed. They go to one watch, the
 * same that was typed into before; it ends with the box.
 */
export async function typeNumbers(context: SourceContext): Promise<void> {
  const { batchReader } = await import('../watch/reading');
  const reader = await readerFor(context.settings, { languageId: 'plaintext' }, {}, { kind: 'all' });
  const numbersIn = (text: string): readonly Batch[] => {
    const own = batchReader(reader.rule, reader.options);
    own.push(text);
    own.end();
    return own.drain().batches;
  };
  await new TypingBox(context, reader, numbersIn).closed;
}

class TypingBox {
  readonly #context: SourceContext;
  readonly #reader: StreamReader;
  readonly #numbersIn: (text: string) => readonly Batch[];
  readonly #box = vscode.window.createInputBox();
  /** There is none before its first number. */
  #watch: LiveWatch | undefined;
  /** Resolves once the box is closed. */
  readonly closed: Promise<void>;

  constructor(context: SourceContext, reader: StreamReader, numbersIn: (text: string) => readonly Batch[]) {
    this.#context = context;
    this.#reader = reader;
    this.#numbersIn = numbersIn;
    this.#watch = context.watches.live.findLast(({ kind, state }) => kind === 'typed' && state !== 'failed');
    if (this.#watch) this.#goOn(this.#watch);
    const box = this.#box;
    box.title = l10n.t('Median: Type Numbers');
    box.placeholder = EXAMPLES;
    box.ignoreFocusOut = true;
    box.onDidChangeValue(() => this.#look());
    box.onDidAccept(() => this.#accept());
    this.closed = new Promise(resolve => {
      box.onDidHide(() => {
        box.dispose();
        this.#watch?.end();
        resolve();
      });
    });
    this.#look();
    box.show();
  }

  #goOn(watch: LiveWatch): void {
    watch.follow({ dispose: () => this.#box.hide() });
    this.#context.watches.show(watch);
  }

  /** Shows the median as it would be with what is typed. */
  #look(): void {
    const { value } = this.#box;
    const typed = this.#numbersIn(value);
    const earlier = this.#watch?.series.all.map(series => series.batch()) ?? [];
    this.#box.prompt = this.#watch
      ? l10n.t('So far: {0}. Enter adds more; an empty line, or Escape, ends.', describe(earlier))
      : l10n.t('Type some numbers, with blanks between them, and press Enter.');
    if (value.trim() === '') this.#box.validationMessage = undefined;
    else if (typed.length === 0) {
      const message = l10n.t('There is no number in “{0}” yet. Type numbers such as {1}.', value, EXAMPLES);
      this.#box.validationMessage = { message, severity: vscode.InputBoxValidationSeverity.Warning };
    } else {
      const more = countOf(totalOf(typed), '{0} number|{0} numbers', vscode.env.language);
      const message =
        earlier.length === 0
          ? l10n.t('The {0}; Enter takes them.', describe(typed))
          : l10n.t('With {0} more: {1}; Enter adds.', more, describe([...earlier, ...typed]));
      this.#box.validationMessage = { message, severity: vscode.InputBoxValidationSeverity.Info };
    }
  }

  #accept(): void {
    const { value } = this.#box;
    if (value.trim() === '') this.#box.hide();
    else if (this.#numbersIn(value).length > 0) {
      this.#watch ??= this.#open();
      this.#watch.resume();
      this.#watch.read(`${value}\n`);
      this.#watch.endText();
      this.#box.value = '';
      this.#look();
    }
  }

  #open(): LiveWatch {
    const spec = { name: l10n.t('Typed'), source: l10n.t('Typed numbers'), target: {} };
    const watch = this.#context.watches.open({ kind: 'typed', ...spec }, this.#reader);
    watch.follow({ dispose: () => this.#box.hide() });
    return watch;
  }
}

/** The median of the most of them: `median 41 ms of 7`. */
function describe(batches: readonly Batch[]): string {
  const main = new SeriesSet(batches).main;
  if (main?.median === undefined) return l10n.t('no number');
  const { language } = vscode.env;
  const median = withUnit(shortNumber(main.median, language), unitOf(main.unit).symbol);
  return l10n.t('median {0} of {1}', median, countOf(main.count, '{0} number|{0} numbers', language));
}
