import { describe, expect, it } from 'vitest';
import { chooseRule, detectNumberFormat, tellsTable } from '../../../src/numbers/format';
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
    ['blanks before a rate', 'a: 56 626 794 ops/s\nb: 938 916 ops/s\n', undefined, { grouping: ' ' }],
    ['a blank before a rate', '1 653 ops/s\n2 712 ops/s\n', undefined, AUTO],
    ['columns of decimal commas', '12:10:01  all  3,12  0,00  95,62\n', undefined, DECIMAL_COMMA],
    ['commas between fields of measures', 'a,0,5 ms,3\nb,1,6 ms,4\n', undefined, SEPARATES],
    ['both marks', 'took 0,5 s, then 1.2 s\n', undefined, SEPARATES],
    ['a list in a sentence', 'lines 3,4 of it\n', undefined, SEPARATES],
    ['three decimals between semicolons', 'a;b\n1,500;2\n3,250;4\n', undefined, DECIMAL_COMMA],
    ['three decimals between semicolons of CSV', 'zeit;wert\n1;1,234\n2;2,345\n', 'csv', DECIMAL_COMMA],
    ['groups beyond doubt between semicolons', 'a;b\n1,500,000;2\n3,250;4\n', undefined, AUTO],
    ['groups between tabs', 'item\tquantity\na\t2,320\nb\t9,123,913\n', 'tsv', AUTO],
    ['semicolons in the fields of CSV', 'a,b;c\n1,x;y\n2,z;z\n', 'csv', SEPARATES],
    ['several groups alone on each line', '1,234,567\n2,345,678\n3,456,789\n', undefined, AUTO],
    ['two groups on each line', 'read 1,234 B  wrote 5,678 B\n', undefined, AUTO],
    ['groups of Python behind its stamp', '2026-01-02 12:00:00,123 INFO moved 1,234 rows\n', undefined, AUTO],
    ['fields one of which cannot group', '512,300,1023\n498,301,1017\n', undefined, SEPARATES],
    ['a decimal comma beside a date', '02.01.2026 12:00:01 Temperatur 23,5 °C\n', undefined, DECIMAL_COMMA],
    ['a decimal comma beside versions and addresses', 'v1.2.3 10.0.0.7: 23,5 °C\n', undefined, DECIMAL_COMMA],
    ['a stamp that parts microseconds', '[00:00:12.345,678] <inf> adc: v=1.234 V\n', undefined, AUTO],
    [
      'a decimal comma before a deviation',
      'a 12345,678 ± 123,456  ops/s\nb 345,678 ± 1\n',
      undefined,
      DECIMAL_COMMA,
    ],
    ['no-break blanks that group', '1\u00a0234,56 €\n', undefined, DECIMAL_COMMA],
    ['one blank before three digits: the 62nd of several?', '62 653 ops/s\n62 654 ops/s\n', undefined, AUTO],
    ['Indian groups', '12,34,567\n1,25,000\n', undefined, { grouping: ',' }],
    ['fields of two digits and three', '12,34,567\n11,25,100\n', undefined, SEPARATES],
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
    ['Compiled 12 files in 3.4 s\n', 'labelled'],
    ['Compiled 12 files (3.4 s)\n', 'labelled'],
    ['12 of the 40 files are compiled in 3.4 s\n', 'all'],
    ['no numbers: none\n', 'all'],
    ['', 'all'],
    ['root 1 0.4 0.0 46956 15168\nroot 2 0.0 0.0 0 0\n', 'all'],
    ['-rw-r--r-- 1 root root 68496 Sep 20  2022 a\n-rw-r--r-- 1 root root 12 May 6  2022 b\n', 'labelled'],
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
    ['a b c\n1 2 3\n4 5 6\n', 'table'],
    ['a,b,c\n1,2,3\n', 'table'],
    ['name;ms\nx;1\ny;2\n', 'table'],
    ['x\ty\n1\t2\n', 'table'],
    ['| a | b |\n|---|---|\n| 1 | 2 |\n', 'table'],
    ['   user  system elapsed\n  0.023   0.000   0.066\n', 'table'],
    ['Linux 6.1.0 (host)\n\n10:00:03  CPU  %usr  %idle\n10:00:04  all  5.00  95.00\n', 'table'],
    ['took 5 ms to start\nthreads: 4\n\nDisk   r/s   w/s\nsda   25.1  14.5\nsdb    0.5   1.5\n', 'table'],
    [
      'group 21\nin 22\ngroup 23\nin 24\ntrace 5\n│ (index) │ a  │\n├─────────┼────┤\n│ 0       │ 41 │\n',
      'all',
    ],
    ['1,2,3\n4,5,6\n', 'all'],
    ['1;2\n3;4\n', 'all'],
    ['1 2 \n2 1 \n', 'all'],
    ['f2 |  80 +++\nf3 | 120 +++++\n', 'labelled'],
    ['Compiling the project\n12 files 3.4 s\n', 'all'],
    ['Results of the run\n12 5 13 7\n', 'all'],
    ['A heading\n\n12\n13\n', 'all'],
    ['INFO  starting the server  now\nINFO  moved 5 rows in 3 ms\nINFO  moved 6 rows in 4 ms\n', 'all'],
    ['asset main.js 28 bytes [emitted]\n./src/plain.js 29 bytes [built]\n', 'labelled'],
    ['Latency Distribution\n     50%  212.00us\n     75%  312.00us\n', 'all'],
    ['loss 0.5 acc 0.9\nloss 0.4 acc 0.91\n', 'labelled'],
    ['start of run\nloss=0.5 acc=0.9\nloss=0.4 acc=0.91\n', 'labelled'],
    ['Name  Value\nlatency: 12 ms\nlatency: 13 ms\n', 'labelled'],
  ])('%j: %s', (sample, kind) => {
    expect(chooseRule(sample).kind).toBe(kind);
  });

  it.each([
    ['id,ms\n1,12\n2,13\n', true],
    ['# Notes\n\n2 things took 12 ms, then 5 more of 7.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n', false],
    ['1\n2\n3\n', false],
    ['', false],
  ])('the document %j is a table: %s', (text, isTable) => {
    expect(tellsTable(text)).toBe(isTable);
  });
});
