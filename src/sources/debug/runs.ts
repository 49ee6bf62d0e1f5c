import * as vscode from 'vscode';
import { Emitter } from '../../watch/emitter';
import type { DebugRun } from './run';

/** A message of the debug adapter protocol, as far as it is read here. */
interface Message {
  readonly type?: string;
  readonly event?: string;
  readonly command?: string;
  readonly body?: Record<string, unknown>;
}

/**
 * All programs that are being debugged, and the one that ended last, from each session's first event on: VS Code waits
 * for the tracker of a session, and with it for what remembers one, which is loaded with the first. What reads it is loaded
 * when a watch is opened.
 */
export class DebugRuns implements vscode.Disposable {
  readonly #bySession = new Map<string, DebugRun>();
  readonly #running = new Set<DebugRun>();
  #last: DebugRun | undefined;
  readonly #started = new Emitter<DebugRun>();
  /** Fires when a program starts or starts over, before it has printed anything. */
  readonly onDidStart = this.#started.event;
  readonly #listeners = vscode.Disposable.from(
    vscode.debug.registerDebugAdapterTrackerFactory('*', {
      createDebugAdapterTracker: async session => this.#track(session, (await import('./run')).DebugRun),
    }),
    vscode.debug.onDidTerminateDebugSession(session => this.#leave(session)),
  );

  /** Those that run, in the order of their start. */
  get running(): readonly DebugRun[] {
    return [...this.#running];
  }

  /** The one that ended last, as long as no other has started. */
  get last(): DebugRun | undefined {
    return this.#last;
  }

  /** The one that a session belongs to. */
  of(session: vscode.DebugSession | undefined): DebugRun | undefined {
    return session && this.#bySession.get(session.id);
  }

  #track(session: vscode.DebugSession, Run: typeof DebugRun): vscode.DebugAdapterTracker {
    const above = this.of(session.parentSession);
    if (above) {
      above.join(session);
      this.#bySession.set(session.id, above);
    } else this.#start(session, Run);
    // What comes late from a session below a root that has been started over still belongs to what was before.
    const run = () => this.#bySession.get(session.id);
    return {
      onDidSendMessage: (message: Message) => {
        if (message.type === 'event' && message.event) run()?.hear(session, message.event, message.body);
      },
      onWillReceiveMessage: ({ command }: Message) => {
        if (command === 'restart' && !session.parentSession) this.#start(session, Run);
        else if (command) run()?.asked(session, command);
      },
      onWillStopSession: () => this.#leave(session),
    };
  }

  /** A root session starts or starts over. */
  #start(root: vscode.DebugSession, Run: typeof DebugRun): void {
    const before = this.#bySession.get(root.id);
    before?.leave(root);
    this.#settle(before);
    const run = new Run(root, before);
    this.#running.add(run);
    this.#bySession.set(root.id, run);
    before?.restarted.fire(run);
    this.#forget();
    this.#started.fire(run);
  }

  #leave(session: vscode.DebugSession): void {
    const run = this.#bySession.get(session.id);
    run?.leave(session);
    this.#settle(run);
  }

  #settle(run: DebugRun | undefined): void {
    if (!run?.ended || !this.#running.delete(run)) return;
    this.#forget();
    this.#last = run;
  }

  #forget(): void {
    const last = this.#last;
    this.#last = undefined;
    last?.dispose();
    for (const [id, run] of this.#bySession) if (run === last) this.#bySession.delete(id);
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const run of [...this.#running, ...(this.#last ? [this.#last] : [])]) run.dispose();
    this.#started.dispose();
  }
}
