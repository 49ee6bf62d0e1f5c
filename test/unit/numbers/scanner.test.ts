import { describe, expect, it } from 'vitest';
import { SKIP_REASONS } from '../../../src/numbers/reasonWords';
import { NumberScanner, scanNumbers, UNITS } from '../../../src/numbers/scanner';

describe('a scanner', () => {
  it('gives what a chunk completes; a cut number waits for its rest', () => {
    const scanner = new NumberScanner();
    expect([...scanner.push('1 2')]).toEqual([1]);
    expect([...scanner.push('3 4')]).toEqual([23]);
    expect([...scanner.push('.5\n')]).toEqual([4.5]);
    expect([...scanner.push('6')]).toEqual([]);
    expect([...scanner.end()]).toEqual([6]);
  });

  it('is as new after its end, but for what it counted', () => {
    const scanner = new NumberScanner();
    scanner.push('[1,2 \x1b]0;');
    scanner.push('v2');
    scanner.end();
    expect([...scanner.push('1,234 '), ...scanner.end()]).toEqual([1234]);
    scanner.push('x1 12:34');
    scanner.end();
    expect(scanner.skipped).toEqual({ word: 1, time: 1 });
  });

  it('gives units by their code on request', () => {
    const scanner = new NumberScanner();
    const first = scanner.pushUnits('1 ms 2 3 GB 4');
    const last = scanner.endUnits();
    expect([...first.values, ...last.values]).toEqual([1, 2, 3, 4]);
    expect([...first.units, ...last.units].map(code => UNITS[code]?.symbol)).toEqual(['ms', '', 'GB', '']);
  });

  it('gives the unit of what was waiting, though it was asked for none before', () => {
    const scanner = new NumberScanner();
    expect([...scanner.push('1ms\n2s')]).toEqual([1]);
    const { values, units } = scanner.endUnits();
    expect([...values]).toEqual([2]);
    expect([...units].map(code => UNITS[code]?.symbol)).toEqual(['s']);
  });

  it('reads bytes as it reads strings, units included', () => {
    const text = '1 ms 2 µs 3 GB\n';
    const bytes = new TextEncoder().encode(text);
    const scanner = new NumberScanner();
    const parts = [...bytes].map(byte => scanner.pushUnits(Uint8Array.of(byte)));
    parts.push(scanner.endUnits());
    expect(parts.flatMap(({ values }) => [...values])).toEqual([1, 2, 3]);
    expect(parts.flatMap(({ units }) => [...units])).toEqual([...new NumberScanner().pushUnits(text).units]);
  });

  it('says in words why it skips', () => {
    for (const words of Object.values(SKIP_REASONS)) expect(words).toMatch(/^[a-zA-Z0-9 ]+$/);
  });

  it('reads a text larger than any slice', () => {
    const numbers = Array.from({ length: 200_000 }, (_, i) => i / 4);
    expect([...scanNumbers(numbers.join(' '))]).toEqual(numbers);
  });
});

describe('the units', () => {
  it('have one code each, which fits into 16 bits', () => {
    expect(UNITS.length).toBeLessThan(1 << 16);
    expect(new Set(UNITS.map(({ symbol }) => symbol)).size).toBe(UNITS.length);
  });

  it('are all found by the reader, joined and, but for Ki and degrees by a letter, behind a blank', () => {
    for (const { symbol, dimension } of UNITS.slice(1).filter(({ symbol }) => symbol !== 'b')) {
      const behindBlank = /^([KMGT]i|[CF])$/.test(symbol) ? '' : symbol;
      const scanner = new NumberScanner({ siPrefixes: true });
      const { units } = scanner.pushUnits(`71${symbol} 8 ${symbol}\n`);
      expect(
        [...units].map(code => UNITS[code]?.symbol),
        dimension,
      ).toEqual([symbol, behindBlank]);
    }
  });

  it('are bytes by a small letter only where it is padded behind decimals', () => {
    const { units } = new NumberScanner().pushUnits('0.13  b) 7b 7 b 1.5b 1.5 b 12  b 1.5  boys\n');
    expect([...units].map(code => UNITS[code]?.symbol)).toEqual(['b', '', '', '', '']);
  });
});
