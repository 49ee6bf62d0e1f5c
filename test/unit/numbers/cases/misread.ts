/**
 * What is still misread, by name. A test fails where another text is misread, and where one of these is not any more: then
 * it is taken off the list.
 */
export const MISREAD: Readonly<Record<'texts' | 'tools' | 'outputs' | 'rules' | 'shown', readonly string[]>> =
  {
    texts: [
      'running averages in brackets behind the values',
      'a request between counters and sizes',
      'percentiles in a list of names',
    ],
    tools: [
      'the line that tells the machine (sysstat)',
      'rows that measure different things (wrk)',
      'an argument in a name, and bytes by a small letter (mitata)',
      'what a locale says of itself',
      'nouns at the numbers (GNU time)',
      'bytes that the bracket repeats (dd)',
      'a number cut at the end of a line (bc)',
    ],
    outputs: [
      '7z',
      'bc',
      'dd',
      'hyperfine-colours',
      'hyperfine',
      'ioping',
      'pytest-benchmark',
      'time-gnu',
      'wrk',
    ],
    rules: ['mitata-colours', 'mitata', 'python-timeit'],
    shown: [],
  };
