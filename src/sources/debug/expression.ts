import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { logError } from '../../log';
import { messageOf } from '../../messageOf';
import { refuse } from '../../messages';
import { SerialWork } from '../../serialWork';
import type { CodeLine } from '../../watch/codeLine';
import type { LiveWatch } from '../../watch/liveWatch';
import {
  type DebugContext,
  type DebugSource,
  followRun,
  isWanted,
  openWatch,
  type Wanted,
  waitForRun,
  wantedBy,
} from './follow';
import { openValue, type Variable } from './objects';
import { asking, noteOpened } from './reader';
import type { DebugRun, Stop } from './run';
import { askExpression, expressionAt, expressionOf } from './words';

/** Asks for an expression, whose value at each stop of the debugged program is counted. */
export async function watchExpression(
  context: DebugContext,
  editor: vscode.TextEditor | undefined,
  argument?: unknown,
): Promise<void> {
  const { runs } = context;
  const expression = await askExpression({
    title: l10n.t('Median: Watch Expression'),
    prompt: l10n.t('Its value is counted at each stop of the debugged program, in the top frame.'),
    value: expressionOf(argument) ?? expressionAt(editor),
  });
  if (expression === undefined) return;
  const run = runs.of(vscode.debug.activeDebugSession) ?? runs.running[0];
  const running = run?.ended ? undefined : run;
  const { type = '', name = '' } = running?.root ?? {};
  const source =
    name === '' ? l10n.t('Expression {0}', expression) : l10n.t('Expression {0} in {1}', expression, name);
  const target = { type, name, expression };
  const folder = running?.root.workspaceFolder?.uri;
  const watch = await openWatch(context, { kind: 'expression', name: expression, source, target }, folder);
  watchExpressionIn(context, watch, running, target);
}

/** The watch goes on with the program that it has followed, or with the next of its kind. */
export function watchExpressionAgain(context: DebugContext, watch: LiveWatch): void {
  const wanted = wantedBy(watch);
  const run = context.runs.running.find(each => isWanted(wanted, each));
  watchExpressionIn(context, watch, run, wanted);
}

function watchExpressionIn(
  context: DebugContext,
  watch: LiveWatch,
  run: DebugRun | undefined,
  wanted: Wanted,
): void {
  const make = (own: LiveWatch, of: DebugRun) => new ExpressionSource(own, of);
  if (run) followRun(context.watches, watch, run, make);
  else waitForRun(context, watch, wanted, make);
}

/** Evaluates an expression at each stop, one after the other. */
class ExpressionSource implements DebugSource {
  detail = '';
  readonly #watch: LiveWatch;
  readonly #expression: string;
  #stops = 0;
  #without = 0;
  readonly #work = new SerialWork(error => logError('Evaluating an expression failed', error));
  #disposed = false;

  constructor(watch: LiveWatch, run: DebugRun) {
    this.#watch = watch;
    this.#expression = String(watch.target['expression'] ?? watch.name);
    // The stop at which the user has asked is the first.
    if (run.stop) this.stopped(run.stop);
  }

  stopped(stop: Stop): void {
    this.#work.add(() => this.#countAt(stop));
  }

  after(work: () => void): void {
    this.#work.add(() => {
      if (!this.#disposed) work();
    });
  }

  async #countAt(stop: Stop): Promise<void> {
    if (this.#disposed || this.#watch.state === 'paused') return;
    this.#stops++;
    try {
      const text = await this.#evaluate(stop);
      if (this.#disposed) return;
      if (/\d/.test(text)) this.#watch.read(`${text}\n`);
      else this.#miss(text === '' ? l10n.t('its value is empty') : l10n.t('its value is {0}', text));
    } catch (error) {
      if (!this.#disposed) this.#miss(messageOf(error));
    }
  }

  async #evaluate({ session, threadId }: Stop): Promise<string> {
    const thread = threadId ?? (await firstThread(session));
    const { stackFrames } = await session.customRequest('stackTrace', { threadId: thread, levels: 1 });
    const [frame] = Array.isArray(stackFrames) ? stackFrames : [];
    const frameId: number | undefined = frame?.id;
    const place = placeOf(frame);
    if (place) this.#watch.codeLine = place;
    const asked = { expression: this.#expression, context: 'watch' };
    const {
      result = '',
      type,
      variablesReference = 0,
      indexedVariables,
    } = await session.customRequest('evaluate', frameId === undefined ? asked : { ...asked, frameId });
    const value: Variable = { name: '', value: result, type, variablesReference, indexedVariables };
    const { text, is } = await openValue(value, asking(session));
    noteOpened(this.#watch, is);
    return text;
  }

  #miss(why: string): void {
    this.#without++;
    const short = why.split('\n', 1)[0]?.slice(0, 120) ?? '';
    this.detail = l10n.t(
      'no number at {0} of {1} stops: {2}',
      String(this.#without),
      String(this.#stops),
      short,
    );
    this.#watch.say(this.detail);
    if (this.#without > 1 || this.#watch.series.count > 0) return;
    void refuse(
      l10n.t(
        '“{0}” has no number at this stop: {1}. The watch tries again at each stop.',
        this.#expression,
        short,
      ),
    );
  }

  dispose(): void {
    this.#disposed = true;
  }
}

async function firstThread(session: vscode.DebugSession): Promise<number | undefined> {
  const { threads } = await session.customRequest('threads');
  return threads?.[0]?.id;
}

/** What a debug adapter tells of a frame, as far as it is read here. */
interface Frame {
  readonly source?: { readonly path?: string; readonly sourceReference?: number };
  readonly line?: number;
}

/** The line at which a frame stands; undefined where its source is no file. */
function placeOf({ source, line = 0 }: Frame = {}): CodeLine | undefined {
  if (source?.path === undefined || source.sourceReference || line < 1) return undefined;
  const { path } = source;
  const uri = /^[a-z][\w+.-]+:\/\//i.test(path) ? vscode.Uri.parse(path) : vscode.Uri.file(path);
  // What VS Code calls a file of the remote machine is to us, who run there, a file.
  const own = uri.scheme === 'vscode-remote' ? vscode.Uri.file(uri.path) : uri;
  return { uri: own.toString(), line: line - 1 };
}
