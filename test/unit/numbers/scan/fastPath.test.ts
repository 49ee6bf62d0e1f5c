import { afterEach, describe, expect, it, vi } from 'vitest';
import { MOST_ROWS, POINT_IS_DECIMAL } from '../../../../src/numbers/scan/memoryLayout';
import { Kernel, sharedKernel } from '../../../../src/numbers/scan/wasm';
import { NumberScanner, scanNumbers } from '../../../../src/numbers/scanner';
import { randomFrom } from '../../../support/random';
import { samples } from '../corpus';
import { strangeText } from '../texts';

const NO_UNITS = { unitAt: () => 0, unitBehindBlank: () => 0 };

describe('the kernel', () => {
  it('is to be had in Node', () => {
    expect(sharedKernel()).toBeInstanceOf(Kernel);
  });

  it('reads numbers in more rows than a run has', () => {
    const count = 3 * MOST_ROWS + 5;
    const text = Array.from({ length: count }, (_, i) => i).join(' ');
    expect(scanNumbers(text)).toEqual(Float64Array.from({ length: count }, (_, i) => i));
  });

  it('grows with a text that is larger than its memory', () => {
    const kernel = new Kernel();
    const text = new TextEncoder().encode(`${'7 '.repeat(600_000)}8 `);
    kernel.load(text, text.length - 1, NO_UNITS);
    let rows = 0;
    let last = Number.NaN;
    for (let at = 0; at < text.length - 1; ) {
      at = kernel.run(at, text.length - 1, POINT_IS_DECIMAL);
      rows += kernel.rows;
      last = kernel.values[kernel.rows - 1] ?? last;
    }
    expect([rows, last]).toEqual([600_001, 8]);
  });

  it('is shared by readers that take turns', () => {
    const texts = samples().map(({ text }) => text);
    const turns = texts.map(text => ({ text, scanner: new NumberScanner(), values: [] as number[] }));
    for (let start = 0; start < Math.max(...texts.map(text => text.length)); start += 100) {
      for (const { text, scanner, values } of turns)
        values.push(...scanner.push(text.slice(start, start + 100)));
    }
    for (const { text, scanner, values } of turns) {
      values.push(...scanner.end());
      expect(values).toEqual([...scanNumbers(text)]);
    }
  });
});

/** Lines with brackets and without numbers, some of which leave one open or close it, before lines that it names. */
function bracketedText(random: () => number): string {
  const pieces = [
    '[a] ',
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    '"',
    "it's ",
    'key: ',
    'word ',
    '12:34:56 ',
    '[::1]:80 ',
    '[x:1] ',
    'x(1) ',
  ];
  const line = () => Array.from({ length: 4 }, () => pieces[Math.floor(random() * pieces.length)]).join('');
  return Array.from({ length: 4 }, () => `${line()}\n"n": 5\n`).join('');
}

describe('where WebAssembly is not to be had', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('all is read alike by the general reader alone', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    vi.resetModules();
    const alone = await import('../../../../src/numbers/rules');
    expect((await import('../../../../src/numbers/scan/wasm')).sharedKernel()).toBeUndefined();
    const random = randomFrom(5);
    const texts = [
      ...samples().map(({ text }) => text),
      ...Array.from({ length: 200 }, () => strangeText(random, 40)),
      ...Array.from({ length: 400 }, () => bracketedText(random)),
    ];
    vi.unstubAllGlobals();
    vi.resetModules();
    const whole = await import('../../../../src/numbers/rules');
    expect((await import('../../../../src/numbers/scan/wasm')).sharedKernel()).toBeDefined();
    for (const kind of ['all', 'labelled', 'table'] as const) {
      for (const text of texts) {
        const read = ({ RuleReader }: typeof whole) => {
          const reader = new RuleReader({ kind });
          return [...reader.push(text), ...reader.end()];
        };
        expect(read(alone), JSON.stringify(text)).toEqual(read(whole));
      }
    }
  });
});
