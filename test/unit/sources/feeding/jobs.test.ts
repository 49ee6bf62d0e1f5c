import { expect, it } from 'vitest';
import { leavesJobs } from '../../../../src/sources/feeding/jobs';

it.each([
  ['(sleep 1; echo 99) & echo 6', true],
  ['server &', true],
  ['server & bench; wait', false],
  ['server & bench; wait $!', true],
  ['server & await-port 80', true],
  ['curl "http://host/?a=1&b=2"', false],
  ["echo 'a & b' \\& c", false],
  ['seq 3 && seq 4 2>&1', false],
])('Something goes on behind the prompt of `%s`: %s', (line, goesOn) => {
  expect(leavesJobs(line)).toBe(goesOn);
});
