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
    [
      'a decimal comma before a unit',
      '12 Bytes (1,0 GB) kopiert, 0,512345 s, 2,0 GB/s',
      undefined,
      DECIMAL_COMMA,
    ],
    ['a decimal comma before a sign of currency', '12,50 €\n0,99 €\n1 234,56 €\n', undefined, DECIMAL_COMMA],
    ['a leading zero before it', 'real\t0m0,345s\nLaufzeit: 0,987 s\n', undefined, DECIMAL_COMMA],
    ['columns of decimal commas', '12:10:01  all  3,12  0,00  95,62\n', undefined, DECIMAL_COMMA],
    ['commas between fields of measures', 'a,0,5 ms,3\nb,1,6 ms,4\n', undefined, SEPARATES],
    ['both marks', 'took 0,5 s, then 1.2 s\n', undefined, SEPARATES],
    ['a list in a sentence', 'lines 3,4 of it\n', undefined, SEPARATES],
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
    ['Sensor 1: 23.5\nSensor 2: 24.5\n', 'labelled'],
    ['Epoch 1: 0.25\nEpoch 2: 0.2\n', 'labelled'],
    [
      '7/9 [==] - 5s - loss: 0.3 - acc: 0.9\n8/9 [==] - 5s - loss: 0.2 - acc: 0.9\n9/9 [==] - 6s - loss: 0.1 - acc: 0.9\n',
      'labelled',
    ],
    ['Temps [°C]: 1 2 3\nTemps [°C]: 4 5 6\nTemps [°C]: 7 8 9\n', 'labelled'],
    ['$1 = 42\n$2 = 43\n', 'all'],
    ['x 1 2 3 a: 4\ny 1 2 3 b: 4\nz 1 2 3 c: 4\n', 'all'],
    ['http_req_duration..: avg=117.55ms min=106.5ms p(90)=129.7ms p(95)=136.12ms\n', 'labelled'],
  ])('%j: %s', (sample, kind) => {
    expect(chooseRule(sample).kind).toBe(kind);
  });
});
