/**
 * Where the kernel's memory holds what, in bytes, and what its flags mean: the one thing that both sides read, the
 * kernel in AssemblyScript and `kernel.ts` in TypeScript.
 */

/** How many rows the last run wrote, and where the unit ended that was asked for last: an i32 each. */
export const ROWS = 0;
export const UNIT_END = 4;
/** How many words, hashes, dates and times the last run skipped: an i32 each. */
export const SKIPPED = 16;
export const WORD = 0;
export const HASH = 1;
export const DATE = 2;
export const TIME = 3;
/** What {@link REASONS} says of each of these: a byte each. */
export const REASON_CODES = 32;
/** Of each reason's code whether what is skipped for it may be a part of a name: a byte each. */
export const NAMING = 64;

/** What each byte is, and what it means before a number and behind one: tables of 256 bytes. */
export const KINDS = 256;
export const BEFORE = 512;
export const BEHIND = 768;
/** What a byte may start behind a number and a space, and end before a number and a space: flags. */
export const BESIDE_SPACE = 1024;
/** The powers of ten up to 22 as f64, and up to 8 as u64. */
export const POWERS = 1280;
export const WHOLE_POWERS = 1536;
/** The powers of five from -{@link LARGEST_EXPONENT} to that, 128 bits each, the upper half first. */
export const FIVES = 2048;
export const LARGEST_EXPONENT = 64;

/** What a run finds, in columns: f64, then i32 twice, then u16, then bytes. A run ends where they are full. */
export const MOST_ROWS = 16_384;
export const VALUES = 8192;
export const STARTS = 139_264;
export const ENDS = 204_800;
export const UNITS = 270_336;
/** 0 for a number, else what {@link REASON_CODES} has for a date or a time. */
export const REASONS = 303_104;

/**
 * Lines whose keys are asked for, in columns: where each starts and ends, how many rows there are up to its end, and its
 * key in 64 bits. They stand where a run leaves its values, which are not looked at then; the rows are in their columns.
 */
export const MOST_LINES = 4096;
export const LINE_STARTS = VALUES;
export const LINE_ENDS = LINE_STARTS + 4 * MOST_LINES;
export const LINE_ROWS = LINE_ENDS + 4 * MOST_LINES;
export const LINE_KEYS = LINE_ROWS + 4 * MOST_LINES;
/** Where each goes on behind its head, where that is asked for instead. */
export const LINE_HEADS = LINE_ROWS;

/**
 * The units, letter by letter: nodes of a byte each, {@link IS_SURE} and {@link IS_ATTACHED}, the code of the unit that ends
 * there, and the numbers of the first node behind it and of the next beside it. Before them the nodes that units start
 * with, by their byte. Numbers are u16, 0 for none.
 */
export const UNIT_STARTS = 319_488;
export const UNIT_NODES = UNIT_STARTS + 512;
export const MOST_UNIT_NODES = 1024;
/** The unit is one whatever stands around it; it stands at its number only, never behind a blank. */
export const IS_SURE = 1;
export const IS_ATTACHED = 2;

/** Of each byte that a unit starts with, a bit for each letter that may follow it in one: a u32 each. */
export const UNIT_SECONDS = UNIT_NODES + 8 * MOST_UNIT_NODES;

/** The text; before it stand line ends, and behind it there is room. */
export const TEXT = UNIT_SECONDS + 512 + 64;
export const ROOM = 128;
/** Behind the end of the text: no byte of UTF-8, and no part of a number, so that whoever looks there is not sure. */
export const SENTINEL = 0xff;

/** What {@link BEFORE} tells of a byte. */
export const UNKNOWN = 0;
export const PLAIN = 1;
export const SIGN = 2;
export const COLON_BEFORE = 3;
/** A bracket or a slash, behind which a number may identify rather than measure; a space. */
export const MARK_BEFORE = 4;
export const SPACE_BEFORE = 5;
/** An equals sign, before which the key of an id may stand. */
export const EQUALS_BEFORE = 6;
/** A quote, behind which a number may be a part of a series' name. */
export const QUOTE_BEFORE = 7;
/**
 * Flags of {@link BESIDE_SPACE}: a unit, another term of a sum or a product, a word that tells what a number is; what may
 * belong to a time before the space.
 */
export const STARTS_UNIT = 1;
export const STARTS_TERM = 2;
export const ENDS_NAME = 4;
export const FOLLOWS_TIME = 8;
/** Behind a unit that stands behind a space: nothing more belongs to it. */
export const ENDS_UNIT = 16;
/** Before a mark: the key of an id or a port may end so. */
export const ENDS_KEY = 32;
/** Two letters before that, as the key has them. */
export const OF_KEY = 64;
/** Of {@link STARTS_TERM} a letter of what a machine has: `64 bits`, `2 CPU`. */
export const STARTS_MACHINE = 128;
/** What {@link BEHIND} tells of a byte, UNKNOWN and PLAIN aside. */
export const SPACE = 2;
export const COMMA_BEHIND = 3;
export const UNIT = 4;
/** A bracket or an equals sign, before which a number may identify. */
export const MARK_BEHIND = 5;
/** A slash, behind which the rest of a date, a unit or another number may stand. */
export const SLASH_BEHIND = 6;
/** A quote that may end a part of a series' name, or a bracket that may say how sure a number is. */
export const ENDING_BEHIND = 7;

/** Flags of a run: whether a unit behind a blank matters, how marks are read, what may be skipped, what is written. */
export const WITH_UNITS = 1;
export const POINT_IS_DECIMAL = 2;
export const COMMA_SEPARATES = 4;
export const COMMA_MAY_GROUP = 8;
export const SPACE_GROUPS = 16;
export const WITH_SKIPS = 32;
export const WITH_PLACES = 64;
