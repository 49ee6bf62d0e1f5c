import { describe, expect, it } from 'vitest';
import { isProgress, linesWithoutProgress, withoutProgress } from '../../../../src/numbers/screen/progress';

describe('A row of progress', () => {
  it.each([
    ['a bar and a share', ' 37%|###       | 37/100 [00:03<00:05, 12.3it/s, loss=0.51]', true],
    ['an empty bar and a share', '  0%|          | 0/100 [00:00<?, ?it/s]', true],
    ['a bar of blocks', 'worker 1 ━━━━━━━━━━╸━━━━━━━ 37% 0:00:05', true],
    ['a bar in brackets', 'abc Downloading [==>    ] 10.5MB/50.5MB', true],
    ['the end of a group of tests is none', '[----------] 3 tests from Stack (12 ms total)', false],
    ['a head between rules is none', '======== 3 passed in 0.12s ========', false],
    ['a share alone is none', 'cpu 37 % mem 512 MB', false],
    ['a fraction alone is none', 'epoch 3/10 took 5 ms', false],
  ])('has %s', (_, row, is) => {
    expect(isProgress(row, false)).toBe(is);
  });

  it.each([
    ['a fraction', '[3/10] Compiling a.c', true],
    ['a share at its end', 'Reading package lists... 37%', true],
    ['a share before what is done', '0% [Working]', true],
    ['a share beside a clock', '  32,768  37%  1.50MB/s  0:00:05 (xfr#1)', true],
    ['two clocks', ' 20 1000k  20  200k  0  0  100k  0  0:00:01 --:--:-- --:--:--  100k', true],
    ['bytes beside their rate', '1048576 bytes (1.0 MB, 1.0 MiB) copied, 1 s, 1.0 MB/s', true],
    ['bytes alone', '1.50GiB', true],
    ['a table’s row is none', 'cpu 37 % mem 512 MB', false],
    ['a share behind its name is none', 'cpu 37% [hot] mem 512 MB', false],
    ['a row too long to be one is none', `${'x'.repeat(1000)} 37%`, false],
  ])('that is redrawn has %s', (_, row, is) => {
    expect(isProgress(row, true)).toBe(is);
  });

  it.each([
    [' 37%|###  | 37/100 [00:03<00:05, 12.3it/s, loss=0.51]', 'rate: 12.3it/s loss=0.51'],
    ['epoch:  37%|###  | 37/100 [00:03<00:05,  1.2s/it]', 'epoch: 1.2s/it'],
    ['37/100 [==>..] - ETA: 5s - loss: 0.51 - acc: 93.1% - 12ms/step', 'loss: 0.51 acc: 93.1% 12ms/step'],
    ['Receiving objects:  37% (37/100), 10.50 MiB | 2.30 MiB/s', 'Receiving objects: 2.30 MiB/s'],
    ['Epoch 3 loss 0.51: 37%|###  | 37/100', 'Epoch loss 0.51'],
    ['file.bin  37%[==>   ] 10.50M  12.3MB/s    eta 5s', 'file.bin 12.3MB/s'],
    ['abc Downloading [==>   ] 10.5MB/50.5MB', 'abc Downloading'],
    ['mem: 512MB 37% [###   ]', 'mem:'],
    ['37% [###   ] mem: 512MB', 'mem: 512MB'],
  ])('%j leaves what is measured, where it stands: %j', (row, left) => {
    const data = withoutProgress(row);
    expect(data.replace(/\s+/g, ' ').trim()).toBe(left);
    expect(data).toHaveLength(row.length);
    for (const number of left.match(/\d[\d.]*/g) ?? [])
      expect(row.slice(data.indexOf(number))).toMatch(number);
  });

  it('is left out of lines that a terminal has ended, and of no others', () => {
    const told: string[] = [];
    const text = 'a=1\n50% [##  ]\nb=2\r\n50% [##  ]\r\nc=3';
    expect(linesWithoutProgress(text, line => told.push(line))).toBe(
      'a=1\n50% [##  ]\nb=2\r\n          \r\nc=3',
    );
    expect(told).toEqual(['50% [##  ]']);
  });
});
