import { isMissing, numberStart } from '../columns/cellNumber';
import type { Field } from '../columns/fields';
import { UNITS, unitCode } from '../units';
import { isStamp } from './alignedLine';
import { bracketUnit } from './bracketUnit';

/** What a heading says of its column. */
export interface Heading {
  /** Without a unit in brackets. */
  readonly label: string;
  /** The code in UNITS of the unit that it names; 0 where it names none. */
  readonly unit: number;
}

/** A count of bytes a second at a word's end, as in `rkB/s`. */
const BYTES_PER_SECOND = /^[a-z]{0,3}?((?:[kKMG]i?)?B\/s(?:ec)?)$/;
const PERCENT = /^%|%$/;
const PERCENTILE = /\d\s?%/;
/** `latency_ms`; a single letter may be anything. */
const SUFFIX = /(?:[_-]|\.(?=[num]s$))(ns|us|µs|ms|secs?|seconds|bytes|[kKMG]i?B|[kMG]?Hz)$/;
/** `MB_read/s`, `kB_wrtn`. */
const BYTES_BEFORE = /^([kKMG]i?B)_\w+(\/s)?$/;

/** Takes a heading apart. */
export function headingOf(text: string): Heading {
  const plain = text
    .trim()
    .replace(/^['"]|['"]$/g, '')
    .replace(/\s+/g, ' ');
  const bracket = bracketUnit(plain);
  if (bracket) return { label: plain.slice(0, bracket.start), unit: bracket.unit };
  return { label: plain, unit: unitOfWords(plain) };
}

/** Headings that are a unit as they stand. */
const RATE = /^(?:rps|fps|pps|[kMG]?bps)$/i;

function unitOfWords(label: string): number {
  if (RATE.test(label)) return unitCode(label) ?? 0;
  if (PERCENT.test(label) && !PERCENTILE.test(label)) return unitCode('%') ?? 0;
  const [, bytes, rate = ''] = BYTES_BEFORE.exec(label) ?? [];
  if (bytes) return unitCode(bytes + rate) ?? 0;
  const named = BYTES_PER_SECOND.exec(label)?.[1] ?? SUFFIX.exec(label)?.[1];
  const compound = label
    .split(' ')
    .find(word => word.includes('/') && word !== '/s' && unitCode(word) !== undefined);
  return unitCode(named ?? compound ?? '') ?? 0;
}

/** What single letters behind a number mean below some headings, where elsewhere they are metres, grams or nothing known. */
const MEANINGS: readonly (readonly [heading: RegExp, units: Readonly<Record<string, string>>])[] = [
  [/cpu|cores/i, { m: 'millicores' }],
  [/^(?:age|uptime|duration|elapsed|time)$/i, { m: 'min' }],
  [/^(?:virt|res|shr|mem|rss|vsz|swap|code|data|used|size)/i, { m: 'MiB', g: 'GiB' }],
];

/** The code of the unit that one behind a number below a heading stands for. */
export function unitBelow(label: string, code: number): number {
  const symbol = UNITS[code]?.symbol ?? '';
  if (symbol !== 'm' && symbol !== 'g') return code;
  const meant = MEANINGS.find(([heading]) => heading.test(label))?.[1][symbol];
  return meant === undefined ? code : (unitCode(meant) ?? code);
}

/** The unit that a heading such as `Name (time in us)` gives to a whole table; 0 where it gives none. */
export function unitOfAll(heading: string): number {
  return unitCode(/\(\w+ in (\S+)\)$/.exec(heading)?.[1] ?? '') ?? 0;
}

/** The unit that a title above headings gives to all of them, as `latency summary (msec):` does; 0 where it gives none. */
export function unitOfTitle(title: string): number {
  return unitCode(/\((\S+)\):$/.exec(title)?.[1] ?? '') ?? 0;
}

/** What counts or names rows, whatever the case; `CPU` in capitals only, since `cpu` may be a share. */
const IDENTIFIER =
  /^[[(]?\s*(?:#|no\.?|nr\.?|idx|index|row|interval|core|socket|gpu|port|rank|seq|iter|iteration|epoch|step|line\s?#?|id\s?#|inode|i-node|(?:.*[\s_-])(?:id|uuid)|[pugt]id|ppid|tgid|spid|ts|timestamp|date|datetime)\s*[\])]?$/i;

/** `policyID`, `userId`. */
const CAMEL_ID = /[a-z]I[dD]$/;

/**
 * Whether a column of whole numbers under this heading names rows rather than measures something.
 * @param index how many columns stand before: behind others `id` may be the idle time
 */
export function isIdentifier(label: string, index = 0): boolean {
  return (
    label === 'CPU' ||
    (/^id$/i.test(label) && (label !== 'id' || index === 0)) ||
    IDENTIFIER.test(label) ||
    CAMEL_ID.test(label) ||
    isStamp(label)
  );
}

const NAME =
  /name|^(?:commands?|cmd|comm|process|device|iface|interface|benchmark|test|task|function|file|syscall|stat|metric|model|method|filesystem|disk|container|pod|program|key|label|type|path|url|route|endpoint)$/i;
/** Texts that tell rows apart worse than any other column does. */
const NO_NAME =
  /^(?:user|uid|state|status|stat|start|health|.|tty|mode|units?|date|time|timestamp|datetime|interval|image|mounted on|.*\buuid)$/i;
/** Digits and letters in which only a machine sees a name. */
const HASH = /^(?=.*\d)(?:[0-9a-f]{7,}|(?=(?:.*\d){4})[0-9a-z]{16,})$/i;

/**
 * How well a column of texts names the rows: 2 where its heading says so, 0 where it does not at all.
 * @param text what its first row says
 */
export function namingRank(label: string, text: string): number {
  if (label !== 'STAT' && NAME.test(label.replace(/\(.*\)$/, '').trim())) return 2;
  return NO_NAME.test(label) || isStamp(label) || HASH.test(text) ? 0 : 1;
}

/** What heads a column of texts in which blanks and numbers may stand, as command lines. */
const OPEN_TEXT =
  /^(?:commands?|cmd|args?|arguments|name|what|function|symbol|path|files?|message|description|info|details|contents|package)$/i;

/** Where the last of some headings starts if texts with blanks and numbers stand below it; undefined where they do not. */
export function openTextStart(words: readonly Field[]): number | undefined {
  const last = words.at(-1);
  if (words.length < 2 || !last || !OPEN_TEXT.test(last.text)) return undefined;
  const before = words.at(-2);
  return before && /^(?:contents|package)$/i.test(last.text) && last.start - before.end === 1
    ? before.start
    : last.start;
}

/** What code and prose hold and no heading does: brackets or quotes without a partner, an arrow, a comma, a number of code. */
const CODE = /[{};]|=>|^\/[/*]|^[^([]*[)\]]|[([][^)\]]*$|^[^"]*"[^"]*$|^[^([]*, |\b0x[\da-f]+$/;

/** More words with a full stop are a sentence. */
const MOST_WORDS = 3;

/** Whether a text can be a column's heading: without numbers, but for a share as of `2.5%` and a size as of `16 bytes`. */
export function mayHead(text: string): boolean {
  if (isStamp(text)) return true;
  if (!/[\p{L}%#]/u.test(text) || isMissing(text) || text.includes('=') || /[,;!?]$/.test(text)) return false;
  if (/^\d+(?:\.\d+)?%$|^\d+ \p{L}+$/u.test(text)) return true;
  const words = text.split(' ');
  if (CODE.test(text) || (words.length > MOST_WORDS && text.endsWith('.'))) return false;
  // `(3 ms)` is a value.
  if (/[([]\s*\d[\d.,]*\s?\p{L}/u.test(text)) return false;
  return !words.some(word => (numberStart(word) >= 0 && !/^[([]/.test(word)) || /^\d+\.[\dx]/.test(word));
}
