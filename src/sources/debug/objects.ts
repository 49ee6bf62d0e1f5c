/** A variable as a debug adapter tells it, as far as it is read here. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly type?: string;
  readonly variablesReference: number;
  readonly indexedVariables?: number;
  readonly presentationHint?: {
    readonly visibility?: string;
    readonly kind?: string;
    readonly lazy?: boolean;
  };
}

/** Asks a debug adapter for what stands behind a reference; with a count, only for so many of its elements. */
export type Ask = (reference: number, elements?: number) => Promise<readonly Variable[]>;

/** What an object was opened to, and whether that is all: it may be too large, or its program may have gone on. */
export interface Opened {
  readonly text: string;
  readonly is: 'whole' | 'tooLarge' | 'closed';
}

/** Values of one logged text that are read, how deep they may lie, and requests for them. */
export const MOST_VALUES = 1000;
export const DEEPEST = 6;
const MOST_REQUESTS = 64;

/** A number of Python, NumPy or PyTorch, which debugpy shows with its type and opens to all that its class has: `np.float32(0.5)`. */
const TYPED =
  /^(?:\w+\.)?(?:u?int\d*|float\d*|longdouble|tensor|Decimal)\('?([-+]?[\d.]+(?:e[-+]?\d+)?)'?(?:, \w+=.*)?\)$/i;
/** A fraction of Python, which debugpy opens to its two parts and all that its class has. */
const FRACTION = /^Fraction\((-?\d+), (\d+)\)$/;
/** What has keys, which may be whole numbers without being places in a list. */
const KEYED_TYPE = /dict|^Counter$/i;
const KEYED = /^\{-?\d+: /;
/** Elements of an array of Python's own, which debugpy shows without opening them: `array('d', [0.5, 1.5])`. */
const ARRAY = /^array\('\w', (\[.*\])\)$/;
/** Where debugpy puts elements that it does not give at once, and what it says beside the first of a large dictionary. */
const RANGE = /^\[(\d+):(\d+)\] ?$/;
const TOO_LARGE = /^Unable to handle:$/;
const OF_PANDAS = /^(?:Series|DataFrame|\w*Index)$/;
/** Debuggers show some things beside the values themselves. */
const NO_VALUE = /^(\[\[.*\]\]|__proto__|(special|function|class) variables|len\(\))$/;

/**
 * The text that was printed with its objects written out as JSON, so that each number in them has its path. Worth
 * asking for where {@link isComplete} says that the text leaves something out.
 */
export async function openPrinted(text: string, reference: number, ask: Ask): Promise<Opened> {
  const opening = new Opening(ask);
  try {
    return await opening.printed(text, reference);
  } catch {
    return { text: asShown(text), is: 'closed' };
  }
}

/** A value as JSON, with all that is in it. */
export async function openValue(variable: Variable, ask: Ask): Promise<Opened> {
  const opening = new Opening(ask);
  try {
    return { text: await opening.json(variable, 1), is: opening.is };
  } catch {
    return { text: asShown(variable.value), is: 'closed' };
  }
}

/** Whether the short form of logged objects leaves nothing out: js-debug writes `…`, `Array(3)`, `{…}`. */
export function isComplete(text: string): boolean {
  return text.trim() !== '' && !/…|\w\(\d+\)|[\s\S]\(\d+\) \[/.test(text);
}

/** The short form without what the program has not printed: how many elements something has, half numbers. */
export function asShown(text: string): string {
  return text
    .replace(/(^|[\s{[(,:])(?:\(\d+\) (?=\[)|([A-Z]\w*)\(\d+\))/g, '$1$2')
    .replace(/[\w.,+-]*…[\w.,+-]*/g, ' … ');
}

class Opening {
  readonly #ask: Ask;
  #values = MOST_VALUES;
  #requests = MOST_REQUESTS;
  is: Opened['is'] = 'whole';

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async printed(text: string, reference: number): Promise<Opened> {
    const given = await this.#children({ variablesReference: reference });
    const [only] = given;
    // js-debug keeps all that was given to one call in one nameless variable.
    const holds = given.length === 1 && only?.name === '' && only.type === undefined;
    const objects = (holds ? await this.#children(only) : given).filter(each => each.variablesReference > 0);
    if (objects.length === 0) return { text: asShown(text), is: 'closed' };
    let out = '';
    let at = 0;
    for (const object of objects) {
      const short = object.value.trimEnd();
      const found = short === '' ? -1 : text.indexOf(short, at);
      if (found < 0 && text.trim() !== '') continue;
      const name = /^[A-Za-z_$][\w$.]* (?=\{)/.exec(short)?.[0] ?? '';
      out += text.slice(at, Math.max(at, found)) + name + (await this.json(object, 1));
      if (found >= 0) at = found + short.length;
    }
    return { text: out + text.slice(at), is: this.is };
  }

  /** A value that can't be opened, or not any more, stays as the debugger shows it. */
  async json(variable: Variable, depth: number): Promise<string> {
    const { value, variablesReference } = variable;
    if (variablesReference === 0 || TYPED.test(value) || /^(Error|\w+Error)\b/.test(value))
      return leaf(value);
    const [, numerator, denominator] = FRACTION.exec(value) ?? [];
    if (denominator) return String(Number(numerator) / Number(denominator));
    const array = ARRAY.exec(value)?.[1];
    if (array) return array;
    if (depth > DEEPEST || this.#requests === 0 || this.#values === 0) {
      this.is = 'tooLarge';
      return '{}';
    }
    const children = await this.#children(variable);
    if (children.length === 0 && !/^(\(0\) )?(\w+(\(0\))? ?)?(\{(size: 0)?\}|\[\])$/.test(value)) {
      if (this.is === 'whole') this.is = 'closed';
      return asShown(value);
    }
    const map = /^\w*Map\(\d+\)/.test(value);
    const hasKeys = map || KEYED_TYPE.test(variable.type ?? '') || KEYED.test(value);
    const list = !hasKeys && children.every(isIndex);
    const members: string[] = [];
    for (const child of children) {
      if (this.#values === 0) break;
      const [name, json] =
        map || /^\w*Set\(\d+\)/.test(value)
          ? await this.#entry(child, depth)
          : [child.name, await this.json(child, depth + 1)];
      if (child.variablesReference === 0) this.#values--;
      members.push(list ? json : `${JSON.stringify(name)}: ${json}`);
    }
    if (this.#values === 0) this.is = 'tooLarge';
    return list ? `[${members.join(', ')}]` : `{${members.join(', ')}}`;
  }

  /** An entry of a Map or a Set is an object of its key and its value. */
  async #entry(entry: Variable, depth: number): Promise<[string, string]> {
    const parts = await this.#children(entry);
    const key = parts.find(({ name }) => name === 'key');
    const value = parts.find(({ name }) => name === 'value');
    this.#values--;
    return [
      key ? unquoted(key.value) : entry.name,
      value ? await this.json(value, depth + 1) : await this.json(entry, depth + 1),
    ];
  }

  async #children(
    of: Pick<Variable, 'variablesReference' | 'indexedVariables' | 'type'>,
  ): Promise<Variable[]> {
    if (this.#requests === 0) return [];
    this.#requests--;
    const many = (of.indexedVariables ?? 0) > MOST_VALUES;
    const children = await this.#ask(of.variablesReference, many ? MOST_VALUES : undefined);
    if (many) this.is = 'tooLarge';
    return this.#withParts(children.filter(isValue), of.type);
  }

  /** Elements with those that debugpy gives in parts, each at its place; of an array of NumPy or a series of pandas nothing else. */
  async #withParts(children: readonly Variable[], type = ''): Promise<Variable[]> {
    const values = OF_PANDAS.test(type) ? children.find(({ name }) => name === 'values') : undefined;
    if (values) return this.#children(values);
    if (!children.some(isPart)) {
      if (children.some(({ name }) => TOO_LARGE.test(name))) this.is = 'tooLarge';
      return children.filter(({ name }) => !TOO_LARGE.test(name));
    }
    const elements: Variable[] = [];
    for (const child of children) {
      if (!isPart(child)) {
        if (isIndex(child)) elements.push(child);
        continue;
      }
      if (elements.length >= MOST_VALUES || this.#requests === 0) {
        this.is = 'tooLarge';
        break;
      }
      const part = await this.#children(child);
      const [, from = 0, to = 0] = RANGE.exec(child.name) ?? [];
      if (part.length < Number(to) - Number(from)) this.is = 'tooLarge';
      elements.push(...part);
    }
    return elements;
  }
}

function isIndex({ name }: Variable): boolean {
  return /^\[?\d+\]?$/.test(name);
}

function isPart({ name, value }: Variable): boolean {
  return RANGE.test(name) || (name === 'more' && (value === '...' || RANGE.test(value)));
}

function isValue({ name, type = '', value, presentationHint: { visibility, kind, lazy } = {} }: Variable) {
  if (lazy || visibility === 'internal' || visibility === 'hidden') return false;
  if (/(?:function|method)$/i.test(type) || /^(ƒ|class) /.test(value)) return false;
  return kind !== 'virtual' && kind !== 'method' && !NO_VALUE.test(name);
}

/** A value that holds no others, as JSON has it or nearly so: what is not finite keeps its name. */
function leaf(shown: string): string {
  const value = TYPED.exec(shown)?.[1] ?? shown;
  if (/^[-+]?(\d[\d_]*n|\d*\.?\d+(e[-+]?\d+)?|Infinity|NaN)$/i.test(value)) return value.replace(/n$/, '');
  return JSON.stringify(unquoted(value));
}

function unquoted(value: string): string {
  return /^(['"`])[\s\S]*\1$/.test(value) ? value.slice(1, -1) : value;
}
