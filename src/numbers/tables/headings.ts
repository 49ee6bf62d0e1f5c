import { isMissing, numberStart } from '../columns/cellNumber';
import { unitCode } from '../units';
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
const SUFFIX = /_(ns|us|µs|ms|secs?|seconds|bytes|[kKMG]i?B)$/;

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

function unitOfWords(label: string): number {
  if (PERCENT.test(label) && !PERCENTILE.test(label)) return unitCode('%') ?? 0;
  const named = BYTES_PER_SECOND.exec(label)?.[1] ?? SUFFIX.exec(label)?.[1];
  const rate = label
    .split(' ')
    .find(word => word.includes('/') && word !== '/s' && unitCode(word) !== undefined);
  return unitCode(named ?? rate ?? '') ?? 0;
}

/** The unit that a heading such as `Name (time in us)` gives to a whole table; 0 where it gives none. */
export function unitOfAll(heading: string): number {
  return unitCode(/\(\w+ in (\S+)\)$/.exec(heading)?.[1] ?? '') ?? 0;
}

/** What counts or names rows, whatever the case; `CPU` in capitals only, since `cpu` may be a share. */
const IDENTIFIER =
  /^[[(]?\s*(?:#|no\.?|nr\.?|idx|index|row|interval|core|socket|gpu|port|rank|seq|iter|iteration|epoch|step|line|(?:.*[\s_-])(?:id|uuid)|[pugt]id|ppid|tgid|spid|ts|timestamp|date|datetime)\s*[\])]?$/i;

/**
 * Whether a column of whole numbers under this heading names rows rather than measures something.
 * @param index how many columns stand before: behind others `id` may be the idle time
 */
export function isIdentifier(label: string, index = 0): boolean {
  return (
    label === 'CPU' ||
    (/^id$/i.test(label) && (label !== 'id' || index === 0)) ||
    IDENTIFIER.test(label) ||
    isStamp(label)
  );
}

const NAME =
  /name|^(?:commands?|cmd|comm|process|device|iface|interface|benchmark|test|task|function|file|syscall|stat|metric|model|method|filesystem|disk|container|pod|program|key|label|type)$/i;
/** Texts that tell rows apart worse than any other column does. */
const NO_NAME = /^(?:user|uid|state|status|s|tty|mode|units?|date|time|image|mounted on)$/i;

/** How well a column of texts names the rows: 2 where its heading says so, 0 where it does not at all. */
export function namingRank(label: string): number {
  if (NAME.test(label.replace(/\(.*\)$/, '').trim())) return 2;
  return NO_NAME.test(label) || isIdentifier(label) || isStamp(label) ? 0 : 1;
}

/** Whether a text can be a column's heading: without numbers, but for a share as of `2.5%` and a size as of `16 bytes`. */
export function mayHead(text: string): boolean {
  if (isStamp(text)) return true;
  if (!/[\p{L}%#]/u.test(text) || isMissing(text) || text.includes('=') || /[,;!?]$/.test(text)) return false;
  if (/^\d+(?:\.\d+)?%$|^\d+ \p{L}+$/u.test(text)) return true;
  return !text.split(' ').some(word => numberStart(word) === 0 || /^\d+\.\d/.test(word));
}
