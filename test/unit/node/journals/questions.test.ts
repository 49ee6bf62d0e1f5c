import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { questionIn } from '../../../../src/node/journals/files';
import { Questions } from '../../../../src/node/journals/questions';
import { makeUnreachable } from '../files/unreachable';

const scratch = mkdtempSync(path.join(tmpdir(), 'median-questions-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let root = '';
let roots = 0;
let time = 0;
let questions = new Questions();
beforeEach(() => {
  root = path.join(scratch, `${++roots}`);
  time = 0;
  questions = new Questions(() => time);
});

/** The folder of a host: on another machine, where nothing tells whether it lives, or of one that has gone. */
function hostOf({ isGone = false } = {}): string {
  const folder = path.join(root, isGone ? '999999999-7' : '7-7-ffffffff-eeeeeeee-dddddddd');
  mkdirSync(folder, { recursive: true });
  return folder;
}

const answersOf = (folders: readonly string[]) => questions.look(folders).map(({ answer }) => answer);

describe('Other hosts', () => {
  it('are asked where they may live, and not waited for where they have gone', () => {
    const [living, gone] = [hostOf(), hostOf({ isGone: true })];
    expect(answersOf([living, gone])).toEqual(['none', 'gone']);
    expect(questions.isWaiting).toBe(true);
    questions.ask();
    expect([living, gone].map(folder => existsSync(questionIn(folder)))).toEqual([true, false]);
    expect(answersOf([gone])).toEqual(['gone']);
    expect(questions.isWaiting).toBe(false);
  });

  it('that take the question away stay, and are neither waited for nor asked any more', () => {
    const host = hostOf();
    answersOf([host]);
    questions.ask();
    time += 60_000;
    expect(answersOf([host])).toEqual(['none']);
    rmSync(questionIn(host));
    for (let look = 0; look < 3; look++) {
      expect([answersOf([host]), questions.isWaiting]).toEqual([['stays'], false]);
      questions.ask();
      expect(readdirSync(host)).toEqual([]);
      time += 3000;
    }
  });

  it('have not answered where their folder can’t be looked into for a moment', () => {
    const host = hostOf();
    answersOf([host]);
    questions.ask();
    const end = makeUnreachable(host);
    expect([answersOf([host]), questions.isWaiting]).toEqual([['none'], true]);
    end();
    rmSync(questionIn(host));
    expect(answersOf([host])).toEqual(['stays']);
  });

  it('that say nothing for minutes have gone silent, where nothing tells that they live', () => {
    const host = hostOf();
    const answers = Array.from({ length: 5 }, () => {
      const answer = answersOf([host])[0];
      questions.ask();
      time += 60_000;
      return answer;
    });
    expect(answers).toEqual(['none', 'none', 'none', 'none', 'silent']);
  });
});

describe('A host that is asked', () => {
  it('answers all who ask, once it has done what there is to do', async () => {
    const own = hostOf();
    await questions.answer(own, () => expect.unreachable('Nobody asks.'));
    questions.look([own]);
    questions.ask();
    let left = () => {};
    let times = 0;
    const leave = () => {
      times++;
      return new Promise<void>(resolve => {
        left = resolve;
      });
    };
    const answering = questions.answer(own, leave);
    // The next look comes before that is done.
    await questions.answer(own, leave);
    expect([times, readdirSync(own).length]).toEqual([1, 1]);
    left();
    await answering;
    expect(readdirSync(own)).toEqual([]);
  });

  it('answers the next time where it failed to', async () => {
    const own = hostOf();
    questions.look([own]);
    questions.ask();
    await expect(questions.answer(own, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(readdirSync(own)).toHaveLength(1);
    await questions.answer(own, () => {});
    expect(readdirSync(own)).toEqual([]);
  });
});
