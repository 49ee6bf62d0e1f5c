import { describe, expect, it } from 'vitest';
import {
  type Ask,
  asShown,
  DEEPEST,
  isComplete,
  MOST_VALUES,
  type Opened,
  openPrinted,
  openValue,
  type Variable,
} from '../../../../src/sources/debug/objects';

type Tree = { readonly [name: string]: string | Tree };

/** Answers as a debugger with these objects does: a key is the name and, behind `=`, the short form. */
function debuggerWith(root: Tree): { ask: Ask; asked: number[] } {
  const objects: Tree[] = [{}, root];
  const asked: number[] = [];
  const ask: Ask = async reference => {
    asked.push(reference);
    const object = objects[reference];
    if (!object) throw new Error('gone');
    return Object.entries(object).map(([key, value]): Variable => {
      const [name = '', short = '{…}'] = key.split(/=(.*)/s);
      if (typeof value === 'string') return { name, value, type: 'x', variablesReference: 0 };
      return { name, value: short, type: 'Object', variablesReference: objects.push(value) - 1 };
    });
  };
  return { ask, asked };
}

describe('A text with logged objects', () => {
  it.each<[string, Tree, string]>([
    [
      '{a: 1, b: {…}}\n',
      { '={a: 1, b: {…}}': { a: '1', 'b={c: 2}': { c: '2' } } },
      '{"a": 1, "b": {"c": 2}}\n',
    ],
    ['x 7 {…} 8\n', { 'arg2={…}': { y: '9' } }, 'x 7 {"y": 9} 8\n'],
    ['P {w: 5, …}\n', { '=P {w: 5, …}': { w: '5' } }, 'P {"w": 5}\n'],
    ['(2) [{…}, 4]\n', { '=(2) [{…}, 4]': { '0={…}': { a: '3' }, '1=': '4' } }, '[{"a": 3}, 4]\n'],
    ['\n', { '=(1) [{…}]': { '0={…}': { a: '41' } } }, '[{"a": 41}]\n'],
    [
      '{s: …}\n',
      { '={s: …}': { s: "'12 ms'", n: '5n', nan: 'NaN', u: 'undefined' } },
      '{"s": "12 ms", "n": 5, "nan": NaN, "u": "undefined"}\n',
    ],
    ['Map(1) {…}\n', { '=Map(1) {…}': { '0={"k" => 71}': { key: "'k'", value: '71' } } }, '{"k": 71}\n'],
    ['Set(1) {…}\n', { '=Set(1) {…}': { '0=72': { value: '72' } } }, '[72]\n'],
  ])('%j is written out', async (text, tree, wanted) => {
    const { ask } = debuggerWith(tree);
    expect(await openPrinted(text, 1, ask)).toEqual({ text: wanted, is: 'whole' });
  });

  it.each(['{a: 1, b: 2}\n', '(3) [1, 2, 3]\n', 'P {w: 5}\n', 'x 1\n'])('%j is complete as it is', text => {
    expect(isComplete(text)).toBe(true);
  });

  it.each(['{a: 1, …}\n', 'x Array(3)\n', 'x (3) [1, 2, 3]\n', '', '{f: Map(0)}'])('%j is not', text => {
    expect(isComplete(text)).toBe(false);
  });

  it('keeps of its short form only what the program has printed', () => {
    expect(asShown('(3) [1, 2, 3] Map(1) {size: 1} 12…34 f(5)\n')).toBe('[1, 2, 3] Map {size: 1}  …  f(5)\n');
  });

  it('is read as it is shown where its program has gone on', async () => {
    const gone: Ask = async () => {
      throw new Error('gone');
    };
    expect(await openPrinted('{a: 1, …}', 1, gone)).toEqual({ text: '{a: 1,  … }', is: 'closed' });
    const empty: Ask = async () => [];
    expect(await openPrinted('{a: 1, …}', 1, empty)).toEqual({ text: '{a: 1,  … }', is: 'closed' });
  });
});

describe('A value', () => {
  const value: Variable = { name: '', value: '{…}', variablesReference: 1 };

  it('is opened to a depth and no deeper', async () => {
    let tree: Tree = { bottom: '1' };
    for (let i = 0; i < DEEPEST + 2; i++) tree = { down: tree };
    const { text, is } = await openValue(value, debuggerWith(tree).ask);
    expect(is).toBe('tooLarge');
    expect(text).toBe(`${'{"down": '.repeat(DEEPEST)}{}${'}'.repeat(DEEPEST)}`);
  });

  it('is opened to so many values and requests and no more', async () => {
    const wide = Object.fromEntries(Array.from({ length: 2 * MOST_VALUES }, (_, i) => [`n${i}`, String(i)]));
    const { text, is } = await openValue(value, debuggerWith(wide).ask);
    expect(is).toBe('tooLarge');
    expect(text.split(',').length).toBe(MOST_VALUES);

    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`n${i}`, { a: '1' }]));
    const { ask, asked } = debuggerWith(many);
    expect((await openValue(value, ask)).is).toBe('tooLarge');
    expect(asked.length).toBeLessThan(100);
  });

  it.each<[string, Tree, string, Opened['is']]>([
    [
      'the 3 of a list with what stands behind more',
      {
        '0': '0.5',
        'more=...': { '[1:2]=[1:2]': { '1': '1.5' }, '[2:3]=[2:3]': { '2': '2.5' } },
        'len()': '3',
      },
      '[0.5, 1.5, 2.5]',
      'whole',
    ],
    [
      'a list that is given whole',
      { '00': '0.5', '01': '1.5', 'more=[2:2]': {}, 'len()': '2' },
      '[0.5, 1.5]',
      'whole',
    ],
    [
      'the elements of an array of NumPy',
      {
        '[0:2] =[…]': { '0': 'np.float64(0.5)', '1': 'np.float64(-1e-07)' },
        max: 'np.float64(0.5)',
        size: '2',
      },
      '[0.5, -1e-07]',
      'whole',
    ],
    [
      'those of a larger one',
      { '[0:9] =[…]': { '0': '1', 'more=[1:2]': { '1': '2' } }, size: '9' },
      '[1, 2]',
      'tooLarge',
    ],
    ['the first of a dictionary', { "'a'": '1', 'Unable to handle:': "'Maximum'" }, `{"'a'": 1}`, 'tooLarge'],
    ['what the user has called so', { more: "'...'", n: '5' }, '{"more": "...", "n": 5}', 'whole'],
  ])('of Python is opened to %s', async (_, tree, wanted, is) => {
    expect(await openValue(value, debuggerWith(tree).ask)).toEqual({ text: wanted, is });
  });

  it.each([
    ['np.float32(0.25)', '0.25'],
    ['np.int64(3)', '3'],
    ["Decimal('1.50')", '1.50'],
    ["tensor(0.25, device='cuda:0')", '0.25'],
    ["array('d', [0.5, 1.5])", '[0.5, 1.5]'],
    ['Fraction(-1, 4)', '-0.25'],
  ])('of Python that is shown as %s is no object', async (shown, wanted) => {
    const { ask } = debuggerWith({ itemsize: '8', nbytes: '8' });
    expect(await openValue({ ...value, value: shown }, ask)).toEqual({ text: wanted, is: 'whole' });
  });

  it.each([
    ['dict', '{1: 2, 2: 1}'],
    ['Counter', 'Counter({1: 2, 2: 1})'],
    ['defaultdict', "defaultdict(<class 'int'>, {1: 2, 2: 1})"],
    ['OrderedDict', 'OrderedDict([(1, 2), (2, 1)])'],
    ['Object', '{1: 2, 2: 1}'],
  ])('of type %s keeps keys that are whole numbers', async (type, shown) => {
    const { ask } = debuggerWith({ '1': '2', '2': '1', 'len()': '2' });
    expect((await openValue({ ...value, value: shown, type }, ask)).text).toBe('{"1": 2, "2": 1}');
  });

  it('of pandas is opened to its values alone', async () => {
    const { ask } = debuggerWith({
      'values=array([1.5])': { '[0:1] =[1.5]': { '0': '1.5' }, size: '1' },
      ndim: '1',
    });
    const open = (type: string) => openValue({ ...value, type }, ask);
    expect((await open('Series')).text).toBe('[1.5]');
    expect((await open('Result')).text).toBe('{"values": [1.5], "ndim": 1}');
  });

  it('that holds itself comes to an end', async () => {
    const ask: Ask = async () => [{ name: 'self', value: '{…}', variablesReference: 1 }];
    expect((await openValue(value, ask)).is).toBe('tooLarge');
  });
});
