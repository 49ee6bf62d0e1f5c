import type { Size } from './program';

/** The terminal that a recorder runs its program in, as a person sees it. */
export interface RecorderTerminal {
  readonly size: Size;
  /** Whether Ctrl+C comes as a signal as long as no keys are taken. */
  readonly makesSignals: boolean;
  /** Shows bytes; resolves with false once nothing can be shown any more. */
  show(bytes: Uint8Array): Promise<boolean>;
  /** From now on keys are handed over, as they are. */
  takeKeys(listener: (keys: Uint8Array) => void): void;
  onResize(listener: (size: Size) => void): void;
  /** The terminal is closed; where it belongs to this process, the system sends a signal instead. */
  onClosed(listener: () => void): void;
  /** Resolves when a key is pressed, or when there is nobody any more who could. Other listeners get no more keys. */
  nextKey(): Promise<void>;
}

const ESCAPE = 0x1b;

/** Whether a person pressed the key: a terminal also answers queries of a program by itself. */
export function isKey(keys: Uint8Array): boolean {
  return keys[0] !== ESCAPE;
}
