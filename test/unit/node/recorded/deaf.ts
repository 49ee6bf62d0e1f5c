import type { OutputListener } from '../../../../src/node/recorded/reader';

/** A listener that heeds nothing of what it is told, and has counted nothing. */
export const DEAF: Omit<OutputListener, 'text'> = {
  began() {},
  lost() {},
  ended() {},
  failed() {},
  counted: () => 0,
};
