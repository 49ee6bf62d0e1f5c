import { describe, expect, it } from 'vitest';
import { chooseRule, detectNumberFormat } from '../../../src/numbers/format';
import type { NumberOptions } from '../../../src/numbers/options';

const SEPARATES: NumberOptions = { grouping: 'off' };
const DECIMAL_COMMA: NumberOptions = { grouping: '.', decimal: ',' };
const AUTO: NumberOptions = {};

describe('how a document writes its numbers', () => {
  it.each<[string, string, string | undefined, NumberOptions]>([
    ['JSON', '[1,234]', 'json', SEPARATES],
    ['CSV', '1,234', 'csv', SEPARATES],
    ['TSV', '1,234', 'tsv', SEPARATES],
    ['three fields on each line', '100,200,300\n400,500,600\n', undefined, SEPARATES],
    ['two fields and a heading', 'a,b\n1,234\n5,678\n', undefined, SEPARATES],
    ['two fields and a quoted one', '"a",100\n"b",200\n', undefined, SEPARATES],
    ['two fields and an ill-formed group', '1,234\n12,5\n', undefined, SEPARATES],
    ['grouped numbers alone', '1,234\n5,678\n', undefined, AUTO],
    ['grouped numbers with what they count', '1,234,567 cycles\n2,345,678 branches\n', undefined, AUTO],
    ['prose', 'It took 1,234 ms, then 3, and 5.\nMore, or less, text, with commas.', undefined, AUTO],
    ['nothing', '', undefined, AUTO],
    ['a decimal comma behind groups', 'Summe 1.234,56', undefined, DECIMAL_COMMA],
    ['two fields that look alike once', '2.5,7\n1.234,56\n', undefined, SEPARATES],
    ['decimal commas between semicolons', 'a;b\n1,5;2\n3,25;4\n', 'csv', DECIMAL_COMMA],
    ['groups between semicolons', 'a;b\n1,500;2\n3,250;4\n', undefined, AUTO],
  ])('%s', (_, text, language, options) => {
    const format = detectNumberFormat(text, language);
    expect(format.options).toEqual(options);
    expect(format.reason).toMatch(/^.+\.$/);
  });
});

describe('the rule for a stream', () => {
  it.each([
    ['latency 12 ms\nlatency 13 ms\n', 'labelled'],
    ['{"x":1}\n{"x":2}\n', 'labelled'],
    ['64 bytes from 1.1.1.1: icmp_seq=1 ttl=57 time=12.3 ms\n', 'labelled'],
    ['1\n2\n', 'all'],
    ['10 20 30\n', 'all'],
    ['Compiled 12 files in 3.4 s\n', 'all'],
    ['no numbers: none\n', 'all'],
    ['', 'all'],
    ['root 1 0.4 0.0 46956 15168\nroot 2 0.0 0.0 0 0\n', 'all'],
    ['-rw-r--r-- 1 root root 68496 Sep 20  2022 a\n-rw-r--r-- 1 root root 12 May 6  2022 b\n', 'all'],
    ['http_req_duration..: avg=117.55ms min=106.5ms p(90)=129.7ms p(95)=136.12ms\n', 'labelled'],
  ])('%j: %s', (sample, kind) => {
    expect(chooseRule(sample).kind).toBe(kind);
  });
});
