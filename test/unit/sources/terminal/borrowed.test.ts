import { describe, expect, it } from 'vitest';
import { BorrowedClipboard, NO_TEXT, NOTHING, REFUSED } from '../../../../src/sources/terminal/borrowed';

/** A clipboard that holds a text, and notes what is done with it. */
class Held {
  readonly done: string[] = [];
  text: string;
  /** Instead of an answer, where reading is to be answered later, or never. */
  answer: Promise<string> | undefined;

  constructor(text: string) {
    this.text = text;
  }

  async readText(): Promise<string> {
    this.done.push('read');
    return (await this.answer) ?? this.text;
  }

  async writeText(text: string): Promise<void> {
    this.done.push('write');
    this.text = text;
  }
}

const yes = () => true;

describe('A clipboard that is borrowed', () => {
  it('gives what was copied, and then holds its text of before', async () => {
    const held = new Held('mine');
    const borrowed = new BorrowedClipboard(held);
    const copied = ['1\n2', '3'].map(text => borrowed.copiedBy(() => held.writeText(text), yes));
    expect(await Promise.all(copied)).toEqual([{ text: '1\n2' }, { text: '3' }]);
    expect(held.text).toBe('mine');
  });

  it.each([
    ['nothing was copied', async () => {}, yes, NOTHING],
    ['something else was copied than was meant', (held: Held) => held.writeText('7'), () => false, NOTHING],
    ['copying fails', () => Promise.reject(new Error('no such command')), yes, REFUSED],
    ['copying does not end', () => new Promise<void>(() => {}), yes, REFUSED],
  ])('gives nothing where %s, and holds its text of before', async (_, copy, isMeant, gives) => {
    const held = new Held('mine');
    expect(await new BorrowedClipboard(held, 10).copiedBy(() => copy(held), isMeant)).toBe(gives);
    expect(held.text).toBe('mine');
  });

  it('is left alone where it holds no text, since a picture could not be put back', async () => {
    const held = new Held('');
    expect(await new BorrowedClipboard(held).copiedBy(() => held.writeText('7'), yes)).toBe(NO_TEXT);
    expect(held.done).toEqual(['read']);
  });

  it('is given up after some time where nobody answers, and asked but once by all who want it', async () => {
    const held = new Held('mine');
    let allow = (_: string) => {};
    held.answer = new Promise(resolve => {
      allow = resolve;
    });
    const borrowed = new BorrowedClipboard(held, 10);
    const copies = [1, 2, 3].map(() => borrowed.copiedBy(() => held.writeText('7'), yes));
    expect(await Promise.all(copies)).toEqual([REFUSED, REFUSED, REFUSED]);
    expect(held.done).toEqual(['read']);
    // Allowed in the end, those of before stay given up, and the next is served.
    held.answer = undefined;
    allow('mine');
    await expect.poll(() => borrowed.copiedBy(() => held.writeText('8'), yes)).toEqual({ text: '8' });
    expect(held.text).toBe('mine');
  });

  it('is not asked again where it was refused', async () => {
    const held = new Held('mine');
    held.answer = Promise.reject(new Error('not allowed'));
    const borrowed = new BorrowedClipboard(held);
    expect(await borrowed.copiedBy(() => held.writeText('7'), yes)).toBe(REFUSED);
    expect(await borrowed.copiedBy(() => held.writeText('7'), yes)).toBe(REFUSED);
    expect(held.done).toEqual(['read']);
  });
});
