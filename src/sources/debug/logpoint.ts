import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { refuse } from '../../messages';
import type { LiveWatch } from '../../watch/liveWatch';
import { type DebugContext, openWatch } from './follow';
import { newMark, withoutMarks } from './mark';
import { TrackedLine } from './tracked';
import { askExpression, expressionAt } from './words';

/** A line of a program, counted from 0. */
interface CodeLocation {
  readonly uri: vscode.Uri;
  readonly line: number;
}

/** Asks for an expression and counts its value each time the program passes the line, without stopping there. */
export async function trackHere(
  context: DebugContext,
  editor: vscode.TextEditor | undefined,
  argument?: unknown,
): Promise<void> {
  const place = placeOf(argument, editor);
  if (!place || !['file', 'vscode-remote', 'vscode-vfs'].includes(place.uri.scheme)) {
    void refuse(
      l10n.t(
        'A median is tracked at a line of a program’s file. Put the cursor on the line in its editor and run the command again.',
      ),
    );
    return;
  }
  const { uri, line } = place;
  const ownEditor = editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  const expression = await askExpression({
    title: l10n.t('Median: Track Median at Line {0}', String(line + 1)),
    prompt: l10n.t(
      'Its value is counted each time the program passes the line, without stopping. A logpoint does it.',
    ),
    value:
      (ownEditor?.selection.isEmpty === false ? undefined : loggedAt(place)) ?? expressionAt(ownEditor, line),
  });
  if (expression === undefined) return;
  const target = { uri: uri.toString(), line, expression };
  const known = context.watches.live.find(
    ({ kind, isOpen, target: other }) =>
      kind === 'logpoint' && isOpen && JSON.stringify(other) === JSON.stringify(target),
  );
  if (known) {
    context.watches.show(known);
    return;
  }
  const where = l10n.t('line {0} of {1}', String(line + 1), uri.path.slice(uri.path.lastIndexOf('/') + 1));
  const source = l10n.t('{0} at {1}', expression, where);
  const watch = await openWatch(context, { kind: 'logpoint', name: expression, source, target }, uri);
  track(context, watch, place, expression);
}

/** Puts the logpoint of a watch at its line again. */
export function trackAgain(context: DebugContext, watch: LiveWatch): void {
  const { codeLine } = watch;
  if (!codeLine) return;
  const place = { uri: vscode.Uri.parse(codeLine.uri), line: codeLine.line };
  track(context, watch, place, String(watch.target['expression']));
}

function track(
  context: DebugContext,
  watch: LiveWatch,
  { uri, line }: CodeLocation,
  expression: string,
): void {
  const mark = newMark();
  const taken = breakpointsAt({ uri, line }).map(({ location }) => location.range.start.character);
  let character = 0;
  // Of several breakpoints at one place VS Code tells the debugger of one alone.
  while (taken.includes(character)) character++;
  const location = new vscode.Location(uri, new vscode.Position(line, character));
  const message = `${mark} {${expression}}`;
  const breakpoint = new vscode.SourceBreakpoint(location, true, undefined, undefined, message);
  vscode.debug.addBreakpoints([breakpoint]);
  const tracked = new TrackedLine(context, watch, { breakpoint, mark });
  watch.follow(tracked, tracked.detail);
}

function breakpointsAt({ uri, line }: CodeLocation): vscode.SourceBreakpoint[] {
  return vscode.debug.breakpoints
    .filter(each => each instanceof vscode.SourceBreakpoint)
    .filter(
      ({ location }) => location.range.start.line === line && location.uri.toString() === uri.toString(),
    );
}

/** The expression that a logpoint of the user's prints at a line. */
function loggedAt(place: CodeLocation): string | undefined {
  const messages = breakpointsAt(place).map(({ logMessage = '' }) => withoutMarks(logMessage));
  return /\{([^{}]+)\}/.exec(messages.join('\n'))?.[1]?.trim();
}

/** The line whose number's menu was opened, or else the cursor's. */
function placeOf(argument: unknown, editor: vscode.TextEditor | undefined): CodeLocation | undefined {
  if (typeof argument === 'object' && argument !== null && 'lineNumber' in argument && 'uri' in argument) {
    const { uri, lineNumber } = argument;
    if (uri instanceof vscode.Uri && typeof lineNumber === 'number') return { uri, line: lineNumber - 1 };
  }
  return editor && { uri: editor.document.uri, line: editor.selection.active.line };
}
