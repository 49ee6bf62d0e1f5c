import type { ReadingOptions } from '../options';
import type { SkipReason } from '../reasons';
import type { ScanResult } from '../scanResult';
import {
  CARET,
  CLOSE_SQUARE,
  COLON,
  DIGIT,
  HYPHEN,
  isDigit,
  isLineEnd,
  LETTER,
  OPEN_SQUARE,
  PERCENT,
  PLUS,
  POINT,
  SPACE,
  TOKEN,
} from '../text/characters';
import type { Text } from '../text/text';
import { Addresses } from './addresses';
import { isLetterAt } from './around';
import { attributeEnd } from './attributes';
import { currencyBefore, currencyCode } from './currency';
import { bufferEnd } from './dumps';
import { clockBehindDays, Durations } from './durations';
import { Epochs } from './epochs';
import { Grouping, isSign, LONGEST_TOKEN } from './grouping';
import { Identifiers } from './identifiers';
import { LineHeads } from './lineHeads';
import { processIdsEnd, statusEnd } from './logHeads';
import { countedNounEnd } from './nouns';
import { isJoint, isPlusOrHyphen, Numeral, notFiniteEnd } from './numeral';
import { ScaleFactor } from './scaleFactor';
import { Shapes } from './shapes';
import { Stamps } from './stamps';
import { takeAfterAll } from './taken';
import { integerTypeAt, metricTypeAt } from './typeMarks';
import { unitCodeOf, unitEndOf } from './unitMatch';
import { unitBehindBlank, unitBehindSection } from './unitsBehind';
import { unitAt } from './unitText';

/** What {@link TokenReader.read} returns where the token cannot be read before more text has come. */
export const WAIT = -1;

/**
 * Reads one token after another: a run of letters, digits and `. : - + @`, with the currency sign before it
 * and the groups and the unit behind it. Parts between colons are read by themselves (`host:8080`), parts
 * between hyphens together: where one of them is a word, all are.
 */
export class TokenReader {
  readonly grouping: Grouping;
  /** Whether a unit behind a blank matters: where it does not, the number need not wait for it. */
  units = true;
  readonly #text: Text;
  readonly #options: ReadingOptions;
  readonly #result: ScanResult;
  readonly #numeral: Numeral;
  readonly #stamps: Stamps;
  readonly #durations: Durations;
  readonly #shapes: Shapes;
  readonly #identifiers: Identifiers;
  readonly #epochs: Epochs;
  readonly #heads: LineHeads;
  readonly #addresses: Addresses;
  /** Nothing before it belongs to a token any more. */
  #floor = 0;
  /** Whether the text goes on inside a token that is too long, and where that token starts. */
  #tooLong = false;
  #tooLongStart = 0;
  /** Decimals of the number before in a chain, where that was negative: see {@link TokenReader.#isNegativeCell}. */
  #negativeDecimals = 0;
  readonly #scale: ScaleFactor;

  constructor(text: Text, options: ReadingOptions, result: ScanResult) {
    this.#text = text;
    this.#options = options;
    this.#result = result;
    this.grouping = new Grouping(text, options);
    this.#numeral = new Numeral(text, options, this.grouping);
    this.#addresses = new Addresses(text);
    this.#heads = new LineHeads(text);
    this.#stamps = new Stamps(text);
    this.#durations = new Durations(text);
    this.#shapes = new Shapes(text, this.#heads, this.#addresses);
    this.#identifiers = new Identifiers(text, this.#heads);
    this.#epochs = new Epochs(text);
    this.#scale = new ScaleFactor(text, this.#heads);
  }

  /** Whether what comes next may stand below a common factor: then every number must be read here. */
  get isScaled(): boolean {
    return this.#scale.isOpen;
  }

  set isScaled(isScaled: boolean) {
    this.#scale.isOpen = isScaled;
  }

  /**
   * Reads the token around an index, where a digit or a value that is not finite was seen. Returns where to go on, at
   * least one past the index, or WAIT; then nothing has been found.
   */
  read(index: number): number {
    const text = this.#text;
    text.short = false;
    const start = Math.max(this.#floor, text.tokenStart(index, LONGEST_TOKEN));
    const end = text.tokenEnd(index, LONGEST_TOKEN - (index - start));
    if (end - start > LONGEST_TOKEN) {
      if (!isDigit(text.at(index))) return index + 1;
      this.passOver(start);
      this.#tooLong = true;
      this.#tooLongStart = start;
      return this.finishTooLong(end);
    }
    this.#scale.look(this.#floor, start);
    const next = text.short ? WAIT : this.#readToken(start, end);
    if (text.short) {
      this.#result.drop();
      return WAIT;
    }
    // What began like a value that is not finite, at the end of a chunk, is text like any other.
    if (this.#result.isKept) this.#scale.look(this.#floor, next);
    this.#result.keep();
    this.#scale.keep();
    this.#floor = next;
    return Math.max(next, index + 1);
  }

  /** Goes on inside a token that is too long, if there is one; returns where to read on. */
  finishTooLong(index: number): number {
    if (!this.#tooLong) return index;
    const text = this.#text;
    let end = index;
    while (end < text.end && (text.kindAt(end) & TOKEN) !== 0) end = text.after(end);
    if (end >= text.end && !text.ended) return end;
    this.#tooLong = false;
    this.#result.skip('tooLong', this.#tooLongStart, end);
    this.#result.keep();
    this.#floor = end;
    return end;
  }

  /** Makes ready for the text's first `count` bytes to be dropped. */
  shift(count: number): void {
    this.passOver(count);
    this.#floor = Math.max(0, this.#floor - count);
    this.#tooLongStart -= count;
    this.grouping.line.shift(count);
  }

  /** No token stands any more before an index: what is there may end a matrix. */
  passOver(index: number): void {
    this.#scale.look(this.#floor, index);
    this.#scale.keep();
  }

  /** Goes on with other lines of the same text. */
  resume(): void {
    this.#floor = 0;
    this.#tooLong = false;
    this.grouping.line.reset();
  }

  /** Forgets the text. */
  reset(): void {
    this.resume();
    this.#scale.close();
  }

  #readToken(start: number, end: number): number {
    const text = this.#text;
    const name =
      this.#skip('word', start, attributeEnd(text, start, end)) ||
      this.#skip('id', start, end - start === 2 ? bufferEnd(text, start) : 0);
    if (name > 0) return name;
    const uuid = end - start >= 36 ? this.#shapes.uuidStart(start, end) : -1;
    if (uuid >= 0) return this.#skip('uuid', uuid, end);
    if (this.#shapes.isResultName(start, end)) return this.#skip('word', start - 1, end);
    const isAddress = this.#addresses.isAddress(start, end) || this.#shapes.isPointer(start, end);
    const known =
      this.#skip('address', start, isAddress ? end : this.#addresses.portEnd(start)) ||
      this.#skip('place', start, this.#shapes.bracketPlaceEnd(start)) ||
      this.#skip('id', start, this.#shapes.roleEnd(start));
    if (known > 0) return known;
    let at = start;
    for (;;) {
      while (text.at(at) === COLON && at - start <= LONGEST_TOKEN) at++;
      if ((text.kindAt(at) & TOKEN) === 0) return at;
      at = this.#readPart(at);
      if (text.at(at) !== COLON || at - start > LONGEST_TOKEN) return at;
    }
  }

  /** Reads what stands up to the next colon; returns where it ended. */
  #readPart(start: number): number {
    const text = this.#text;
    if (isDigit(text.at(start)) || text.at(start - 1) === CARET) {
      const stamp = this.#skipStamp('date', start, this.#stamps.date(start)) || this.#skipTime(start);
      if (stamp > 0) return stamp;
      const id = this.#identifiers.find(start);
      if (id > 0) {
        const { reason } = this.#identifiers;
        const past = this.#skip(reason === 'word' ? this.#shapes.reasonFor(start, id) : reason, start, id);
        const status = statusEnd(this.#text, start, id);
        return this.#skip('id', status - 3, status) || past;
      }
      const epoch = this.#skip('date', start, this.#epochEnd(start));
      if (epoch > 0) return epoch;
    }
    const end = this.#partEnd(start);
    if (text.at(end) === COLON) {
      const place =
        this.#skip('address', start, this.#shapes.portEnd(start, end)) ||
        this.#skip('place', start, this.#shapes.placeEnd(start, end, this.#stamps.isStamp(end + 1))) ||
        this.#skip('place', start, this.#shapes.shellPlaceEnd(start, end));
      if (place > 0) return place;
    }
    const { count, pending } = this.#result;
    const last = this.#readChain(start, end);
    if (last > 0) return last;
    this.#result.back(count, pending);
    if (this.#shapes.hasDigit(start, end)) this.#skip(this.#shapes.reasonFor(start, end), start, end);
    return end;
  }

  /** Skips a time of day, or minutes and seconds that something took: those in a line's head, or alone in square brackets, are a stamp. */
  #skipTime(start: number): number {
    const text = this.#text;
    const end = this.#stamps.time(start);
    const minutes = end > 0 ? this.#stamps.minutesEnd(start, end) : 0;
    const isAlone =
      text.at(start - 1) === OPEN_SQUARE && text.at(minutes) === CLOSE_SQUARE && minutes === end;
    return minutes === 0 || isAlone || this.#heads.holds(start)
      ? this.#skipStamp('time', start, end)
      : this.#skip('duration', start, minutes);
  }

  /** Where an epoch ends that stands as a stamp; 0 where none starts. */
  #epochEnd(start: number): number {
    const leading = this.#epochs.leadingEnd(start);
    return leading > 0 && this.#heads.startsLine(start) ? leading : this.#epochs.stampEnd(start);
  }

  /** Reads numbers joined by hyphens and the like; returns where they end, 0 where one of them is a word. */
  #readChain(start: number, end: number): number {
    const text = this.#text;
    let last = end;
    let at = start;
    this.#negativeDecimals = 0;
    for (;;) {
      const joints = at;
      while (at < last && isJoint(text, at, joints)) at = text.after(at);
      if (at >= last) return last;
      const isSign = at === joints + 1 && isPlusOrHyphen(text, joints);
      // `$-5` as well as `-$5`.
      const lead = isSign ? joints - currencyBefore(text, joints) : at;
      const signed =
        isSign && text.canStartAt(lead) && lead >= this.#floor && !text.startsWith('+/-', joints - 2);
      const negative = signed && text.at(joints) === HYPHEN;
      const code = signed && lead < joints ? currencyCode(text, lead) : 0;
      at = at === start ? this.#readLed(at) : this.#readNumber(at, signed ? lead : at, negative, code);
      if (at === 0) return 0;
      // A word may follow a percent sign.
      if (text.at(at - 1) === PERCENT) return at;
      last = this.#partEnd(at);
      if (at === last) return last;
    }
  }

  /** Reads the first number of a part, with the currency sign and the U+2212 that stand before it. */
  #readLed(at: number): number {
    const text = this.#text;
    const currency = currencyBefore(text, at);
    let start = at - currency;
    if (start < this.#floor) return this.#readNumber(at, at, false, 0);
    if (currency > 0 && (text.kindBefore(start) & (LETTER | DIGIT)) !== 0) return 0;
    let code = currency > 0 ? currencyCode(text, start) : 0;
    let negative = false;
    if (isSign(text, start)) {
      const sign = text.before(start);
      // `€−4` as well as `−€4`.
      const lead = currency > 0 ? sign : sign - currencyBefore(text, sign);
      if (lead >= this.#floor && text.canStartAt(lead)) {
        negative = text.at(sign) !== PLUS;
        if (lead < sign) code = currencyCode(text, lead);
        start = lead;
      }
    }
    return this.#readNumber(at, start, negative, code);
  }

  #readNumber(at: number, lead: number, signed: boolean, currency: number): number {
    const text = this.#text;
    let start = lead;
    let negative = signed;
    const numeral = this.#numeral;
    if (!numeral.read(at)) {
      const notFinite = notFiniteEnd(text, at);
      return notFinite > 0 ? this.#skip('notFinite', start, notFinite) : 0;
    }
    let end = numeral.end;
    const complex = this.#shapes.complexEnd(at, end);
    if (complex > 0) return this.#skip('complex', start, complex);
    if (isLetterAt(text, text.at(end) === SPACE ? end + 1 : end)) {
      const duration = this.#durations.endOf(at);
      if (duration > 0) return this.#skip('duration', start, duration);
    }
    const clock = clockBehindDays(text, end);
    // Python leaves the days out where there are none, and what is left is a time.
    if (clock > 0) return this.#skip(text.ascii(at, clock).includes(',') ? 'time' : 'duration', start, clock);
    if (this.#isNegativeCell(at)) {
      start = at - 1;
      negative = true;
    }
    this.#negativeDecimals = negative ? numeral.decimals : 0;
    let unit = currency;
    const prefixes = this.#options.siPrefixes;
    const attached =
      unitAt(text, end, prefixes) ||
      metricTypeAt(text, at, end) ||
      integerTypeAt(text, at, end) ||
      unitBehindSection(text, end);
    if (attached > 0) {
      end = unitEndOf(attached);
      unit = currency || unitCodeOf(attached);
    } else if (text.isWordAt(end) || (text.at(end) === POINT && text.isWordAt(end + 1))) {
      const noun = countedNounEnd(text, start, end);
      if (noun > 0) this.#result.number(start, end, numeral.value, unit);
      return noun;
    } else if (!negative && numeral.decimals > 0 && text.at(end) === HYPHEN && isLineEnd(text.at(end + 1))) {
      // COBOL and accounts put the sign behind; it ends a line here, so that it joins nothing.
      negative = true;
      end++;
    }
    if (attached === 0 && this.#scale.isFactor(at, end)) {
      this.#scale.open();
      return this.#skip('scaled', start, end);
    }
    let tokenEnd = end;
    if (this.units && unit === 0 && (text.kindAt(end) & TOKEN) === 0) {
      const behind = unitBehindBlank(text, end, prefixes);
      unit = unitCodeOf(behind);
      tokenEnd = behind > 0 ? unitEndOf(behind) : end;
    }
    if (this.#scale.isAbove && !this.#options.take.has('scaled'))
      this.#result.skip('scaled', start, tokenEnd);
    else this.#result.number(start, tokenEnd, negative ? -numeral.value : numeral.value, unit);
    return end;
  }

  /**
   * Whether the hyphen before a number is its sign although it joins it to the number before: `-100.250-200.500` are columns of
   * Fortran, both negative and with as many decimals.
   */
  #isNegativeCell(at: number): boolean {
    const { decimals } = this.#numeral;
    return decimals > 0 && decimals === this.#negativeDecimals && this.#text.at(at - 1) === HYPHEN;
  }

  /** Skips a stamp and, where it tells the time, the ids of a process and a thread behind it. */
  #skipStamp(reason: SkipReason, start: number, end: number): number {
    const past = this.#skip(reason, start, end);
    if (past === 0 || (reason === 'date' && end - start <= LONGEST_DATE)) return past;
    const ids = processIdsEnd(this.#text, past);
    return this.#skip('id', past + 1, ids) || past;
  }

  /** Skips a range for a reason, unless that reason is to be taken after all; returns the range's end, 0 where there is none. */
  #skip(reason: SkipReason, start: number, end: number): number {
    if (end === 0) return 0;
    let last = end;
    while (last > start + 1 && ENDING.has(this.#text.at(last - 1))) last--;
    if (!this.#options.take.has(reason)) this.#result.skip(reason, start, last);
    else takeAfterAll(reason, this.#text, start, last, this.#result);
    return end;
  }

  #partEnd(start: number): number {
    const text = this.#text;
    let end = start;
    while (end - start <= LONGEST_TOKEN && text.at(end) !== COLON && (text.kindAt(end) & TOKEN) !== 0) {
      end = text.after(end);
    }
    return end;
  }
}

/** Of a date as ISO 8601 has it, without a time. */
const LONGEST_DATE = 10;

/** Joints that end a sentence or a phrase rather than belong to a token. */
const ENDING = new Set([POINT, COLON, HYPHEN, PLUS]);
