import type { DebugSession } from 'vscode';
import { type Disposable, Emitter } from '../../watch/emitter';
import type { LiveWatch } from '../../watch/liveWatch';
import { isCut, isTable, type Output, repeats, withoutCutEdges } from './output';

/** What a session has printed on one of its streams. */
export interface Printed {
  readonly session: DebugSession;
  /** The session and its stream: a line that comes in parts goes on in its own. */
  readonly channel: string;
  readonly text: string;
  /** Opens the objects in the text; 0 where there is none. */
  readonly reference: number;
}

/** A thread that has stopped. */
export interface Stop {
  readonly session: DebugSession;
  readonly threadId: number | undefined;
}

/** A session as a run knows it. */
interface Known {
  /** The names of its streams by category. */
  readonly channels: Map<string, string>;
  /** The event before, and a table whose text may follow. */
  last?: Output;
  table?: Output;
}

export interface RunListener {
  printed?(pieces: readonly Printed[]): void;
  stopped?(stop: Stop): void;
  /** All of its sessions have come to an end; nothing will be printed any more. */
  ended?(): void;
}

/** Characters that a run remembers; each piece counts as 100 more. */
export const MOST_REMEMBERED = 1 << 22;
const PIECE = 100;
/** Characters of a piece. */
const LONGEST_PIECE = 1 << 16;
/** Forgotten pieces whose places are given back together. */
const SPARE_PIECES = 4096;
/** Milliseconds in which what is printed is gathered before it is read. */
const GATHER = 20;

const RESUMING = new Set(['continue', 'next', 'stepIn', 'stepOut', 'stepBack', 'reverseContinue', 'goto']);

/**
 * A debugged program from its start to its end or its restart: a root session and the sessions below it. It remembers
 * what they print, so that whoever follows later has it too, and costs little while nobody does.
 */
export class DebugRun implements Disposable {
  readonly root: DebugSession;
  /** The run that this one starts over. */
  readonly restartOf: DebugRun | undefined;
  /** Fires once, with the run that starts this one over, also after the end. */
  readonly restarted = new Emitter<DebugRun>();
  /** What the program has ended with, where the debugger says so. */
  exitCode: number | undefined;
  /** The newest watch of its debug console, which may still be about to open. */
  consoleWatch: Promise<LiveWatch> | undefined;
  #forgotten = 0;
  #cut = false;
  readonly #sessions = new Map<DebugSession, Known>();
  readonly #listeners = new Set<RunListener>();
  /** What was printed; what stands before `#first` is forgotten, what from `#handed` on is new to those who follow. */
  #memory: Printed[] = [];
  #first = 0;
  #handed = 0;
  #size = 0;
  #open: { session: DebugSession; channel: string; parts: string[]; length: number } | undefined;
  /** Streams whose last line is not complete. */
  readonly #unfinished = new Map<string, DebugSession>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: Stop | undefined;
  #ended = false;

  constructor(root: DebugSession, restartOf?: DebugRun) {
    this.root = root;
    this.restartOf = restartOf;
    this.join(root);
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Where it stands still now, as far as is known. */
  get stop(): Stop | undefined {
    return this.#stop;
  }

  /** Characters that were printed and are remembered no more. */
  get forgotten(): number {
    return this.#forgotten;
  }

  /** Whether the debugger has cut long texts. */
  get cut(): boolean {
    return this.#cut;
  }

  /** Begins with all that is remembered, or with what comes from now on. */
  follow(listener: RunListener, from: 'start' | 'now'): Disposable {
    this.#hand();
    const pieces = this.#memory.slice(this.#first);
    if (from === 'start' && pieces.length > 0) listener.printed?.(pieces);
    this.#listeners.add(listener);
    if (this.#ended) listener.ended?.();
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  /** A session below the root begins. */
  join(session: DebugSession): void {
    if (!this.#sessions.has(session)) this.#sessions.set(session, { channels: new Map() });
  }

  /** A session has ended; the last one ends the run. */
  leave(session: DebugSession): void {
    const known = this.#sessions.get(session);
    if (!known) return;
    this.#release(session, known);
    for (const [channel, of] of this.#unfinished) if (of === session) this.#print(session, channel, '\n', 0);
    this.#sessions.delete(session);
    if (this.#stop?.session === session) this.#stop = undefined;
    if (this.#sessions.size === 0) this.#end();
  }

  hear(session: DebugSession, event: string, body: Record<string, unknown> = {}): void {
    if (event === 'output') this.#output(session, body);
    else if (event === 'stopped') {
      const { threadId } = body;
      this.#stop = { session, threadId: typeof threadId === 'number' ? threadId : undefined };
      for (const listener of [...this.#listeners]) listener.stopped?.(this.#stop);
    } else if (event === 'continued') this.#goOn(session);
    else if (event === 'exited' && typeof body['exitCode'] === 'number') this.exitCode = body['exitCode'];
  }

  /** VS Code asks something of a session. */
  asked(session: DebugSession, command: string): void {
    if (RESUMING.has(command)) this.#goOn(session);
  }

  #goOn(session: DebugSession): void {
    if (this.#stop?.session === session) this.#stop = undefined;
  }

  #output(session: DebugSession, output: Output): void {
    const known = this.#sessions.get(session);
    const { category = 'console', output: text = '', variablesReference = 0 } = output;
    if (!known || category === 'telemetry') return;
    // What js-debug says of itself: the command line, how the program ended.
    if (category === 'console' && !session.parentSession && session.type.startsWith('pwa-')) return;
    if (isTable(output)) delete known.table;
    this.#release(session, known);
    const again = repeats(known.last, output);
    known.last = output;
    if (again) return;
    if (text === '' && variablesReference > 0) known.table = output;
    else if (text !== '') this.#print(session, channelOf(session, known, category), text, variablesReference);
  }

  /** A table whose text did not follow is opened as an object. */
  #release(session: DebugSession, known: Known): void {
    if (!known.table) return;
    const { category = 'console', variablesReference = 0 } = known.table;
    delete known.table;
    this.#print(session, channelOf(session, known, category), '\n', variablesReference);
  }

  #print(session: DebugSession, channel: string, given: string, reference: number): void {
    const cut = isCut(given);
    const text = cut ? withoutCutEdges(given) : given;
    this.#cut ||= cut;
    if (!text.endsWith('\n')) this.#unfinished.set(channel, session);
    else if (this.#unfinished.size > 0) this.#unfinished.delete(channel);
    if (reference > 0) {
      this.#close();
      this.#remember({ session, channel, text, reference });
    } else {
      const open = this.#open;
      if (open?.channel !== channel || open.length > LONGEST_PIECE) {
        this.#close();
        this.#open = { session, channel, parts: [text], length: text.length };
      } else {
        open.parts.push(text);
        open.length += text.length;
      }
    }
    if (this.#listeners.size > 0) this.#timer ??= setTimeout(() => this.#hand(), GATHER);
  }

  #close(): void {
    if (!this.#open) return;
    const { session, channel, parts } = this.#open;
    this.#open = undefined;
    this.#remember({ session, channel, text: parts.join(''), reference: 0 });
  }

  #remember(piece: Printed): void {
    this.#memory.push(piece);
    this.#size += piece.text.length + PIECE;
    // What was not handed on yet is kept for those who follow.
    const spare = this.#listeners.size > 0 ? this.#handed : this.#memory.length;
    while (this.#size > MOST_REMEMBERED && this.#first < spare) {
      const { length } = (this.#memory[this.#first++] as Printed).text;
      this.#size -= length + PIECE;
      this.#forgotten += length;
    }
    if (this.#first <= SPARE_PIECES) return;
    this.#memory = this.#memory.slice(this.#first);
    this.#handed = Math.max(0, this.#handed - this.#first);
    this.#first = 0;
  }

  /** Hands on what has come since the last time. */
  #hand(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#close();
    const pieces = this.#memory.slice(Math.max(this.#first, this.#handed));
    this.#handed = this.#memory.length;
    if (pieces.length > 0) for (const listener of [...this.#listeners]) listener.printed?.(pieces);
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#hand();
    for (const listener of [...this.#listeners]) listener.ended?.();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
    this.restarted.dispose();
  }
}

function channelOf(session: DebugSession, { channels }: Known, category: string): string {
  const known = channels.get(category);
  if (known !== undefined) return known;
  const channel = `${session.id} ${category}`;
  channels.set(category, channel);
  return channel;
}
