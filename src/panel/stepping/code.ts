import type { Act, InsertionRule } from '../../median/insertion';
import type { Half } from '../stage/heap';

export const LANGUAGES = ['TypeScript', 'Python'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Who is larger, or neither: what tells which line returns the median. */
export type Larger = Half | 'neither';

/** A line of the algorithm, and the moves that it makes or the median that it returns. */
export interface CodeLine {
  readonly text: string;
  readonly act?: Act;
  readonly returns?: Larger;
}

type Body = readonly (string | readonly [text: string, of: Act | Larger])[];

const TYPESCRIPT: Readonly<Record<InsertionRule, Body>> = {
  1: [
    ['    this.lower.push(num);', 'into lower'],
    ['    this.upper.push(this.lower.pop());', 'lower to upper'],
    '    if (this.upper.size > this.lower.size)',
    ['      this.lower.push(this.upper.pop());', 'upper to lower'],
  ],
  2: [
    '    if (this.upper.size > 0 && num >= this.upper.top)',
    ['      this.upper.push(num);', 'into upper'],
    '    else',
    ['      this.lower.push(num);', 'into lower'],
    '    if (this.lower.size > this.upper.size + 1)',
    ['      this.upper.push(this.lower.pop());', 'lower to upper'],
    '    else if (this.upper.size > this.lower.size + 1)',
    ['      this.lower.push(this.upper.pop());', 'upper to lower'],
  ],
  3: [
    '    if (this.lower.size === 0 || num <= this.lower.top)',
    ['      this.lower.push(num);', 'into lower'],
    '    else',
    ['      this.upper.push(num);', 'into upper'],
    '    if (this.lower.size > this.upper.size + 1)',
    ['      this.upper.push(this.lower.pop());', 'lower to upper'],
    '    else if (this.upper.size > this.lower.size)',
    ['      this.lower.push(this.upper.pop());', 'upper to lower'],
  ],
};

const PYTHON: Readonly<Record<InsertionRule, Body>> = {
  1: [
    ['        heappush(self.lower, -num)', 'into lower'],
    ['        heappush(self.upper, -heappop(self.lower))', 'lower to upper'],
    '        if len(self.upper) > len(self.lower):',
    ['            heappush(self.lower, -heappop(self.upper))', 'upper to lower'],
  ],
  2: [
    '        if self.upper and num >= self.upper[0]:',
    ['            heappush(self.upper, num)', 'into upper'],
    '        else:',
    ['            heappush(self.lower, -num)', 'into lower'],
    '        if len(self.lower) > len(self.upper) + 1:',
    ['            heappush(self.upper, -heappop(self.lower))', 'lower to upper'],
    '        elif len(self.upper) > len(self.lower) + 1:',
    ['            heappush(self.lower, -heappop(self.upper))', 'upper to lower'],
  ],
  3: [
    '        if not self.lower or num <= -self.lower[0]:',
    ['            heappush(self.lower, -num)', 'into lower'],
    '        else:',
    ['            heappush(self.upper, num)', 'into upper'],
    '        if len(self.lower) > len(self.upper) + 1:',
    ['            heappush(self.upper, -heappop(self.lower))', 'lower to upper'],
    '        elif len(self.upper) > len(self.lower):',
    ['            heappush(self.lower, -heappop(self.upper))', 'upper to lower'],
  ],
};

const EITHER_LARGER: InsertionRule = 2;

function typeScript(rule: InsertionRule): Body {
  return [
    'class MedianFinder {',
    '  lower = new MaxHeap(); // the lower half',
    '  upper = new MinHeap(); // the upper half',
    '',
    '  addNum(num: number): void {',
    ...TYPESCRIPT[rule],
    '  }',
    '',
    '  findMedian(): number {',
    '    if (this.lower.size > this.upper.size)',
    ['      return this.lower.top;', 'lower'],
    ...(rule === EITHER_LARGER
      ? ([
          '    if (this.upper.size > this.lower.size)',
          ['      return this.upper.top;', 'upper'],
        ] satisfies Body)
      : []),
    ['    return (this.lower.top + this.upper.top) / 2;', 'neither'],
    '  }',
    '}',
  ];
}

function python(rule: InsertionRule): Body {
  return [
    'class MedianFinder:',
    '    def __init__(self):',
    '        self.lower = []  # a max-heap: negated',
    '        self.upper = []  # a min-heap',
    '',
    '    def addNum(self, num: int) -> None:',
    ...PYTHON[rule],
    '',
    '    def findMedian(self) -> float:',
    '        if len(self.lower) > len(self.upper):',
    ['            return -self.lower[0]', 'lower'],
    ...(rule === EITHER_LARGER
      ? ([
          '        if len(self.upper) > len(self.lower):',
          ['            return self.upper[0]', 'upper'],
        ] satisfies Body)
      : []),
    ['        return (self.upper[0] - self.lower[0]) / 2', 'neither'],
  ];
}

/** The algorithm under a rule, line by line: LeetCode 295, with heaps that a language has or one would write. */
export function codeLines(rule: InsertionRule, language: Language): CodeLine[] {
  const body = language === 'Python' ? python(rule) : typeScript(rule);
  return body.map(line => {
    if (typeof line === 'string') return { text: line };
    const [text, of] = line;
    return of === 'lower' || of === 'upper' || of === 'neither' ? { text, returns: of } : { text, act: of };
  });
}

/** The stretch of a line that takes a top, or that puts a number into a heap: what a move is doing of it. */
export function stretchOf(text: string, takes: boolean): readonly [start: number, end: number] {
  const start = text.length - text.trimStart().length;
  const inner = /this\.(?:lower|upper)\.pop\(\)|-?heappop\(self\.(?:lower|upper)\)/.exec(text);
  if (takes && inner) return [inner.index, inner.index + inner[0].length];
  return [start, inner ? inner.index : text.length];
}
