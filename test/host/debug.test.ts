import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { watchConsoleAgain, watchDebug } from '../../src/sources/debug/console';
import { Debugging, debugNode, numbersOf, program, stopDebugging } from './debugging';

/** Keeps a program alive until it is stopped. */
const ALIVE = 'setInterval(() => {}, 1000);\n';

describe('Median: Watch Debug Console, with the built-in JavaScript debugger', function () {
  this.timeout(120_000);
  let own: Debugging;
  beforeEach(() => {
    own = new Debugging();
  });
  afterEach(async () => {
    own.dispose();
    await stopDebugging();
  });

  it('counts each number that console.log prints, from the first, though it was started in the middle', async () => {
    const file = program(`console.log(5); console.log('and 41'); console.warn(97); console.error('-1.5');
      setTimeout(() => console.log('done'), 300); ${ALIVE}`);
    await debugNode(file);
    await watchDebug(own);
    const watch = own.newest;
    await own.until(
      () => watch.series.count === 4,
      () => numbersOf(watch),
    );
    assert.deepEqual(numbersOf(watch), { '': [-1.5, 5, 41, 97] });
    assert.equal(watch.kind, 'debug');
    await stopDebugging();
    await own.ended(watch);
    assert.deepEqual(numbersOf(watch), { '': [-1.5, 5, 41, 97] });
  });

  it('has the numbers of a program that has ended already', async () => {
    const file = program('for (let i = 1; i <= 500; i++) console.log(i);');
    await debugNode(file);
    await own.until(
      () => own.runs.last !== undefined,
      () => own.runs.running.length,
    );
    await watchDebug(own);
    await own.ended(own.newest);
    assert.deepEqual(
      numbersOf(own.newest)[''],
      Array.from({ length: 500 }, (_, i) => i + 1),
    );
  });

  it('opens logged objects and gives each of their numbers its path', async () => {
    const file = program(`
      console.log({ a: 1, b: { c: 2, d: [3, 4] }, s: 'no', f() {} });
      console.log('epoch', { loss: { train: 0.5, test: 0.75 } }, 7);
      console.log({ a: 10, b: { c: 20, d: [30, 40] } });
      console.log(new Map([['k', { v: 71 }]]));
      console.log('set', new Set([72, 73]));
      console.log({ few: 81, more: 82 });
      ${ALIVE}`);
    await debugNode(file);
    await watchDebug(own);
    const watch = own.newest;
    await own.until(
      () => watch.series.count === 16,
      () => [numbersOf(watch), watch.notes],
    );
    assert.deepEqual(numbersOf(watch), {
      a: [1, 10],
      'b.c': [2, 20],
      'b.d': [3, 4, 30, 40],
      'epoch.loss.train': [0.5],
      'epoch.loss.test': [0.75],
      epoch: [7],
      'k.v': [71],
      set: [72, 73],
      few: [81],
      more: [82],
    });
    assert.deepEqual(watch.notes, []);
  });

  it('counts once what the debugger tells twice', async () => {
    const file = program(`
      console.group('group 21'); console.log('in 22'); console.groupEnd();
      console.group('group 21'); console.log('in 22'); console.groupEnd();
      console.assert(false, 'assert 51'); console.trace('trace 52');
      console.table([{ a: 41 }]);
      ${ALIVE}`);
    await debugNode(file);
    await watchDebug(own);
    const watch = own.newest;
    const wanted = [0, 21, 21, 22, 22, 41, 51, 52];
    await own.until(
      () => watch.series.count >= wanted.length,
      () => numbersOf(watch),
    );
    assert.deepEqual(numbersOf(watch), { '': wanted });
  });

  it('counts console.time once', async () => {
    const file = program(
      `console.time('t'); console.timeLog('t', 31); console.timeEnd('t'); console.log('t: 5 ms'); ${ALIVE}`,
    );
    await debugNode(file);
    await watchDebug(own);
    const watch = own.newest;
    await own.until(
      () => numbersOf(watch)['t in time']?.includes(5) === true,
      () => numbersOf(watch),
    );
    assert.equal(numbersOf(watch)['t in time']?.length, 3);
    assert.deepEqual(numbersOf(watch)['t'], [31]);
  });

  it('joins a number that the program writes in parts, each stream by itself', async () => {
    const file = program(`
      const parts = ['1', '2', '.', '5\\n', '6'];
      let i = 0;
      const timer = setInterval(() => {
        process.stdout.write(parts[i]);
        process.stderr.write(['7', '', '8\\n', '', ''][i]);
        if (++i === parts.length) clearInterval(timer);
      }, 60);`);
    await debugNode(file, { outputCapture: 'std' });
    await watchDebug(own);
    const watch = own.newest;
    await own.ended(watch);
    assert.deepEqual(numbersOf(watch), { '': [6, 12.5, 78] });
  });

  it('keeps what was counted before and after a restart apart until the user has answered', async () => {
    const file = program(`console.log(1); console.log(2); console.log(3); ${ALIVE}`);
    await debugNode(file);
    await watchDebug(own);
    const before = own.newest;
    before.rerun = 'both';
    await own.until(
      () => before.series.count === 3,
      () => numbersOf(before),
    );
    await vscode.commands.executeCommand('workbench.action.debug.restart');
    await own.ended(before);
    await own.until(
      () => own.watches.live.length === 2,
      () => own.watches.live.length,
    );
    const next = own.newest;
    await own.until(
      () => next.series.count === 3,
      () => numbersOf(next),
    );
    assert.deepEqual(numbersOf(before), { '': [1, 2, 3] });
    assert.deepEqual(numbersOf(next), { '': [1, 2, 3] });

    next.rerun = 'goOn';
    await vscode.commands.executeCommand('workbench.action.debug.restart');
    await own.until(
      () => own.newest !== next && own.newest.series.count === 6,
      () => own.watches.live.map(numbersOf),
    );
    assert.deepEqual(numbersOf(own.newest), { '': [1, 1, 2, 2, 3, 3] });
    assert.deepEqual(own.watches.live, [before, own.newest]);
    assert.equal(own.newest.state, 'running');
  });

  it('counts what the processes print that the program starts', async () => {
    const child = program('console.log(200); console.log(300);');
    const file = program(
      `console.log(100); require('node:child_process').fork(${JSON.stringify(child)}); ${ALIVE}`,
    );
    await debugNode(file);
    await watchDebug(own);
    const watch = own.newest;
    await own.until(
      () => watch.series.count === 3,
      () => numbersOf(watch),
    );
    assert.deepEqual(numbersOf(watch), { '': [100, 200, 300] });
    assert.equal(own.watches.live.length, 1);
  });

  it('is paused, resumed, stopped and followed again', async () => {
    const file = program(`let i = 0; setInterval(() => console.log(++i), 50);`);
    await debugNode(file);
    await watchDebug(own);
    const watch = own.newest;
    await own.until(
      () => watch.series.count >= 3,
      () => numbersOf(watch),
    );
    watch.pause();
    const paused = watch.series.count;
    await new Promise(resolve => setTimeout(resolve, 300));
    assert.equal(watch.series.count, paused);
    watch.resume();
    await own.until(
      () => watch.series.count > paused,
      () => numbersOf(watch),
    );
    watch.end();
    const stopped = numbersOf(watch)['']?.at(-1) ?? 0;
    await new Promise(resolve => setTimeout(resolve, 300));
    watchConsoleAgain(own, watch);
    await own.until(
      () => (numbersOf(watch)['']?.at(-1) ?? 0) > stopped,
      () => numbersOf(watch),
    );
    const numbers = numbersOf(watch)[''] ?? [];
    assert.equal(new Set(numbers).size, numbers.length, 'no number counts twice');

    await stopDebugging();
    await own.ended(watch);
    const count = watch.series.count;
    watchConsoleAgain(own, watch);
    assert.equal(watch.state, 'running');
    assert.match(watch.detail, /waiting/);
    await debugNode(program('console.log(9999);'), { name: 'another' });
    assert.equal(watch.series.count, count);
    await debugNode(file);
    await own.until(
      () => watch.series.count > count,
      () => [watch.state, watch.detail],
    );
    assert.equal(watch.detail, '');
  });
});
