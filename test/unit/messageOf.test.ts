import { describe, expect, it } from 'vitest';
import { faultOf, messageOf } from '../../src/messageOf';

class OwnError extends TypeError {
  override readonly name = 'OwnError';
}

/** An error as another machine would have it. */
function error(made: Error, stack: string, more: object = {}): Error {
  return Object.assign(made, { stack }, more);
}

const SECRET = 'loss=41.5 in /home/me/secret';

describe('What an error says', () => {
  it.each([
    [new Error('the disk is full'), 'the disk is full'],
    ['a string', 'a string'],
    [undefined, 'undefined'],
  ])('is the message of %s', (thrown, message) => {
    expect(messageOf(thrown)).toBe(message);
  });
});

describe('What an error is', () => {
  it.each<[string, unknown, string]>([
    [
      'function and file, without its folders',
      error(
        new OwnError(SECRET),
        `OwnError: ${SECRET}\n    at async Tail.readOn (/home/me/x (2)/dist/node.js:1:23)`,
      ),
      'OwnError in Tail.readOn (node.js:1:23)',
    ],
    [
      'the same where VS Code has written the stack',
      error(new Error(SECRET), `Error: ${SECRET}\n\tat new Reader (/home/me/dist/acting.js:5:6)`),
      'Error in Reader (acting.js:5:6)',
    ],
    [
      'a file alone, on Windows too',
      error(new Error(SECRET), `Error: ${SECRET}\n    at C:\\Users\\me\\dist\\extension.js:7:1`),
      'Error (extension.js:7:1)',
    ],
    [
      'its code, which Node gives it in place of a stack',
      error(new Error(SECRET), `Error: ${SECRET}`, { code: 'ENOENT' }),
      'Error ENOENT',
    ],
    [
      'no code that is made of a text or a number',
      error(new Error(SECRET), `Error: ${SECRET}`, { code: '41.5 ms' }),
      'Error',
    ],
    [
      'no line of its message that looks like a frame',
      error(
        new Error('no\n    at my secret:1:2'),
        'Error: no\n    at my secret:1:2\n    at run (/a/b.js:3:4)',
      ),
      'Error in run (b.js:3:4)',
    ],
    ['nothing of a text that was thrown', SECRET, 'a thrown string'],
  ])('tells %s', (_, thrown, told) => {
    expect(faultOf(thrown)).toBe(told);
  });

  it('tells nothing of what its message says', () => {
    const told = faultOf(new RangeError(SECRET));
    expect(told).toMatch(/^RangeError .*messageOf\.test\.ts:\d+:\d+\)$/);
    expect(told).not.toContain('secret');
  });
});
