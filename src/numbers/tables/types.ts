/**
 * What a line below headings says of the types of columns, as DuckDB (`double`), Polars (`f64`), Julia (`Float64?`) and R
 * (`<dbl>`) print data frames.
 */
const OF_NUMBERS =
  /^<(?:dbl|int|int64|num|n|drtn)>$|^(?:[iuf]\d{1,3}|u?int\d{0,3}|float\d{0,2}|double|(?:u?(?:big|small|tiny)|u?huge)int|decimal\S*|numeric\S*)\??$/i;
const OTHERS =
  /^<[a-z][a-z0-9+*]{1,11}>$|^(?:str|string\d*|char|varchar\S*|text|cat|categorical|enum\S*|bool|boolean|date|time|datetime\S*|timestamp\S*|interval|duration\S*|blob|binary|uuid|json|object|any|missing|list\S*|struct\S*)\??$/i;

/**
 * Whether a line, without its bars, tells the types of the columns that stand above it in another: all of its words are
 * types, one at least of numbers, and there are not more than words above.
 */
export function areTypes(line: string, above: string): boolean {
  const types = wordsIn(line);
  if (!types.every(type => isOfNumbers(type) || OTHERS.test(type)) || !types.some(isOfNumbers)) return false;
  const headings = wordsIn(above);
  return types.length <= headings.length && !headings.some(isOfNumbers);
}

function isOfNumbers(word: string): boolean {
  return OF_NUMBERS.test(word);
}

function wordsIn(line: string): string[] {
  return line.split(/[\s|]+/).filter(Boolean);
}
