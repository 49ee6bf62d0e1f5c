import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { logError } from '../../log';
import { messageOf } from '../../messageOf';
import { refuse } from '../../messages';
import type { LiveWatch } from '../../watch/liveWatch';
import type { OpenWatches } from '../../watch/openWatches';
import type { Ascii } from '../../watch/stream/ascii';
import { describeSkipped, plain } from '../../words';
import { TextQueue } from '../feeding/textQueue';
import type { FilePiece, FileText } from './fileText';

/** Milliseconds that a reading may take before its progress is shown. */
const PATIENCE = 400;
/** Characters of a line that is waited for. */
const LONGEST_LINE = 1 << 20;

/**
 * Feeds a watch with all of a file, which then ends. Where the user cancels, it ends with what was read and says so;
 * where the file holds no number, it is closed and the user told.
 */
export async function readWhole(watches: OpenWatches, watch: LiveWatch, file: FileText): Promise<void> {
  const reading = new WholeReading(watch, file);
  const done = reading.run();
  const timer = setTimeout(() => void showProgress(reading, file, done), PATIENCE);
  try {
    await done;
  } finally {
    clearTimeout(timer);
  }
  if (watch.state !== 'ended' || watch.series.count > 0 || reading.isCancelled) return;
  watches.close(watch);
  void refuse(explainNoNumbers(watch, file));
}

class WholeReading {
  readonly #watch: LiveWatch;
  readonly #file: FileText;
  readonly #queue: TextQueue;
  /** Hears how many percent of the file have been read. */
  onProgress: ((percent: number) => void) | undefined;
  #percent = 0;
  #isCancelled = false;
  #isAnew = false;

  constructor(watch: LiveWatch, file: FileText) {
    this.#watch = watch;
    this.#file = file;
    this.#queue = new TextQueue(watch);
    const dispose = () => {
      // It ended before it was read whole: somebody stopped it.
      this.#isCancelled = true;
      this.#queue.dispose();
    };
    const replay = () => {
      // It simply begins again.
      this.#isAnew = true;
      this.#queue.drop();
      return nothing();
    };
    watch.follow({ dispose, replay });
  }

  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  cancel(): void {
    this.#watch.end();
  }

  async run(): Promise<void> {
    try {
      do {
        this.#isAnew = false;
        await this.#readOnce();
      } while (this.#isAnew && !this.#isCancelled);
      this.#queue.endText();
      await this.#queue.idle();
      this.#finish();
    } catch (error) {
      logError('Reading a file failed', error);
      const why = messageOf(error);
      this.#watch.fail(l10n.t('“{0}” was read to {1}%: {2}.', this.#file.name, String(this.#percent), why));
    }
  }

  async #readOnce(): Promise<void> {
    let read = 0;
    const file = this.#file;
    for await (const { text, position } of inLines(file.shared?.(0) ?? file.pieces(0))) {
      this.#queue.push(text);
      // The next piece comes from the disk while another thread reads this one.
      await this.#queue.turn();
      if (this.#isCancelled || this.#isAnew) return;
      this.#progress(read);
      read = position;
    }
    await this.#queue.idle();
    if (!this.#isCancelled && !this.#isAnew) this.#progress(read);
  }

  #progress(position: number): void {
    const percent = Math.min(100, Math.floor((100 * position) / this.#file.size));
    if (percent === this.#percent) return;
    this.#percent = percent;
    this.#watch.say(l10n.t('{0}% read', String(percent)));
    this.onProgress?.(percent);
  }

  #finish(): void {
    if (this.#isCancelled)
      this.#watch.note(l10n.t('Only the first {0}% of the file were read.', String(this.#percent)));
    else {
      this.#watch.end(l10n.t('read whole'));
      this.#isCancelled = false;
    }
  }
}

/** The same pieces, each ending with a line: where somebody stops the reading, no number is cut. */
async function* inLines(
  pieces: AsyncIterable<FilePiece<string | Ascii>>,
): AsyncGenerator<FilePiece<string | Ascii>> {
  let [rest, end] = ['', 0];
  for await (const { text, position } of pieces) {
    if (rest === '' && typeof text !== 'string') {
      yield { text, position };
      end = position;
      continue;
    }
    const all = rest + text.slice();
    const cut = all.lastIndexOf('\n') + 1;
    const length = cut === 0 && all.length > LONGEST_LINE ? all.length : cut;
    yield { text: all.slice(0, length), position };
    [rest, end] = [all.slice(length), position];
  }
  yield { text: rest, position: end };
}

async function* nothing(): AsyncGenerator<string> {}

async function showProgress(reading: WholeReading, { name }: FileText, done: Promise<void>): Promise<void> {
  const location = vscode.ProgressLocation.Notification;
  const title = l10n.t('Reading numbers in {0}', plain(name));
  await vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    token.onCancellationRequested(() => reading.cancel());
    let reported = 0;
    reading.onProgress = percent => {
      progress.report({ increment: percent - reported, message: `${percent}%` });
      reported = percent;
    };
    await done;
  });
}

function explainNoNumbers({ skipped, leftOut }: LiveWatch, { name, size }: FileText): string {
  if (size === 0)
    return l10n.t('“{0}” is empty, so it holds no numbers. Choose another file, or follow this one.', name);
  const left =
    describeSkipped(skipped) ||
    (leftOut > 0
      ? l10n.t('{0} × a number without a label', leftOut.toLocaleString(vscode.env.language))
      : '');
  const bytes = size.toLocaleString(vscode.env.language);
  return left
    ? l10n.t(
        'There is no number in “{0}” ({1} bytes); skipped were {2}. Choose a file with numbers such as 42, −3.5, 1e6 or 120 ms.',
        name,
        bytes,
        left,
      )
    : l10n.t(
        'There is no number in “{0}” ({1} bytes). Choose a file with numbers such as 42, −3.5, 1e6 or 120 ms.',
        name,
        bytes,
      );
}
