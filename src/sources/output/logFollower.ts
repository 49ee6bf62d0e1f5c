import * as l10n from '../../l10n';
import { logError } from '../../log';
import type { LiveWatch } from '../../watch/liveWatch';
import { FileFollower, type Following } from '../file/follower';
import { allChannels, type ChannelName, isNamed } from './channels';

/** Milliseconds between two looks whether a channel is still there, or there again. */
export const LOOK_THERE = 10_000;
export const LOOK_GONE = 2_000;

export const NO_CHANNEL = l10n.t('there is no such channel now; it is waited for');

/**
 * Feeds a watch with what is added to a log, out of the file that VS Code writes it into. The document of a channel that was
 * disposed stays as it is for as long as somebody has it open, although another channel of the same name goes on in the file.
 */
export class LogFollower extends FileFollower {
  readonly #channel: ChannelName;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How far it was read when VS Code was first found to list the channel no more. */
  #goneAt: number | undefined;
  #hasEnded = false;

  constructor(watch: LiveWatch, following: Following, channel: ChannelName) {
    super(watch, following);
    this.#channel = channel;
    this.#lookIn(LOOK_THERE);
  }

  #lookIn(milliseconds: number): void {
    this.#timer = setTimeout(() => void this.#look(), milliseconds);
  }

  async #look(): Promise<void> {
    try {
      const isListed = (await allChannels()).some(each => isNamed(this.#channel, each));
      this.#goneAt = isListed ? undefined : (this.#goneAt ?? this.position);
    } catch (error) {
      logError('Listing the output channels failed', error);
    }
    if (this.#hasEnded) return;
    // VS Code 1.93 does not list one that is made again at once.
    const isThere = this.#goneAt !== this.position;
    this.watch.say(isThere ? '' : NO_CHANNEL);
    this.#lookIn(isThere ? LOOK_THERE : LOOK_GONE);
  }

  override ended(watch: LiveWatch): void {
    super.ended(watch);
    this.#hasEnded = true;
    clearTimeout(this.#timer);
  }
}
