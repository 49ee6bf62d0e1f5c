import * as vscode from 'vscode';
import type { LiveWatch } from '../../watch/liveWatch';
import type { Follower } from '../../watch/spec';
import { PROMPTS_LEFT_OUT } from '../feeding/prompts';
import { settleRerun } from '../feeding/rerun';
import { TextQueue } from '../feeding/textQueue';
import { TerminalCommand } from './command';
import { TerminalHeld } from './held';
import { recover } from './recover';
import type { TerminalContext } from './runs';

type Reading = typeof import('../../watch/reading');

/** Follows the commands of a terminal, one after the other, each as a text of its own. */
export class TerminalSession implements vscode.Disposable {
  readonly terminal: vscode.Terminal;
  readonly #context: TerminalContext;
  readonly #reading: Reading;
  readonly #listeners: vscode.Disposable;
  readonly #commands = new Map<vscode.TerminalShellExecution, TerminalCommand>();
  readonly #over = new WeakSet<vscode.TerminalShellExecution>();
  #watch: LiveWatch;
  #queue: TextQueue;
  /** Whether the next command belongs to the numbers that are there. */
  #goesOn = true;
  #isAsking = false;
  #isDisposed = false;
  #work: Promise<void> = Promise.resolve();

  constructor(context: TerminalContext, reading: Reading, terminal: vscode.Terminal, watch: LiveWatch) {
    this.#context = context;
    this.#reading = reading;
    this.terminal = terminal;
    this.#watch = watch;
    this.#queue = new TextQueue(watch);
    const ours = <E extends { terminal: vscode.Terminal }>(act: (event: E) => void) => {
      return (event: E) => event.terminal === terminal && act(event);
    };
    this.#listeners = vscode.Disposable.from(
      // What a command prints is told from the first call on, so that it must not wait.
      vscode.window.onDidStartTerminalShellExecution(
        ours(({ execution }) => this.#start(execution, new TerminalCommand(execution, 'start'))),
      ),
      vscode.window.onDidEndTerminalShellExecution(
        ours(({ execution, exitCode }) => this.#end(execution, exitCode)),
      ),
      // What it still had to tell has a turn to arrive.
      vscode.window.onDidCloseTerminal(closed => closed === terminal && setTimeout(() => this.#close(), 0)),
    );
    watch.follow(new TerminalFollower(this, watch), 'waiting for a command');
    const running = context.runs.of(terminal);
    if (running) this.#start(running, new TerminalCommand(running, 'middle'));
  }

  /** The command that runs now. */
  get running(): TerminalCommand | undefined {
    return [...this.#commands.values()].at(-1);
  }

  /** A watch is followed no more: all is over, unless a further command has another watch already. */
  leave(watch: LiveWatch): void {
    if (watch === this.#watch) this.dispose();
  }

  #start(execution: vscode.TerminalShellExecution, command: TerminalCommand): void {
    // An end that was never told must not keep the next command waiting.
    for (const earlier of this.#commands.values()) earlier.end(undefined);
    this.#commands.clear();
    this.#commands.set(execution, command);
    this.#work = this.#work.then(() => this.#follow(command));
  }

  #end(execution: vscode.TerminalShellExecution, exitCode: number | undefined): void {
    if (this.#over.has(execution)) return;
    this.#over.add(execution);
    const known = this.#commands.get(execution);
    const command = known ?? new TerminalCommand(execution, 'end');
    if (!known) this.#start(execution, command);
    this.#commands.delete(execution);
    command.end(exitCode);
  }

  #close(): void {
    for (const command of this.#commands.values()) command.close();
    this.#work = this.#work.then(() => this.#queue.after(() => this.#watch.end('terminal closed')));
  }

  async #follow(command: TerminalCommand): Promise<void> {
    if (this.#isDisposed) return;
    let held = this.#isRerun ? this.#newHeld() : undefined;
    const lead = (text: string | undefined) => {
      if (text === undefined || this.#isDisposed) return;
      if (held && this.#isRerun) this.#startOver();
      held = undefined;
      this.#queue.push(text);
    };
    const take = (text: string) => {
      // What comes while it is paused must not start it over.
      if (held && this.#watch.state !== 'running') held = this.#newHeld();
      else lead(held ? held.push(text) : text);
    };
    if (command.met !== 'end') this.#watch.say('receiving…');
    if (command.met === 'middle')
      this.#watch.note(
        `“${command.line}” ran already when the watch began: what it had printed before is not counted.`,
      );
    await command.pour(text => {
      take(text);
      if (!this.#isDisposed) this.#watch.say(isBurst(text) ? 'receiving…' : '');
    });
    const exitCode = await command.ended;
    if (this.#isDisposed) return;
    const { rest, notes } = await recover(command, this.terminal);
    take(command.finish(rest));
    lead(held?.end());
    for (const sentence of notes) this.#watch.note(sentence);
    if (command.talks) this.#watch.note(PROMPTS_LEFT_OUT);
    this.#queue.after(() => this.#watch.endText());
    await this.#queue.idle();
    this.#goesOn = false;
    if (!this.#isDisposed)
      this.#watch.say(exitCode === undefined ? 'waiting for a command' : `exit code ${exitCode}`);
  }

  /** Whether the numbers of a further command make the watch start over. */
  get #isRerun(): boolean {
    const { counted, rerun } = this.#watch;
    return !this.#goesOn && !this.#isAsking && rerun !== 'goOn' && counted > 0;
  }

  #newHeld(): TerminalHeld {
    return new TerminalHeld(this.#reading, this.#watch.text.options);
  }

  /** A further command has a watch of its own until the user has said what becomes of the numbers before it. */
  #startOver(): void {
    const { watches } = this.#context;
    const before = this.#watch;
    const { chosen, rule, options } = before.text;
    const name = following(before.name);
    const reader = this.#reading.streamReader(chosen ? undefined : rule, options);
    const next = watches.succeed(before, reader, name);
    this.#queue.dispose();
    this.#watch = next;
    this.#queue = new TextQueue(next);
    next.follow(new TerminalFollower(this, next));
    before.end(before.detail);
    this.#isAsking = true;
    void settleRerun(watches, before, next).finally(() => {
      this.#isAsking = false;
      if (!watches.live.includes(before) && next.name === name) next.rename(before.name);
    });
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#listeners.dispose();
    this.#queue.dispose();
    for (const command of this.#commands.values()) command.close();
    this.#commands.clear();
  }
}

/** Keeps a terminal's session for one of its watches. */
export class TerminalFollower implements Follower {
  readonly session: TerminalSession;
  readonly #watch: LiveWatch;

  constructor(session: TerminalSession, watch: LiveWatch) {
    this.session = session;
    this.#watch = watch;
  }

  dispose(): void {
    this.session.leave(this.#watch);
  }
}

/** Whether a text holds more than a line: VS Code has then held it back for some time. */
function isBurst(text: string): boolean {
  return text.indexOf('\n', text.indexOf('\n') + 1) > 0;
}

/** `bash (2)` after `bash`. */
function following(name: string): string {
  const [, stem = name, count = '1'] = /^(.*) \((\d+)\)$/s.exec(name) ?? [];
  return `${stem} (${Number(count) + 1})`;
}
