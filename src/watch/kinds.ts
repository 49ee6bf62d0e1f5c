/** What everybody knows of a kind of watch that commands open; what only its source knows is in `sourceKinds.ts`. */
interface KindFacts {
  /** A codicon. */
  readonly icon: string;
  /** Whether “Follow Again” can bring an ended watch of this kind back. */
  readonly repeatable: boolean;
  /** Where `medianWatch.autoWatch` can ask for this kind: by what it tells which source is meant. */
  readonly autoWatch?: 'name' | 'type';
  /** The commands that open it, without the `medianWatch.` before their ids. */
  readonly commands: readonly string[];
}

/** Each kind of watch that commands open, in the order in which they are offered. */
export const KINDS = {
  terminal: { icon: 'terminal', repeatable: true, autoWatch: 'name', commands: ['watchTerminal'] },
  command: { icon: 'run', repeatable: true, commands: ['runAndWatch', 'watchTask'] },
  output: { icon: 'output', repeatable: true, autoWatch: 'name', commands: ['watchOutput'] },
  debug: { icon: 'debug-console', repeatable: true, autoWatch: 'type', commands: ['watchDebug'] },
  expression: { icon: 'symbol-variable', repeatable: true, commands: ['watchExpression'] },
  logpoint: { icon: 'debug-breakpoint-log', repeatable: true, commands: ['trackHere'] },
  file: { icon: 'file', repeatable: true, commands: ['ofFile', 'followFile'] },
  clipboard: { icon: 'clippy', repeatable: false, commands: ['ofClipboard'] },
  notebook: { icon: 'notebook', repeatable: false, commands: ['ofCellOutput'] },
  extension: { icon: 'extensions', repeatable: false, commands: [] },
  typed: { icon: 'keyboard', repeatable: false, commands: ['typeNumbers'] },
} as const satisfies Readonly<Record<string, KindFacts>>;

type Kinds = typeof KINDS;

/** Where the numbers of a watch that is opened by a command come from. */
export type LiveKind = keyof Kinds;

export type WatchKind = 'selection' | 'collection' | LiveKind;

/** The kinds of which these facts are so. */
export type KindsWith<F extends Partial<KindFacts>> = {
  [K in LiveKind]: Kinds[K] extends F ? K : never;
}[LiveKind];

/** Those that `medianWatch.autoWatch` can ask for. */
export type AutoKind = KindsWith<{ autoWatch: 'name' | 'type' }>;

/** The commands that open watches of a kind. */
export type CommandOf<K extends LiveKind> = Kinds[K]['commands'][number];

export const LIVE_KINDS = Object.keys(KINDS) as readonly LiveKind[];

/** The codicon of each kind of watch. */
export const KIND_ICONS = {
  selection: 'list-selection',
  collection: 'type-hierarchy',
  ...Object.fromEntries(LIVE_KINDS.map(kind => [kind, KINDS[kind].icon])),
} as Readonly<Record<WatchKind, string>>;
