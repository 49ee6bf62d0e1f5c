/** Where the numbers of a watch that is opened by a command come from. */
export const LIVE_KINDS = [
  'terminal',
  'command',
  'output',
  'debug',
  'expression',
  'logpoint',
  'file',
  'clipboard',
  'typed',
] as const;

export type LiveKind = (typeof LIVE_KINDS)[number];

export type WatchKind = 'selection' | 'collection' | LiveKind;

/** The codicon of each kind of watch. */
export const KIND_ICONS: Readonly<Record<WatchKind, string>> = {
  selection: 'list-selection',
  collection: 'type-hierarchy',
  terminal: 'terminal',
  command: 'run',
  output: 'output',
  debug: 'debug-console',
  expression: 'symbol-variable',
  logpoint: 'debug-breakpoint-log',
  file: 'file',
  clipboard: 'clippy',
  typed: 'keyboard',
};

/** Kinds whose source may be followed again once a watch has ended. */
export const REPEATABLE: ReadonlySet<LiveKind> = new Set([
  'terminal',
  'command',
  'output',
  'debug',
  'expression',
  'logpoint',
  'file',
]);
