import { describe, expect, it } from 'vitest';
import { type NumberOptions, NumberScanner, scanNumbers } from '../../../../src/numbers/scanner';
import { LOOK_AHEAD } from '../../../../src/numbers/tokens/lineCommas';

function read(text: string, options?: NumberOptions): number[] {
  return [...scanNumbers(text, options)];
}

describe('a comma in the auto reading', () => {
  it.each([
    ['1,234,567 cycles', [1234567]],
    ['$1,234.50', [1234.5]],
    ['1,234.50)', [1234.5]],
    ['-1,234 +5,678 −9,012', [-1234, 5678, -9012]],
    ['1,234€ and 5,678%', [1234, 5678]],
    ['1,234ms', [1234]],
    ['took 1,234.', [1234]],
    ['1,234\n5,6', [1234, 5, 6]],
    ['1,234\r5,6', [1234, 5, 6]],
    ['[100,200,300]', [100, 200, 300]],
    ['f(1,234)', [1, 234]],
    ['{1,234', [1, 234]],
    ['[x] 1,234', [1234]],
    ['[[x] 1,234', [1, 234]],
    ['[\n1,234', [1234]],
    ['12,5,700', [12, 5, 700]],
    ['1,234 and 12,5', [1, 234, 12, 5]],
    ['12,5 and 1,234', [12, 5, 1, 234]],
    ['0,123', [0, 123]],
    ['1234,567', [1234, 567]],
    ['1,2345', [1, 2345]],
    ['1.5,234', [1.5, 234]],
    ['1,234.5,6', [1, 234.5, 6]],
    ['x=1,234', [1234]],
    ['a,1,234', [1, 234]],
    ['1,234,x', [1, 234]],
    ['"1,234"', [1234]],
    ['1, 234', [1, 234]],
    ['12\x1b[31m,345\x1b[0m', [12345]],
    ['12:00:00,123 moved 1,234 rows', [1234]],
    ['[00:00:12.345,678] v=1,234 x', [1234]],
    ['time (+/- 70,126)', [70126]],
    ['12 MB (4,123 kB/s)', [12, 4123]],
    ['567,890  (  345,678 rd + 222,212 wr)', [567890, 345678, 222212]],
    ['Debts        (234,567)   (214,567)', [234567, 214567]],
    ['at (640,480)', [640, 480]],
    ['f(a, 1,234)', [1, 234]],
    ['[1,234 ms]', [1234]],
    ['rows=1,234 took=12', [1234, 12]],
    ['a=1,234,b=2', [1, 234, 2]],
    ["'1,234.5' |1,234| x;1,234;", [1234.5, 1234, 1234]],
    ['min 1,234, max 5,678: yes', [1234, 5678]],
    ['₹1,25,000.50 ₹12,34,567', [125000.5, 1234567]],
    ['1,25,000 of it', [125000]],
    ['1,25,123 of it', [1, 25, 123]],
    ['10_15_7 1_000 1_0 12_345_678', [1000, 12345678]],
  ])('%j is read as %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('separates for an ill-formed run ahead on the line, as far as is looked', () => {
    const text = (gap: number) => `1,234${' '.repeat(gap)}12,5`;
    expect(read(text(100))).toEqual([1, 234, 12, 5]);
    expect(read(text(LOOK_AHEAD - 10))).toEqual([1, 234, 12, 5]);
    expect(read(text(LOOK_AHEAD + 10))).toEqual([1234, 12, 5]);
  });

  it('separates for an ill-formed run however far back on the line', () => {
    expect(read(`12,5${' x'.repeat(200_000)} 1,234`)).toEqual([12, 5, 1, 234]);
  });

  it('waits for the line’s end where it may group, and not where it cannot', () => {
    const scanner = new NumberScanner();
    expect([...scanner.push('7 1,234 ')]).toEqual([7]);
    expect([...scanner.push('x\n')]).toEqual([1234]);
    expect([...scanner.push('12,5;')]).toEqual([12, 5]);
  });
});

describe('grouping and decimal marks by a setting', () => {
  it.each<[string, NumberOptions, number[]]>([
    ['1,234', { grouping: 'off' }, [1, 234]],
    ['[1,234] x=5,678', { grouping: ',' }, [1234, 5678]],
    ['12,5', { grouping: ',' }, [12, 5]],
    ['1.234,56', { grouping: '.' }, [1234.56]],
    ['1.234,56', { decimal: ',' }, [1234.56]],
    ['1.234.567', { grouping: '.' }, [1234567]],
    ['3,14', { decimal: ',' }, [3.14]],
    ['-0,5', { decimal: ',' }, [-0.5]],
    ['1,2,3', { decimal: ',' }, [1, 2, 3]],
    ['2,5e3', { decimal: ',' }, [2500]],
    ['12.5', { decimal: ',' }, [12.5]],
    ['1 234 567,8', { grouping: ' ', decimal: ',' }, [1234567.8]],
    ['1\u00a0234,5', { grouping: ' ', decimal: ',' }, [1234.5]],
    ['1\u202f234 5 67', { grouping: ' ' }, [1234, 5, 67]],
    ["1'234.5", { grouping: "'" }, [1234.5]],
    ['1’234.5', { grouping: "'" }, [1234.5]],
    ["1'23", { grouping: "'" }, [1, 23]],
    ['1 234', {}, [1, 234]],
    ["1'234'567", {}, [1234567]],
    ['1\u00a0234', {}, [1234]],
    ["1\u202f234,5 1'234,56 1’234,5e3 1\u202f234.5", {}, [1234.5, 1234.56, 1234500, 1234.5]],
    [
      "[1'234,5'678] 1\u202f234,5\u202f678 1'234, 5 1'234,5,6",
      {},
      [1234, 5678, 1234, 5678, 1234, 5, 1234, 5, 6],
    ],
    ['1\u202f234,5', { grouping: 'off' }, [1, 234, 5]],
    ['1 234,5', { grouping: ' ' }, [1234, 5]],
    ['1,5', { grouping: ',', decimal: ',' }, [1.5]],
    ['1\u202f234\u202f567,50 1\u00a0234,5', { grouping: '.', decimal: ',' }, [1234567.5, 1234.5]],
    ['12,34,567 1,25,123', { grouping: ',' }, [1234567, 125123]],
    ['1,"1,234.56","-2,345",x "3,456"', { grouping: 'off' }, [1, 1234.56, -2345, 3, 456]],
  ])('%j with %j is read as %j', (text, options, expected) => {
    expect(read(text, options)).toEqual(expected);
  });

  it.each([
    [{ grouping: 'x' }, 'The option grouping is "x"; it takes one of "auto", "off", ",", ".", " ", "\'".'],
    [{ decimal: ';' }, 'The option decimal is ";"; it takes one of ".", ",".'],
  ])('%j is refused with a sentence', (options, message) => {
    expect(() => scanNumbers('', options as NumberOptions)).toThrow(new RangeError(message));
  });
});
