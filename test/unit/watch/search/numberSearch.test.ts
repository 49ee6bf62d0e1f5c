import { describe, expect, it } from 'vitest';
import type { NumberOptions } from '../../../../src/numbers/options';
import type { Rule } from '../../../../src/numbers/rules';
import { LiveWatch } from '../../../../src/watch/liveWatch';
import * as reading from '../../../../src/watch/reading';
import { findNumber, type SearchPiece } from '../../../../src/watch/search/numberSearch';
import { keptOf } from '../../../../src/watch/series/keptLists';
import type { Series } from '../../../../src/watch/series/series';
import { streamReader } from '../../../../src/watch/stream/streamReader';
import { randomFrom } from '../../../support/random';

type Random = () => number;

/** A number of a text, and where it was written. */
interface Written {
  readonly key: string;
  readonly at: number;
  readonly length: number;
}

/** A text and where its numbers stand in it, in the order in which they are read. */
interface Sample {
  readonly rule: Rule;
  readonly options?: NumberOptions;
  readonly text: string;
  readonly written: readonly Written[];
}

const below = (random: Random, limit: number) => Math.floor(random() * limit);
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T;

/** Puts a text together and remembers where its numbers stand. */
class Writer {
  text = '';
  readonly written: Written[] = [];

  add(text: string): this {
    this.text += text;
    return this;
  }

  number(text: string, key = ''): this {
    this.written.push({ key, at: this.text.length, length: text.length });
    return this.add(text);
  }
}

/** Few values, so that many numbers are alike. */
const few = (random: Random) => String(below(random, 3) + 1);
const many = (random: Random) => (below(random, 1e6) / 100).toFixed(2);
const numeral = (random: Random) => (random() < 0.5 ? few(random) : many(random));
const END = ['\n', '\n', '\n', '\r\n'];

/** Lines by each rule; the keys are labels. */
const MAKERS: Readonly<
  Record<string, (random: Random, lines: number) => Omit<Sample, 'text' | 'written'> & { writer: Writer }>
> = {
  all(random, lines) {
    const writer = new Writer();
    for (let i = 0; i < lines; i++) {
      for (let k = below(random, 4); k >= 0; k--)
        writer
          .add(oneOf(random, ['took ', 'x: ', '– ', '= ']))
          .number(numeral(random))
          .add(' ');
      writer.add(oneOf(random, END));
    }
    return { rule: { kind: 'all' }, writer };
  },
  same(random, lines) {
    const writer = new Writer();
    for (let i = 0; i < lines; i++) {
      for (let k = below(random, 3); k >= 0; k--) writer.number('5').add(' ');
      writer.add(oneOf(random, END));
    }
    return { rule: { kind: 'all' }, writer };
  },
  units(random, lines) {
    const writer = new Writer();
    for (let i = 0; i < lines; i++)
      writer
        .add('took ')
        .number(`${numeral(random)} ${oneOf(random, ['ms', 'ms', 's'])}`)
        .add('\n');
    return { rule: { kind: 'all' }, writer };
  },
  labelled(random, lines) {
    const writer = new Writer();
    for (let i = 0; i < lines; i++)
      writer
        .add('info loss=')
        .number(numeral(random), 'loss')
        .add(` acc=`)
        .number(numeral(random), 'acc')
        .add(oneOf(random, END));
    return { rule: { kind: 'labelled' }, writer };
  },
  json(random, lines) {
    const writer = new Writer();
    for (let i = 0; i < lines; i++)
      writer
        .add('{"a": {"time": ')
        .number(numeral(random), 'a.time')
        .add('}, "rate": ')
        .number(numeral(random), 'rate')
        .add('}\n');
    return { rule: { kind: 'labelled' }, writer };
  },
  column(random, lines) {
    const writer = new Writer();
    for (let i = 0; i < lines; i++)
      writer
        .add(`${few(random)},`)
        .number(numeral(random), 'column 2')
        .add(`,${few(random)}\n`);
    return { rule: { kind: 'column', column: 2 }, writer };
  },
  pattern(random, lines) {
    const writer = new Writer();
    for (let i = 0; i < lines; i++)
      writer
        .add(`${few(random)} took `)
        .number(numeral(random))
        .add(` of ${few(random)}\n`);
    return { rule: { kind: 'pattern', pattern: 'took ([\\d.]+)' }, writer };
  },
  group(random, lines) {
    const writer = new Writer().add('endpoint,latency\n');
    for (let i = 0; i < lines; i++) {
      const name = oneOf(random, ['/a', '/b']);
      writer.add(`${name},`).number(numeral(random), name).add('\n');
    }
    return { rule: { kind: 'group', column: 'latency', by: 'endpoint' }, writer };
  },
  table(random, lines) {
    const writer = new Writer().add('name,time,rate\n');
    for (let i = 0; i < lines; i++)
      writer.add('x,').number(numeral(random), 'time').add(',').number(numeral(random), 'rate').add('\n');
    return { rule: { kind: 'table' }, writer };
  },
};

function* cut(random: Random, text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = at + 1 + below(random, oneOf(random, [5, 300, 5000]));
    yield text.slice(at, end);
    at = end;
  }
}

const asText = (text: string, size = 4096) =>
  async function* (): AsyncGenerator<SearchPiece> {
    for (let at = 0; at < text.length; at += size) yield { text: text.slice(at, at + size) };
  };

function watchOf(rule: Rule, options: NumberOptions = {}): LiveWatch {
  const spec = { kind: 'file', name: 'a.log', source: 'File a.log', target: {} } as const;
  return new LiveWatch(spec, streamReader(rule, options));
}

const soughtIn = (series: Series, place: number, hasGaps = false) => ({
  label: series.label,
  dimension: series.dimension,
  unit: series.unit,
  numbers: keptOf(series),
  start: series.dropped,
  place,
  hasGaps,
});

function positionIn(text: string, at: number) {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe('A number is found in its text again', () => {
  it.each(Object.keys(MAKERS))('where it was written, of 112 texts by the rule %s', async name => {
    for (let seed = 0; seed < 112; seed++) {
      const random = randomFrom(seed);
      const { rule, writer } = (MAKERS[name] as (typeof MAKERS)[string])(
        random,
        1 + below(random, seed % 50 === 0 ? 3000 : 40),
      );
      const { text, written } = writer;
      const watch = watchOf(rule);
      for (const piece of cut(random, text)) watch.read(piece);
      watch.endText();
      const series = oneOf(random, watch.series.all);
      const own = written.filter(
        ({ key }) => watch.series.all.length < 2 || key === series.label || key === '',
      );
      expect(series.count, `seed ${seed}`).toBe(own.length);
      const place = below(random, series.count);
      const found = await findNumber(
        reading,
        { rule, options: watch.text.options },
        soughtIn(series, place),
        asText(text, 1 + below(random, 5000)),
      );
      const wanted = own[place] as Written;
      expect(found, `seed ${seed}`).toEqual({
        at: wanted.at,
        text: text.slice(wanted.at, wanted.at + wanted.length),
        ...positionIn(text, wanted.at),
        alike: 1,
      });
    }
  }, 60_000);

  /** What is found of a place of the main series, and the text there. */
  async function foundIn(text: string, watch: LiveWatch, place: number, hasGaps = false) {
    const series = watch.series.main as Series;
    const how = { rule: watch.text.rule, options: watch.text.options };
    const found = await findNumber(reading, how, soughtIn(series, place, hasGaps), asText(text));
    return found && { line: found.line, text: found.text, alike: found.alike };
  }
  const linesOf = (values: readonly number[]) => values.map(value => `took=${value} ms\n`).join('');
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

  it('deep in a long text, and at its ends', async () => {
    const random = randomFrom(7);
    const values = Array.from({ length: 60_000 }, () => below(random, 5));
    for (const rule of [{ kind: 'all' }, { kind: 'labelled' }] as const) {
      const watch = watchOf(rule);
      watch.read(linesOf(values));
      for (const place of [0, 1, 9, 4_999, 31_234, 59_990, 59_999])
        expect(await foundIn(linesOf(values), watch, place)).toEqual({
          line: place,
          text: `${values[place]} ms`,
          alike: 1,
        });
    }
  });

  it('by the heading of its column, however far above that stands', async () => {
    const rows = upTo(20_000).map(i => `x,${i % 3},${(i * 7) % 5}\n`);
    const prose = 'nothing of note\n'.repeat(20_000);
    const headed = `name,time,rate\n${rows.join('')}`;
    const watch = watchOf({ kind: 'column', column: 'rate' });
    watch.read(headed);
    for (const place of [0, 12_345, 19_999])
      expect(await foundIn(headed, watch, place)).toEqual({
        line: 1 + place,
        text: String((place * 7) % 5),
        alike: 1,
      });
    const table = watchOf({ kind: 'table' });
    const text = prose + headed;
    table.read(text);
    const rate = table.series.all.find(({ label }) => label === 'rate') as Series;
    const how = { rule: table.text.rule, options: {} };
    const found = await findNumber(reading, how, soughtIn(rate, 15_000), asText(text));
    expect(found).toMatchObject({ line: 35_001, text: '0', character: 4 });
  });

  it.each([
    ['all', 'same', () => 5],
    ['all', 'other', (i: number) => (i * 7919) % 10_007],
    ['labelled', 'same', () => 5],
    ['labelled', 'other', (i: number) => (i * 7919) % 10_007],
    ['table', 'same', () => 5],
    ['table', 'other', (i: number) => (i * 7919) % 10_007],
  ] as const)('of a long text from about there on, by the rule %s, where the numbers are the %s', async (kind, _, of) => {
    const words = 'some words stand before ';
    const lines = upTo(90_000).map(i =>
      kind === 'table' ? `${of(i)},1000000000000${i % 9}\n` : `${words}took=${of(i)} ms\n`,
    );
    const text = (kind === 'table' ? 'took,rate\n' : '') + lines.join('');
    const watch = watchOf({ kind });
    for (let at = 0; at < text.length; at += 50_000) watch.read(text.slice(at, at + 50_000));
    watch.endText();
    const series = watch.series.all.find(({ label }) => kind === 'all' || label === 'took') as Series;
    let read = 0;
    const counting: typeof reading = {
      ...reading,
      batchReader: (...how) => {
        const reader = reading.batchReader(...how);
        const push = reader.push.bind(reader);
        reader.push = chunk => {
          read += chunk.length;
          push(chunk);
        };
        return reader;
      },
    };
    const how = { rule: watch.text.rule, options: watch.text.options };
    for (const place of [10, 50_000, 66_666, 89_999]) {
      read = 0;
      const near = watch.index?.before(series, place);
      const sought = { ...soughtIn(series, place), near };
      const found = await findNumber(counting, how, sought, asText(text, 1 << 16));
      expect(found).toMatchObject({
        line: place + (kind === 'table' ? 1 : 0),
        character: kind === 'table' ? 0 : words.length + 5,
      });
      expect(read).toBeLessThan(1_500_000);
    }
    // What has changed since is noticed: then all of it is read.
    const place = 66_666;
    const sought = { ...soughtIn(series, place), near: watch.index?.before(series, place) };
    const changed = text.replace(lines.slice(0, 3).join(''), '');
    const found = await findNumber(reading, how, sought, asText(changed, 1 << 16));
    expect(found?.text).toBe(String(of(place)) + (kind === 'table' ? '' : ' ms'));
    if (_ === 'other') expect(found?.line).toBe(place - 3 + (kind === 'table' ? 1 : 0));
  });

  it('of which some was passed while the watch was paused, or was cleared', async () => {
    const parts = [upTo(50), upTo(60), upTo(70)].map(values => values.map(value => value % 7));
    const [before, meanwhile, after] = parts.map(linesOf);
    const text = `${before}${meanwhile}${after}`;
    const watch = watchOf({ kind: 'all' });
    watch.read(before ?? '');
    watch.pause();
    watch.read(meanwhile ?? '');
    watch.resume();
    watch.read(after ?? '');
    expect(watch.hasGaps).toBe(true);
    // From behind the pause on, the text's end and that of the numbers are the same.
    expect((await foundIn(text, watch, 50 + 33, true))?.line).toBe(110 + 33);
    watch.clear();
    watch.read(before ?? '');
    expect((await foundIn(text + before, watch, 20, true))?.line).toBe(180 + 20);
  });

  it('behind text that came before the watch, of numbers that are all the same', async () => {
    const watch = watchOf({ kind: 'all' });
    watch.missText();
    watch.read(linesOf(Array(50).fill(5)));
    expect(watch.index).toBeUndefined();
    const text = linesOf(Array(150).fill(5));
    expect((await foundIn(text, watch, 7, watch.hasGaps))?.line).toBe(107);
    // Numbers that did not come as text are not in the index of the text that follows.
    const restored = watchOf({ kind: 'all' });
    restored.add([]);
    restored.read(`${'x'.repeat(2 ** 21)} 5\n`);
    expect(restored.index).toBeUndefined();
  });

  it('where what stands before it has changed, and not where it has changed itself or is gone', async () => {
    const values = Array.from({ length: 400 }, (_, i) => (i * 7919) % 1009);
    const watch = watchOf({ kind: 'all' });
    watch.read(linesOf(values));
    expect(await foundIn(`took=2 ms\n\n${linesOf(values)}`, watch, 200)).toMatchObject({ line: 202 });
    expect(await foundIn(linesOf(values.slice(100)), watch, 200)).toMatchObject({ line: 100 });
    expect(await foundIn(linesOf(values.with(200, 5000)), watch, 200)).toBeUndefined();
    expect(await foundIn(linesOf(values.slice(0, 150)), watch, 200)).toBeUndefined();
    expect(await foundIn('', watch, 200)).toBeUndefined();
  });

  it('and is told where the same numbers stand in several places, and it is not known which it was', async () => {
    const values = Array.from({ length: 90 }, (_, i) => i % 30);
    const watch = watchOf({ kind: 'all' });
    watch.read(linesOf(values.slice(30, 60)));
    const text = `${linesOf(values)}took=77 ms\n`;
    expect(await foundIn(text, watch, 15, true)).toMatchObject({ text: '15 ms', alike: 3 });
  });

  it('which is one long line, or that of a program that redraws, or of channels that alternate', async () => {
    const list = `[${upTo(40_000).join(', ')}]`;
    const one = watchOf({ kind: 'all' });
    one.read(list);
    one.endText();
    expect(await foundIn(list, one, 31_234)).toMatchObject({ line: 0, text: '31234' });

    const rows = upTo(50)
      .map(i => `step ${i}/50 loss=${(i * 3) % 11}.5\r`)
      .join('');
    const redrawn = watchOf({ kind: 'labelled' });
    redrawn.read(rows);
    redrawn.endText();
    expect((await foundIn(rows, redrawn, 20))?.text).toBe(
      `${keptOf(redrawn.series.main as Series).copy(20, 21)[0]}`,
    );

    const spec = { kind: 'debug', name: 'a', source: 'a', target: {} } as const;
    const channels = new LiveWatch(spec, streamReader({ kind: 'all' }, {}));
    const pieces = upTo(300).map(i => ({
      text: i % 2 === 0 ? `1${i}` : '7 8\n',
      channel: i % 3 === 0 ? 'a' : 'b',
    }));
    for (const { text, channel } of pieces) channels.read(text, channel);
    channels.endText();
    const whole = pieces.map(({ text }) => text).join('');
    const series = channels.series.main as Series;
    const texts = async function* () {
      yield* pieces;
    };
    for (let place = 0; place < series.count; place += 13) {
      const how = { rule: channels.text.rule, options: channels.text.options };
      const found = await findNumber(reading, how, soughtIn(series, place), texts);
      const [value] = keptOf(series).copy(place, place + 1);
      // A number that goes on in a later piece of its channel begins here.
      expect(String(value).startsWith(whole.slice(found?.at, (found?.at ?? 0) + 1)), `place ${place}`).toBe(
        true,
      );
    }
  });

  it('unless the search is ended', async () => {
    const watch = watchOf({ kind: 'all' });
    watch.read(linesOf(upTo(10_000)));
    const how = { rule: watch.text.rule, options: {} };
    const sought = soughtIn(watch.series.main as Series, 9_000);
    let asked = 0;
    const goesOn = async () => ++asked < 3;
    expect(await findNumber(reading, how, sought, asText(linesOf(upTo(10_000))), goesOn)).toBeUndefined();
    expect(asked).toBe(3);
  });
});
