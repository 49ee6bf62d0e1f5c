import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { watchDebug } from '../../src/sources/debug/console';
import { watchExpression, watchExpressionAgain } from '../../src/sources/debug/expression';
import { trackAgain, trackHere } from '../../src/sources/debug/logpoint';
import { LineDrawing } from '../../src/views/lines/lineDrawing';
import { shareSummaries } from '../../src/views/summaries';
import type { LiveWatch } from '../../src/watch/liveWatch';
import { type OwnAdapter, OwnDebugger } from './debugAdapter';
import { answered, breakAt, Debugging, debugNode, numbersOf, program, stopDebugging } from './debugging';

/** Line 3 is passed with v = 1.5, 3, 4.5 and so on. */
const LOOP = `function work(i) {
  const v = i * 1.5;
  return v;
}
let i = 0;
setInterval(() => { work(++i); console.log('tick ' + i); }, 100);
`;

describe('At each stop of a debugged program', function () {
  this.timeout(120_000);
  let own: Debugging;
  let debuggers: OwnDebugger;
  beforeEach(async () => {
    own = new Debugging();
    debuggers = new OwnDebugger();
    await debuggers.activate();
  });
  afterEach(async () => {
    own.dispose();
    await stopDebugging();
    debuggers.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  const counted = (count: number) =>
    own.until(
      () => own.newest.series.count >= count,
      () => [numbersOf(own.newest), own.newest.state, own.newest.detail],
    );
  const stoppedAt = (wanted: number) =>
    own.until(
      () => (own.runs.running[0]?.stop !== undefined ? numbersOf(own.newest)['']?.length === wanted : false),
      () => [numbersOf(own.newest), own.newest.detail],
    );

  it('the expression is evaluated in the top frame and counted, from the present stop on', async () => {
    const file = program(LOOP);
    breakAt(file, 3);
    await debugNode(file);
    await own.until(
      () => own.runs.running[0]?.stop !== undefined,
      () => own.runs.running.length,
    );
    await answered(
      own,
      watchExpression(own, own.editor.get(), { variable: { name: 'v', evaluateName: 'v' } }),
    );
    assert.equal(own.newest.kind, 'expression');
    assert.equal(own.newest.name, 'v');
    for (let stops = 1; stops <= 3; stops++) {
      await stoppedAt(stops);
      await own.goOn();
      await own.until(
        () => numbersOf(own.newest)['']?.length === stops + 1,
        () => numbersOf(own.newest),
      );
    }
    assert.deepEqual(numbersOf(own.newest), { '': [1.5, 3, 4.5, 6] });
    // It came from the line at which the program stands.
    assert.deepEqual(own.newest.codeLine, { uri: vscode.Uri.file(file).toString(), line: 2 });
    await stopDebugging();
    await own.ended(own.newest);
  });

  it('the hover at the end of a tracked line tells the figures, and goes with the line while that is edited', async () => {
    const file = program(LOOP);
    const uri = vscode.Uri.file(file);
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(2, 9, 2, 10);
    const shown = { medianAtLine: true, onDidChange: own.settings.onDidChange };
    const drawing = new LineDrawing(
      own.watches,
      shown,
      shareSummaries(() => [95]),
    );
    await answered(own, trackHere(own, own.editor.get(), { uri, lineNumber: 3 }));
    own.newest.rename('<b>v</b>');
    await debugNode(file);
    await counted(3);
    const hoverAt = async (line: number, character = editor.document.lineAt(line).text.length) => {
      const hover = await drawing.provideHover(editor.document, new vscode.Position(line, character));
      return hover?.contents.map(each => (typeof each === 'string' ? each : each.value)).join('\n') ?? '';
    };
    const told = await hoverAt(2);
    assert.match(told, /Median \d/);
    assert.match(told, /&#60;b&#62;v/, 'the name is no markup');
    assert.match(told, /command:medianWatch.showHeaps\?.*command:medianWatch.removeWatch\?/);
    assert.equal(await hoverAt(3), '');
    assert.equal(await hoverAt(2, 4), '', 'other hovers within the line are not disturbed');

    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '// above\n'));
    await own.until(
      () => own.newest.codeLine?.line === 3,
      () => own.newest.codeLine,
    );
    assert.match(await hoverAt(3), /Median \d/);
    assert.equal(await hoverAt(2), '');
    await stopDebugging();
    assert.match(await hoverAt(3), /Median \d/, 'it stays when the program has ended');
    shown.medianAtLine = false;
    assert.equal(await hoverAt(3), '');
    shown.medianAtLine = true;
    own.watches.close(own.newest);
    assert.equal(await hoverAt(3), '');
    drawing.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('it works across restarts, and waits for the next session when it is followed again', async () => {
    const file = program(LOOP);
    breakAt(file, 3, 'i % 2 === 0');
    await answered(own, watchExpression(own, own.editor.get(), { variable: { name: 'v * 10' } }));
    assert.match(own.newest.detail, /waiting/);
    await debugNode(file);
    await counted(1);
    await own.goOn();
    await counted(2);
    const before = own.newest;
    before.rerun = 'goOn';
    await vscode.commands.executeCommand('workbench.action.debug.restart');
    await own.until(
      () => own.newest !== before && own.newest.series.count === 3 && own.watches.live.length === 1,
      () => own.watches.live.map(watch => [watch.state, numbersOf(watch)]),
    );
    assert.deepEqual(numbersOf(own.newest), { '': [30, 30, 60] });
    await stopDebugging();
    vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
    await own.ended(own.newest);

    watchExpressionAgain(own, own.newest);
    breakAt(file, 3, 'i === 7');
    await debugNode(file);
    await counted(4);
    assert.deepEqual(numbersOf(own.newest), { '': [30, 30, 60, 105] });
  });

  it('what can’t be evaluated, and what is no number, is counted and told', async () => {
    const values = ['4', 'error', 'undefined', "'8 ms'", '2e3', 'NaN'];
    await answered(own, watchExpression(own, own.editor.get(), { variable: { name: 'x' } }));
    const adapter = await debuggers.start();
    const frames: unknown[] = [];
    adapter.answers['threads'] = () => ({ threads: [{ id: 5, name: 'main' }] });
    adapter.answers['stackTrace'] = () => ({ stackFrames: [{ id: 77, name: 'f', line: 1, column: 1 }] });
    adapter.answers['evaluate'] = asked => {
      if (asked['expression'] !== 'x') return {};
      frames.push(asked['frameId']);
      const result = values[frames.length - 1];
      if (result === 'error') throw new Error('x is not defined');
      return { result, variablesReference: 0 };
    };
    for (let i = 1; i <= values.length; i++) {
      stop(adapter);
      await own.until(
        () => frames.length === i,
        () => frames,
      );
    }
    await counted(3);
    await own.until(
      () => own.newest.detail.startsWith('no number at 3 of 6 stops'),
      () => own.newest.detail,
    );
    assert.deepEqual(numbersOf(own.newest), { '': [4, 2000], time: [8] });
    assert.deepEqual(frames, Array(6).fill(77));
    own.newest.pause();
    stop(adapter);
    await new Promise(resolve => setTimeout(resolve, 200));
    own.newest.resume();
    assert.equal(frames.length, values.length);
    adapter.answers['evaluate'] = () => ({ result: '{…}', variablesReference: 3 });
    adapter.answers['variables'] = () => ({
      variables: [{ name: 'a', value: '11', variablesReference: 0 }],
    });
    stop(adapter);
    await counted(4);
    await stopDebugging();
    await own.ended(own.newest);
    assert.match(own.newest.detail, /no number at 3 of/);
  });

  it('a tracked line is counted without stopping, only what carries its mark, until the logpoint is removed', async () => {
    const file = program(LOOP);
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(file));
    editor.selection = new vscode.Selection(2, 9, 2, 10);
    await answered(own, trackHere(own, own.editor.get()));
    const watch = own.newest;
    assert.equal(watch.kind, 'logpoint');
    assert.equal(watch.name, 'v');
    const [logpoint] = vscode.debug.breakpoints;
    assert.ok(logpoint instanceof vscode.SourceBreakpoint);
    assert.equal(logpoint.location.range.start.line, 2);
    assert.match(watch.detail, /waiting/);

    await debugNode(file);
    await watchDebug(own);
    const whole = own.newest;
    await own.until(
      () => watch.series.count >= 6 && whole.series.count >= 6,
      () => [numbersOf(watch), numbersOf(whole)],
    );
    vscode.debug.removeBreakpoints([logpoint]);
    await own.ended(watch);
    assert.match(watch.detail, /removed/);
    const values = numbersOf(watch)[''] ?? [];
    assert.deepEqual(
      values,
      values.map((_, i) => (i + 1) * 1.5),
    );
    const ticks = numbersOf(whole)['tick'] ?? [];
    assert.deepEqual(
      ticks,
      ticks.map((_, i) => i + 1),
      'the debug console’s watch leaves the marked lines out',
    );
    assert.equal(Object.keys(numbersOf(whole)).length, 1);
  });

  it('a line is tracked beside a logpoint of the user’s, whose expression is suggested, and beside another expression', async () => {
    const file = program(LOOP.replace('return v', 'return v + 0.25'));
    const uri = vscode.Uri.file(file);
    const place = new vscode.Location(uri, new vscode.Position(2, 0));
    const theirs = new vscode.SourceBreakpoint(place, true, undefined, undefined, 'v is { v } ms');
    vscode.debug.addBreakpoints([theirs]);
    await answered(own, trackHere(own, undefined, { uri, lineNumber: 3 }));
    const first = own.newest;
    assert.equal(first.name, 'v');
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(2, 9, 2, 17);
    await answered(own, trackHere(own, own.editor.get(), { uri, lineNumber: 3 }));
    const second = own.newest;
    assert.equal(second.name, 'v + 0.25');
    await debugNode(file);
    await own.until(
      () => first.series.count >= 3 && second.series.count >= 3,
      () => [numbersOf(first), numbersOf(second)],
    );
    await stopDebugging();
    const inOrder = (watch: LiveWatch, more: number) => {
      const values = numbersOf(watch)[''] ?? [];
      assert.deepEqual(
        values,
        values.map((_, i) => (i + 1) * 1.5 + more),
      );
    };
    inOrder(first, 0);
    inOrder(second, 0.25);
  });

  it('a tracked line goes with its watch, over restarts, and comes back when it is followed again', async () => {
    const file = program(LOOP.replace('return v', 'return v + 0.25'));
    const uri = vscode.Uri.file(file);
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(2, 9, 2, 17);
    await answered(own, trackHere(own, own.editor.get(), { uri, lineNumber: 3 }));
    assert.equal(own.newest.name, 'v + 0.25');
    const first = own.newest;
    first.rerun = 'both';
    await debugNode(file);
    await counted(3);
    await vscode.commands.executeCommand('workbench.action.debug.restart');
    await own.until(
      () => own.newest !== first && own.newest.series.count >= 3,
      () => own.watches.live.map(watch => [watch.state, watch.detail, numbersOf(watch)]),
    );
    await own.ended(first);
    assert.equal(vscode.debug.breakpoints.length, 1);
    for (const watch of own.watches.live) {
      const values = numbersOf(watch)[''] ?? [];
      assert.deepEqual(
        values,
        values.map((_, i) => (i + 1) * 1.5 + 0.25),
      );
    }
    const second = own.newest;
    second.end();
    await own.until(
      () => vscode.debug.breakpoints.length === 0,
      () => vscode.debug.breakpoints.length,
    );
    const count = second.series.count;
    trackAgain(own, second);
    assert.equal(vscode.debug.breakpoints.length, 1);
    await own.until(
      () => second.series.count > count,
      () => second.detail,
    );
    own.watches.close(second);
    assert.equal(vscode.debug.breakpoints.length, 0);
  });
});

function stop(adapter: OwnAdapter): void {
  adapter.event('stopped', { reason: 'breakpoint', threadId: 5 });
}
