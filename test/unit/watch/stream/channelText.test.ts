import { describe, expect, it } from 'vitest';
import { type ChannelNews, ChannelText, type TextChange } from '../../../../src/watch/stream/channelText';
import { randomFrom } from '../../../support/random';

const LONG = Array.from({ length: 400 }, (_, i) => `line ${i}\n`).join('');

/** What a text known before becomes by changes, given as [offset, length, text], and the news of it. */
function change(before: string, ...changes: readonly (readonly [number, number, string])[]) {
  const text = new ChannelText();
  text.opened(before);
  const list = changes.map(([rangeOffset, rangeLength, text]) => ({ rangeOffset, rangeLength, text }));
  return inShort(text.changed(list, () => apply(before, list)));
}

/** Changes of one event are all told in the places before it. */
function apply(before: string, changes: readonly TextChange[]): string {
  return [...changes]
    .sort((a, b) => b.rangeOffset - a.rangeOffset)
    .reduce(
      (text, change) =>
        text.slice(0, change.rangeOffset) + change.text + text.slice(change.rangeOffset + change.rangeLength),
      before,
    );
}

function inShort(news: ChannelNews | undefined): string {
  if (!news) return 'nothing';
  return news.kind === 'cleared' ? 'cleared' : `${news.kind} ${JSON.stringify(news.text)}`;
}

describe('A change of a channel’s document', () => {
  it.each<[string, string, [number, number, string][], string]>([
    ['the first lines', '', [[0, 0, '1\n2\n']], 'appended "1\\n2\\n"'],
    ['a line at the end', '1\n', [[2, 0, '2\n']], 'appended "2\\n"'],
    ['a part of a line', '15', [[2, 0, '.5\n']], 'appended ".5\\n"'],
    ['a clearing', '1\n2\n', [[0, 4, '']], 'cleared'],
    ['nothing', '1\n', [], 'nothing'],
    ['lines cut at the start', '1\n2\n3\n', [[0, 2, '']], 'nothing'],
    [
      'lines cut at the start while others come',
      '1\n2\n3\n',
      [
        [6, 0, '4\n'],
        [0, 2, ''],
      ],
      'appended "4\\n"',
    ],
    ['another text', '1\n2\n', [[0, 4, '7\n']], 'replaced "7\\n"'],
    ['a replacing that comes as a small difference', '1\n2\n', [[0, 1, '7']], 'replaced "7\\n2\\n"'],
    [
      'a replacing that comes as two of them',
      'x 1\nafter 2\nafter 3\n',
      [
        [4, 15, '5'],
        [0, 1, 'y'],
      ],
      'replaced "y 1\\n5\\n"',
    ],
    ['a text put in place of one that it begins with', '1\n2\n', [[0, 4, '1\n2\n3\n']], 'appended "3\\n"'],
    [
      'a line that is changed in the middle of a long text',
      LONG,
      [[1500, 1, 'x']],
      `replaced ${JSON.stringify(`${LONG.slice(0, 1500)}x${LONG.slice(1501)}`)}`,
    ],
    ['an end that is taken away', '1\n2\n', [[2, 2, '']], 'replaced "1\\n"'],
    ['an insertion before the end', '1\n2\n', [[2, 0, '9\n']], 'replaced "1\\n9\\n2\\n"'],
    ['a change beyond what is known', '1\n', [[9, 0, '2\n']], 'appended "2\\n"'],
  ])('%s', (_, before, changes, news) => {
    expect(change(before, ...changes)).toBe(news);
  });
});

describe('A channel’s document that is opened again', () => {
  it.each([
    ['with more', '1\n2\n', '1\n2\n3\n', 'appended "3\\n"'],
    ['as it was', '1\n2\n', '1\n2\n', 'nothing'],
    ['empty', '1\n2\n', '', 'cleared'],
    ['with another text', '1\n2\n', '1\n3\n5\n', 'replaced "1\\n3\\n5\\n"'],
    ['with less', '1\n2\n', '1\n', 'replaced "1\\n"'],
    ['empty as it was', '', '', 'nothing'],
    ['filled for the first time', '', '1\n', 'appended "1\\n"'],
    ['cut at its start, with more', LONG, `${LONG.slice(1000)}400\n`, 'appended "400\\n"'],
    ['cut at its start', LONG, LONG.slice(1000), 'nothing'],
    ['with a long text of another start', LONG, `x${LONG.slice(1, 900)}`, 'replaced'],
  ])('%s', (_, before, whole, news) => {
    const text = new ChannelText();
    text.opened(before);
    expect(inShort(text.opened(whole)).startsWith(news)).toBe(true);
  });
});

it('No text is lost or told twice, however it comes', () => {
  const next = randomFrom(20_260);
  const below = (n: number) => Math.floor(next() * n);
  for (let round = 0; round < 200; round++) {
    const text = new ChannelText();
    let [document, written, told] = ['', 0, ''];
    for (let step = 0; step < 60; step++) {
      const before = document;
      const added = Array.from({ length: below(30) }, () => `${written++}\n`).join('');
      const cut = document.length > 5000 ? 1000 : 0;
      document = document.slice(cut) + added;
      const changes = [
        ...(added === '' ? [] : [{ rangeOffset: before.length, rangeLength: 0, text: added }]),
        ...(cut === 0 ? [] : [{ rangeOffset: 0, rangeLength: cut, text: '' }]),
      ];
      const now = document;
      const news = below(5) === 0 ? text.opened(now) : text.changed(changes, () => now);
      if (news) told += news.kind === 'appended' ? news.text : news.kind;
    }
    expect(told).toBe(Array.from({ length: written }, (_, i) => `${i}\n`).join(''));
  }
});
