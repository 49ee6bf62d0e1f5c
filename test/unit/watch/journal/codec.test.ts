import { describe, expect, it } from 'vitest';
import { UNITS } from '../../../../src/numbers/units';
import { JournalEncoder } from '../../../../src/watch/journal/encoder';
import { MAGIC, payloadLength } from '../../../../src/watch/journal/records';
import type { Batch } from '../../../../src/watch/series/batch';
import { randomFrom } from '../../../support/random';
import { ABOUT, batchOf, journalOf, readJournal, told } from './journals';

type Step = (encoder: JournalEncoder) => void;
const numbers =
  (...batches: readonly Batch[]): Step =>
  encoder =>
    encoder.numbers(batches);
const cleared: Step = encoder => encoder.cleared();

/** Where each record of a journal begins, and its end. */
function edges(bytes: Uint8Array): number[] {
  const found = [MAGIC.length];
  for (let at = MAGIC.length; at < bytes.length; found.push(at)) {
    const length = payloadLength(bytes.subarray(at, at + 9));
    if (length === undefined) throw new Error(`There is no record at ${at}.`);
    at += 9 + length;
  }
  return found;
}

const SMALL: readonly Step[] = [
  numbers(batchOf([1, 2.5, -0, 5e-324], 'loss', 'ms'), batchOf([7], 'acc', '%')),
  encoder => encoder.metadata({ ...ABOUT, name: 'Training', left: { skipped: {}, leftOut: 9, beyond: 1 } }),
  numbers(batchOf([Number.MAX_VALUE, 3], 'loss', 'ms')),
  numbers(batchOf([4], 'loss', 's', true)),
];

describe('A journal', () => {
  it('gives back all numbers, bit for bit, and the newest of everything else', () => {
    const { facts, batches } = readJournal(journalOf(SMALL));
    expect(told(batches)).toEqual([
      'loss ms: 1 2.5 -0 5e-324 1.7976931348623157e+308 3',
      'acc %: 7',
      'loss s mixed: 4',
    ]);
    expect(facts).toMatchObject({ ending: 'whole', count: 8 });
    expect(facts.metadata).toEqual({
      ...ABOUT,
      name: 'Training',
      left: { skipped: {}, leftOut: 9, beyond: 1 },
    });
  });

  it('knows each unit by its symbol', () => {
    const batches = UNITS.map(({ symbol }, i) => batchOf([i], 'x', symbol));
    const { facts } = readJournal(journalOf([numbers(...batches)]));
    expect(facts.series.map(({ unit }) => unit)).toEqual(UNITS.map((_, code) => code));
  });

  it('forgets what came before a clearing', () => {
    const { facts, batches } = readJournal(
      journalOf([...SMALL, cleared, numbers(batchOf([5], 'loss', 'ms'))]),
    );
    expect(told(batches)).toEqual(['loss ms: 5']);
    expect(facts.count).toBe(1);
  });

  it('is the same where its records are taken one by one or all at once, and read in any pieces', () => {
    const random = randomFrom(3);
    for (let round = 0; round < 60; round++) {
      const steps = Array.from({ length: Math.floor(random() * 40) }, (): Step => {
        if (random() < 0.05) return cleared;
        if (random() < 0.1) return encoder => encoder.metadata({ ...ABOUT, detail: `${random()}` });
        const label = `label ${Math.floor(random() * 3)}`;
        const symbol = ['', 'ms', 's'][Math.floor(random() * 3)];
        const values = Array.from({ length: random() * 6 }, () => (random() - 0.5) * 10 ** (random() * 300));
        return numbers(batchOf(values, label, symbol));
      });
      const wanted = told(readJournal(journalOf(steps)).batches);
      const together = journalOf(steps, false);
      expect(told(readJournal(together).batches)).toEqual(wanted);
      for (const size of [1, 7, 64]) expect(told(readJournal(together, size).batches)).toEqual(wanted);
    }
  });

  it('takes little more than 8 bytes a number, one by one or a million at once', () => {
    const encoder = new JournalEncoder();
    for (let i = 0; i < 1000; i++) encoder.numbers([batchOf([i], 'loss', 'ms')]);
    expect(encoder.drain().length).toBeLessThan(8 * 1000 + 50);
    const million = Float64Array.from({ length: 1e6 }, (_, i) => i);
    encoder.numbers([{ ...batchOf([], 'loss', 'ms'), values: million }]);
    expect(encoder.drain().length).toBeLessThan(8.01 * 1e6);
  });

  it('goes on after those series that its file has already', () => {
    const begun = journalOf([numbers(batchOf([1], 'a', 'ms'), batchOf([2], 'b'))]);
    const encoder = new JournalEncoder({ series: readJournal(begun).facts.series.length, metadata: ABOUT });
    encoder.metadata(ABOUT);
    encoder.numbers([batchOf([3], 'b'), batchOf([4], 'a', 'ms')]);
    const { batches } = readJournal(Uint8Array.from([...begun, ...encoder.drain()]));
    expect(told(batches)).toEqual(['a ms: 1 4', 'b : 2 3']);
  });

  it('writes of what is known only what has changed', () => {
    const encoder = new JournalEncoder();
    encoder.metadata(ABOUT);
    encoder.drain();
    encoder.metadata({ ...ABOUT });
    expect(encoder.size).toBe(0);
    encoder.metadata({ ...ABOUT, detail: 'x' });
    expect(encoder.size).toBeLessThan(30);
  });
});

describe('A journal that is not as it was written', () => {
  const bytes = journalOf([...SMALL, numbers(batchOf([11, 12], 'acc', '%'))]);
  const ends = edges(bytes);
  const whole = told(readJournal(bytes).batches);

  /** Whether all numbers are among the first of those that were written, series by series. */
  const isPart = (lists: readonly string[]) =>
    lists.every((list, i) => `${whole[i]} `.startsWith(`${list} `));

  it('is cut off behind its last whole record, wherever its tail is cut', () => {
    for (let length = 0; length < bytes.length; length++) {
      for (const size of [length || 1, 5]) {
        const { facts, batches } = readJournal(bytes.slice(0, length), size);
        const sound = ends.findLast(end => end <= length);
        expect(facts.ending).toBe(sound === undefined ? 'foreign' : sound === length ? 'whole' : 'torn');
        expect(facts.to).toBe(sound ?? 0);
        expect(isPart(told(batches))).toBe(true);
      }
    }
  });

  it('is cut off or told as damaged, with no wrong number, whichever byte is another', () => {
    const last = ends.at(-2) ?? 0;
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [1, 0x80, 0xff]) {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ flip;
        const { facts, batches } = readJournal(changed);
        if (at < MAGIC.length) expect(facts.ending).toBe('foreign');
        else if (at < last) expect(facts.ending).toBe('damaged');
        else expect(['torn', 'damaged']).toContain(facts.ending);
        expect(facts.to).toBe(at < MAGIC.length ? 0 : ends.findLast(end => end <= at));
        expect(isPart(told(batches))).toBe(true);
      }
    }
  });

  it('is cut off where a system that went down left zeros behind its last record or in it', () => {
    const zeros = Array.from({ length: 100 }, () => 0);
    const longer = Uint8Array.from([...bytes, ...zeros]);
    expect(readJournal(longer).facts).toMatchObject({ ending: 'torn', to: bytes.length });
    const half = Uint8Array.from([...bytes.slice(0, -10), ...zeros]);
    expect(readJournal(half).facts).toMatchObject({ ending: 'torn', to: ends.at(-2) });
  });

  it('is foreign where it is of another version, or a sound record means nothing', () => {
    const later = bytes.slice();
    later[MAGIC.length - 1] = 2;
    expect(readJournal(later).facts.ending).toBe('foreign');
    const unknownUnit = batchOf([1]);
    const strange = journalOf([numbers({ ...unknownUnit, dimension: 'magic' })]);
    expect(readJournal(strange).facts.ending).toBe('foreign');
  });

  it('never makes reading throw, whatever the bytes are', () => {
    const random = randomFrom(11);
    for (let round = 0; round < 2000; round++) {
      const noise = Uint8Array.from({ length: random() * 200 }, () => random() * 256);
      const mixed = random() < 0.5 ? noise : Uint8Array.from([...bytes, ...noise]);
      const { facts, batches } = readJournal(mixed, 1 + Math.floor(random() * 50));
      if (mixed !== noise) expect(told(batches)).toEqual(whole);
      else expect(facts.ending).toBe('foreign');
    }
  });

  it('tells nothing of its watch where that is not known', () => {
    const encoder = new JournalEncoder();
    encoder.begin();
    encoder.numbers([batchOf([1])]);
    expect(readJournal(encoder.drain().slice()).facts).toMatchObject({
      metadata: undefined,
      ending: 'whole',
    });
  });
});
