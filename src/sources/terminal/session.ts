import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { logError } from '../../log';
import { SerialWork } from '../../serialWork';
import type { LiveWatch } from '../../watch/liveWatch';
import { PROMPTS_LEFT_OUT } from '../feeding/prompts';
import { RestartableStream, type StreamSource } from '../feeding/restartable';
import { TerminalCommand } from './command';
import { Doubts } from './doubts';
import { NEVER_LOSES, recover } from './recover';
import type { TerminalContext } from './runs';

type Reading = typeof import('../../watch/reading');

const BETWEEN = l10n.t(
  'VS Code does not hand over what programs in the background print between two commands: it is not counted.',
);

/** Follows the commands of a terminal, one after the other, each as a text of its own. */
export class TerminalSession implements StreamSource {
  readonly terminal: vscode.Terminal;
  readonly #streamReader: Reading['streamReader'];
  readonly #stream: RestartableStream;
  readonly #listeners: vscode.Disposable;
  readonly #commands = new Map<vscode.TerminalShellExecution, TerminalCommand>();
  readonly #over = new WeakSet<vscode.TerminalShellExecution>();
  /** The command that has started last: only its output may be taken from the screen, which shows that of the last. */
  #newest: TerminalCommand | undefined;
  /** Whether the next command belongs to the numbers that are there. */
  #goesOn = true;
  #hasEnded = false;
  readonly #doubts = new Doubts();
  /** One command after another; one that fails does not keep the next from being followed. */
  readonly #work = new SerialWork(error =>
    logError('A command of a terminal could not be followed to its end', error),
  );

  constructor(
    { watches, runs }: TerminalContext,
    { streamReader }: Reading,
    terminal: vscode.Terminal,
    watch: LiveWatch,
  ) {
    this.terminal = terminal;
    this.#streamReader = streamReader;
    const ours = <E extends { terminal: vscode.Terminal }>(act: (event: E) => void) => {
      return (event: E) => event.terminal === terminal && act(event);
    };
    this.#listeners = vscode.Disposable.from(
      // VS Code hands over what a command prints from the first `read()` on, so that it must not wait.
      vscode.window.onDidStartTerminalShellExecution(
        ours(({ execution }) => this.#start(execution, new TerminalCommand(execution, 'start'))),
      ),
      vscode.window.onDidEndTerminalShellExecution(
        ours(({ execution, exitCode }) => this.#end(execution, exitCode)),
      ),
      // What is still under way has a turn to arrive.
      vscode.window.onDidCloseTerminal(closed => closed === terminal && setTimeout(() => this.#close(), 0)),
    );
    this.#stream = new RestartableStream(watch, this, watches, before =>
      watches.succeed(before, this.#newReader()),
    );
    watch.say(l10n.t('waiting for a command'));
    const running = runs.of(terminal);
    if (running) this.#start(running, new TerminalCommand(running, 'middle'));
  }

  /** Another command may print in another way. */
  readonly #newReader = () => {
    const { chosen, rule, options, given } = this.#stream.watch.text;
    return chosen ? this.#streamReader(undefined, given) : this.#streamReader(rule, options);
  };

  /** The command that runs now. */
  get running(): TerminalCommand | undefined {
    return [...this.#commands.values()].at(-1);
  }

  /** What its commands have printed can't be had again. */
  replay(): undefined {}

  ended(): void {
    this.#hasEnded = true;
    this.#listeners.dispose();
    for (const command of this.#commands.values()) command.close();
    this.#commands.clear();
  }

  #start(execution: vscode.TerminalShellExecution, command: TerminalCommand): void {
    // An end that VS Code never told of must not keep the next command waiting.
    for (const earlier of this.#commands.values()) earlier.end(undefined);
    this.#commands.clear();
    this.#commands.set(execution, command);
    this.#newest = command;
    this.#work.add(() => this.#follow(command));
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
    this.#work.add(() => this.#stream.watch.end(l10n.t('terminal closed')));
  }

  async #follow(command: TerminalCommand): Promise<void> {
    if (this.#hasEnded) return;
    const { name } = this.#stream.watch;
    if (this.#isRerun) this.#stream.restartWithNumber(this.#newReader, following(name));
    else this.#stream.beginText(options => this.#streamReader(undefined, options));
    try {
      await this.#read(command);
    } finally {
      this.#goesOn = false;
      if (!this.#hasEnded) await this.#stream.endText();
    }
    const exitCode = await command.ended;
    if (!this.#hasEnded)
      this.#stream.watch.say(
        exitCode === undefined ? l10n.t('waiting for a command') : l10n.t('exit code {0}', String(exitCode)),
      );
  }

  /** Reads all that a command prints, until it has ended. */
  async #read(command: TerminalCommand): Promise<void> {
    const stream = this.#stream;
    if (command.met !== 'end') stream.watch.say(l10n.t('receiving…'));
    if (command.met === 'middle')
      stream.watch.note(
        l10n.t(
          '“{0}” ran already when the watch began: what it had printed before is not counted.',
          command.line,
        ),
      );
    const push = (text: string) => {
      if (text !== '' && !this.#hasEnded) void stream.push(text);
    };
    await command.pour(text => {
      push(text);
      if (!this.#hasEnded) stream.watch.say(isBurst(text) ? l10n.t('receiving…') : '');
    });
    await command.ended;
    if (this.#hasEnded) return;
    push(command.finish());
    const { rest, notes } = await recover(command, this.terminal, {
      isNewest: () => this.#newest === command,
      latest: () => stream.latest(),
    });
    push(rest);
    this.#doubts.tell(stream.watch, notes);
    if (command.talks) stream.watch.note(PROMPTS_LEFT_OUT);
    if (command.leavesJobs) stream.watch.note(`${BETWEEN} ${NEVER_LOSES}`);
  }

  /** Whether the numbers of a further command make the watch start over. */
  get #isRerun(): boolean {
    const { counted, rerun } = this.#stream.watch;
    return !this.#goesOn && !this.#stream.isAsking && rerun !== 'goOn' && counted > 0;
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
