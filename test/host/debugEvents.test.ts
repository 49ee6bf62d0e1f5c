import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { watchDebug, watchDebugType } from '../../src/sources/debug/console';
import { MOST_REMEMBERED } from '../../src/sources/debug/run';
import { OwnDebugger } from './debugAdapter';
import { Debugging, numbersOf, sessionCalled, stopDebugging } from './debugging';

describe('Median: Watch Debug Console, with a debugger of our own', function () {
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
  });
  const count = (wanted: number) =>
    own.until(
      () => own.newest.series.count === wanted,
      () => numbersOf(own.newest),
    );

  it('counts every category but telemetry, each as a stream of its own', async () => {
    const adapter = await debuggers.start();
    adapter.print('1', 'stdout');
    adapter.print('7', 'stderr');
    adapter.print('2\n', 'stdout');
    adapter.print('8\n', 'stderr');
    adapter.print('3', undefined);
    adapter.print('40\n', 'important');
    adapter.print('9999\n', 'telemetry');
    adapter.print('5\n', 'console');
    await watchDebug(own);
    await count(4);
    assert.deepEqual(numbersOf(own.newest), { '': [12, 35, 40, 78] });
  });

  it('joins a number that is cut between two events, before and after the watch begins', async () => {
    const adapter = await debuggers.start();
    adapter.print('value 12', 'stdout');
    await watchDebug(own);
    adapter.print('34\nvalue 5', 'stdout');
    await count(1);
    adapter.print('6', 'stdout');
    adapter.print('e2\n', 'stdout');
    await count(2);
    assert.deepEqual(numbersOf(own.newest), { value: [1234, 5600] });
  });

  it('counts the text of a group once, whether the debugger repeats it or not', async () => {
    const adapter = await debuggers.start();
    const at = { source: { path: '/a.js' }, line: 3, column: 9 };
    adapter.print('group 21\n', 'stdout', { group: 'start', ...at });
    adapter.print('group 21\n', 'stdout', at);
    adapter.print('', 'stdout', { group: 'end' });
    adapter.print('group 22\n', 'stdout', { group: 'start', ...at });
    adapter.print('inner 23\n', 'stdout', { ...at, line: 4 });
    adapter.print('same 24\n', 'stdout', at);
    adapter.print('same 24\n', 'stdout', at);
    await watchDebug(own);
    await own.until(
      () => own.newest.series.count >= 5,
      () => numbersOf(own.newest),
    );
    assert.deepEqual(Object.values(numbersOf(own.newest)).flat().sort(), [21, 22, 23, 24, 24]);
  });

  it('opens objects up to a bound and says so, and reads what is shown where they can’t be opened', async () => {
    const adapter = await debuggers.start();
    const variable = (name: string, value: string, variablesReference = 0) => ({
      name,
      value,
      variablesReference,
    });
    adapter.answers['variables'] = ({ variablesReference: reference }) => {
      if (reference === 1) return { variables: [variable('x', '{…}', 2)] };
      if (reference === 2)
        return { variables: [variable('y', '5'), variable('z', '6n'), variable('s', "'7 ms'")] };
      if (reference === 3) return { variables: [variable('big', 'Array(3000)', 4)] };
      if (reference === 4)
        return { variables: Array.from({ length: 3000 }, (_, i) => variable(String(i), String(i))) };
      throw new Error('gone');
    };
    await watchDebug(own);
    adapter.print('{…}\n', 'stdout', { variablesReference: 1 });
    adapter.print('{a: 8, b: 123…45, …}\n', 'stdout', { variablesReference: 9 });
    adapter.print('after: 9\n', 'stdout');
    await own.until(
      () => own.newest.series.all.some(({ label }) => label === 'after'),
      () => numbersOf(own.newest),
    );
    assert.deepEqual(numbersOf(own.newest), { y: [5], z: [6], 's in time': [7], a: [8], after: [9] });
    assert.equal(own.newest.notes.length, 1);

    adapter.print('big: Array(3000)\n', 'stdout', { variablesReference: 3 });
    await count(1005);
    assert.match(own.newest.notes.join(), /at most 1000 values/);
  });

  it('says how much came before what is remembered', async () => {
    const adapter = await debuggers.start();
    const line = `${'x'.repeat(990)} 1234567\n`;
    const lines = Math.ceil((MOST_REMEMBERED * 1.5) / line.length);
    for (let i = 0; i < lines; i++) adapter.print(line, i % 2 === 0 ? 'stdout' : 'stderr');
    await watchDebug(own);
    const watch = own.newest;
    await own.until(
      () => watch.series.count > lines / 2,
      () => watch.series.count,
    );
    const forgotten = Number(/first ([\d,]+) characters/.exec(watch.notes.join())?.[1]?.replaceAll(',', ''));
    assert.equal(forgotten % line.length, 0);
    await count(lines - forgotten / line.length);
  });

  it('counts a flood of events to the last number', async () => {
    const adapter = await debuggers.start();
    await watchDebug(own);
    const watch = own.newest;
    const events = 20_000;
    for (let i = 0; i < events; i++) {
      adapter.print(`${i}\n`, 'stdout');
      if (i % 200 === 0) await new Promise(resolve => setTimeout(resolve, 0));
    }
    await count(events);
    const numbers = numbersOf(watch)[''] ?? [];
    assert.ok(numbers.every((number, i) => number === i));
  });

  it('asks what becomes of the numbers where VS Code starts a program over by ending it', async () => {
    const adapter = await debuggers.start();
    await watchDebug(own);
    const before = own.newest;
    before.rerun = 'goOn';
    adapter.print('1\n', 'stdout');
    await count(1);
    await vscode.commands.executeCommand('workbench.action.debug.restart');
    await own.until(
      () => debuggers.adapters.length === 2,
      () => debuggers.adapters.length,
    );
    debuggers.adapter.print('2\n', 'stdout');
    await own.until(
      () => own.newest !== before && own.newest.series.count === 2,
      () => own.watches.live.map(watch => [watch.state, numbersOf(watch)]),
    );
    assert.deepEqual(numbersOf(own.newest), { '': [1, 2] });
    assert.equal(own.newest.state, 'running');
    assert.equal(own.watches.live.length, 1);
    await stopDebugging();
    await own.ended(own.newest);
  });

  it('follows the sessions below a root, and ends with the exit code when all have ended', async () => {
    const root = await debuggers.start('root');
    await watchDebug(own);
    const watch = own.newest;
    const below = await debuggers.start('below', {}, sessionCalled('root'));
    below.print('5', 'stdout');
    root.print('6\n', 'stdout');
    below.event('terminated');
    await count(2);
    assert.deepEqual(numbersOf(watch), { '': [5, 6] });
    root.event('exited', { exitCode: 3 });
    root.event('terminated');
    await own.ended(watch);
    assert.equal(watch.detail, 'exit code 3');
    assert.equal(own.watches.live.length, 1);
  });

  it('watches each program of a type that is debugged, from its first line', async () => {
    const each = watchDebugType(own, 'median-test');
    try {
      const first = await debuggers.start('one');
      first.print('1\n', 'stdout');
      await own.until(
        () => own.watches.live.length === 1 && own.newest.series.count === 1,
        () => own.watches.live.length,
      );
      (await debuggers.start('other', { type: 'median-other' })).print('9\n', 'stdout');
      await debuggers.start('two');
      debuggers.adapter.print('2\n', 'stdout');
      await own.until(
        () => own.watches.live.length === 2 && own.newest.series.count === 1,
        () => own.watches.live.length,
      );
      assert.deepEqual(
        own.watches.live.map(({ name }) => name),
        ['one', 'two'],
      );
    } finally {
      each.dispose();
    }
  });
});
