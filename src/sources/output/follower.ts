import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { logError } from '../../log';
import { messageOf } from '../../messageOf';
import { SerialWork } from '../../serialWork';
import type { LiveWatch } from '../../watch/liveWatch';
import type { OpenWatches } from '../../watch/openWatches';
import { type ChannelNews, ChannelText } from '../../watch/stream/channelText';
import { type OpenNext, RestartableStream, type StreamSource } from '../feeding/restartable';
import { nodeHostOf } from '../file/fileText';
import { positionOf } from '../file/follower';
import { allChannels, type Channel, type ChannelName, isNamed, logFileOf, uriOf } from './channels';
import { LOOK_GONE, LOOK_THERE, LogFollower, NO_CHANNEL } from './logFollower';

/** VS Code closes a document that is too large for it as soon as it is opened. */
const SOON = 2_000;

/** What a channel is followed with. */
export interface FollowingOutput {
  readonly watches: OpenWatches;
  readonly openNext: OpenNext;
  readonly channel: ChannelName;
  /** Leaves out what is in the channel when it is first seen. */
  readonly fromNow?: boolean;
  /** The folder of our own logs; where it is left out, logs are followed as other channels are. */
  readonly logs?: vscode.Uri | undefined;
}

/**
 * Feeds a watch with what is added to an output channel, shown or hidden. VS Code closes the document of a hidden
 * one after some minutes; it is then opened again, and what was added meanwhile caught up with. A channel that is
 * cleared or replaced has started over, once there is more in it.
 */
export class OutputFollower implements StreamSource {
  readonly #channel: ChannelName;
  readonly #following: Pick<FollowingOutput, 'watches' | 'openNext' | 'logs'>;
  readonly #stream: RestartableStream;
  readonly #listeners: vscode.Disposable;
  readonly #text: ChannelText;
  #document: vscode.TextDocument | undefined;
  #openedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The news, passed on one after the other. */
  readonly #work = new SerialWork(error => logError('Reading on in an output channel failed', error));
  /** News are counted: how many were heard, how many of them the watch has, and the last that said that the text starts over. */
  #heard = 0;
  #done = 0;
  #startsOver = 0;
  #isCleared = false;
  #leaveOut: boolean;
  /** Where in the document the watch's text begins; undefined where the watch has other text too. */
  #start: number | undefined = 0;
  /** Grows with each look, and at the end, so that what an earlier look finds late is ignored. */
  #turn = 0;
  #hasEnded = false;

  constructor(watch: LiveWatch, { watches, openNext, channel, fromNow = false, logs }: FollowingOutput) {
    this.#channel = channel;
    this.#following = { watches, openNext, logs };
    this.#leaveOut = fromNow;
    // A watch that is followed again goes on behind what was read of the channel before.
    const { resumePoint } = watch;
    if (resumePoint instanceof ChannelText) this.#start = undefined;
    this.#text = resumePoint instanceof ChannelText ? resumePoint : new ChannelText();
    this.#stream = new RestartableStream(watch, this, watches, openNext);
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document !== this.#document) return;
        this.#hear(this.#text.changed(contentChanges, () => document.getText()));
      }),
      vscode.workspace.onDidCloseTextDocument(document => {
        if (document === this.#document)
          this.#lookIn(performance.now() - this.#openedAt < SOON ? LOOK_GONE : 0);
      }),
    );
  }

  /** Opens the channel's document where it is not open, says whether it can be read, and looks again after a while. */
  async look(): Promise<void> {
    const turn = ++this.#turn;
    const why = await this.#open();
    if (turn !== this.#turn) return;
    this.#stream.watch.say(why ?? '');
    this.#lookIn(why === undefined ? LOOK_THERE : LOOK_GONE);
  }

  #lookIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), milliseconds);
  }

  /** Why the channel can't be read, in a few words; undefined where it can. */
  async #open(): Promise<string | undefined> {
    const turn = this.#turn;
    try {
      const channel = (await allChannels()).find(each => isNamed(this.#channel, each));
      if (!channel) return NO_CHANNEL;
      await this.#goOnInLog(channel);
      if (turn !== this.#turn) return undefined;
      const uri = uriOf(channel);
      if (this.#document?.isClosed === false && this.#document.uri.toString() === uri.toString())
        return undefined;
      const document = await vscode.workspace.openTextDocument(uri);
      if (turn === this.#turn) this.#opened(document);
      return undefined;
    } catch (error) {
      logError('Opening an output channel failed', error);
      return l10n.t('VS Code does not hand the channel over: {0}', messageOf(error));
    }
  }

  /** Hands over to who follows the file of a log, where there is one here: that ends this follower. */
  async #goOnInLog(channel: Channel): Promise<void> {
    const { logs, ...following } = this.#following;
    const turn = this.#turn;
    const uri = logs && logFileOf(channel, logs);
    const nodeHost = uri && (await nodeHostOf(uri));
    const file = await nodeHost?.lookInto(uri?.fsPath ?? '').catch(() => undefined);
    if (!uri || !nodeHost || !file || turn !== this.#turn) return;
    const { watch } = this.#stream;
    const place = positionOf(watch);
    const known = place?.identity === file.identity ? place.position : 0;
    const from = this.#leaveOut ? file.size : known;
    await new LogFollower(watch, { ...following, nodeHost, uri, from }, this.#channel).readNow();
  }

  #opened(document: vscode.TextDocument): void {
    this.#document = document;
    this.#openedAt = performance.now();
    const news = this.#text.opened(document.getText());
    if (this.#leaveOut) this.#start = this.#text.length;
    else this.#hear(news);
    this.#leaveOut = false;
  }

  #hear(news: ChannelNews | undefined): void {
    if (!news) return;
    const turn = ++this.#heard;
    if (news.kind !== 'appended') this.#startsOver = turn;
    this.#work.add(() => this.#pass(news, turn));
  }

  async #pass(news: ChannelNews, turn: number): Promise<void> {
    if (this.#hasEnded || turn <= this.#done) return;
    if (news.kind === 'cleared') {
      this.#stream.watch.endText();
      this.#isCleared = true;
    } else {
      if (news.kind === 'replaced') this.#restart(l10n.t('the channel was written anew'));
      else if (this.#isCleared) this.#restart(l10n.t('the channel was cleared'));
      this.#isCleared = false;
      await this.#stream.push(news.text);
    }
    this.#done = Math.max(this.#done, turn);
  }

  /** Whether the document begins another text than the one that the watch has. */
  get #isStartingOver(): boolean {
    return this.#isCleared || this.#startsOver > this.#done;
  }

  #restart(detail: string): void {
    const before = this.#stream.watch;
    this.#stream.restart(detail);
    const isAlone = this.#stream.watch !== before || before.series.count === 0;
    this.#start = isAlone ? 0 : undefined;
  }

  replay(): (() => AsyncIterable<string>) | undefined {
    const start = this.#start;
    const document = this.#document;
    if (start === undefined || this.#isStartingOver || !document || document.isClosed) return undefined;
    return this.#text.isCut ? undefined : () => this.#again(document.getText().slice(start));
  }

  /** What was heard so far; what is heard meanwhile waits. */
  #again(text: string): AsyncGenerator<string> {
    const release = this.#work.hold();
    this.#done = this.#heard;
    this.#stream.drop();
    return once(text, release);
  }

  ended(watch: LiveWatch): void {
    watch.resumePoint = this.#text;
    this.#hasEnded = true;
    this.#turn++;
    clearTimeout(this.#timer);
    this.#listeners.dispose();
  }
}

async function* once(text: string, done: () => void): AsyncGenerator<string> {
  try {
    yield text;
  } finally {
    done();
  }
}
