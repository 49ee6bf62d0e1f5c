const ESC = '\u001b';

/** Escape sequences, which a screen does not show: CSI, OSC and the short ones. */
export const ESCAPE = new RegExp(
  `${ESC}(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?|[()*+][0-9A-Za-z]|[0-9=>@-Z\\\\^_a-z])`,
  'g',
);
