/** What the extension host and the page that steps through insertions say to each other: types and guards only. */

/** Numbers that can be stepped through at most: the newest of a series. */
export const MOST_STEPPED = 4096;

/** Numbers to step through, in their order of arrival. */
export interface SteppedNumbers {
  readonly numbers: Float64Array;
  /** How many there were in all, where these are only the newest of them. */
  readonly total: number;
  /** Where they came from, in words. Text from outside, never markup. */
  readonly source: string;
  /** Their unit, empty where they have none. */
  readonly unit: string;
}

/** From the host to the page: what is shown, if anything is. */
export type ToStepping = { readonly type: 'numbers'; readonly shown: SteppedNumbers | undefined };

/** From the page to the host: that it listens, and whether it has numbers of its own; what it wants; a text to copy. */
export type FromStepping =
  | { readonly type: 'ready'; readonly hasNumbers: boolean }
  | { readonly type: 'shown' }
  | { readonly type: 'copy'; readonly text: string; readonly what: string };

/** Whether something that came from a webview is a message that the host knows. */
export function isFromStepping(message: unknown): message is FromStepping {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  switch (message.type) {
    case 'ready':
      return 'hasNumbers' in message && typeof message.hasNumbers === 'boolean';
    case 'shown':
      return true;
    case 'copy':
      return isCopy(message);
    default:
      return false;
  }
}

function isCopy(message: object): boolean {
  return (
    'text' in message &&
    typeof message.text === 'string' &&
    'what' in message &&
    typeof message.what === 'string'
  );
}
