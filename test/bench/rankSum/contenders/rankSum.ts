import { rankSum } from '../../../../src/median/rankSum';
import { makeNumbers } from '../../finder/numbers';

const [kind = 'uniform', length = '1000'] = process.argv.slice(2);
const n = Number(length);
const nums = makeNumbers(kind, 2 * n);
const [x, y] = [nums.subarray(0, n), nums.subarray(n)];

function milliseconds(times: number): number {
  const start = process.cpuUsage();
  for (let i = 0; i < times; i++) rankSum(x, y);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / times;
}

const first = milliseconds(1);
for (let i = 0; i < 3; i++) rankSum(x, y);
console.log(JSON.stringify({ check: rankSum(x, y).u, first, warm: milliseconds(5) }));
