import { InsertionOrder } from '../../src/median/insertionOrder';

/** The lines that the picture selects. */
const TIMES = [41, 35, 62, 5, 97, 12, 50];
export const PICTURED = TIMES.map(time => `checkout took ${`${time}`.padStart(2)} ms`);

/** Letters between the nodes of a tree's lowest of three levels. */
const SLOT = 4;

/**
 * What the README's moving picture shows, as text, for the page of the extension inside VS Code: selected lines, their
 * median as the status bar tells it, and the two heaps that hold them, with the numbers that the extension's own heaps
 * give.
 */
export function textPicture(): string {
  const order = new InsertionOrder();
  for (const time of TIMES) order.add(time);
  const heaps = order.heaps();
  const [lower, upper] = [tree([...heaps.slice('lower')]), tree([...heaps.slice('upper')])];
  const told = [
    '',
    `⇒  Median ${heaps.median()} ms of ${heaps.size} selected`,
    '',
    `${centred('lower half')}  ${centred('upper half')}`,
    ...lower.map((line, i) => `${line}  ${upper[i] ?? ''}`),
  ];
  const lines = told.map((line, i) => {
    const selected = PICTURED[i];
    return `${(selected ? `▌ ${selected}` : '').padEnd(26)}${line}`.trimEnd();
  });
  return ['```text', ...lines, '```'].join('\n');
}

const centred = (words: string) => words.padStart((4 * SLOT + words.length) >> 1).padEnd(4 * SLOT);

/** A heap of up to seven numbers, in level order, as a tree: five lines of equal length. */
function tree(nums: readonly number[]): string[] {
  const width = 4 * SLOT;
  const middle = (place: number) => {
    const level = 31 - Math.clz32(place);
    return ((2 * (place - 2 ** level) + 1) * width) / 2 ** (level + 1);
  };
  const lines = Array.from({ length: 5 }, () => Array<string>(width).fill(' '));
  const put = (level: number, at: number, text: string) => lines[level]?.splice(at, text.length, ...text);
  for (const [i, num] of nums.entries()) {
    const place = i + 1;
    const level = 2 * (31 - Math.clz32(place));
    const text = `${num}`;
    put(level, middle(place) - (text.length >> 1), text);
    const children = [2 * place, 2 * place + 1].filter(child => child <= nums.length);
    const [left, right] = children;
    if (left === undefined) continue;
    const dash = middle(place) - middle(left) - 1;
    const to = right === undefined ? '┘' : `┴${'─'.repeat(dash)}┐`;
    put(level + 1, middle(left), `┌${'─'.repeat(dash)}${to}`);
  }
  return lines.map(line => line.join(''));
}
