import { SlidingMedian } from '../../../../src/median/slidingMedian';
import { makeNumbers } from '../../finder/numbers';

const k = Number(process.argv[2]);
const nums = makeNumbers('uniform', 1_000_000);

function slide(): number {
  const window = new SlidingMedian(k);
  let check = 0;
  for (let i = 0; i < nums.length; i++) {
    window.addNum(nums[i] as number);
    // As bottleneck, which gives no median of fewer than k.
    if (i + 1 >= k) check += window.findMedian() as number;
  }
  return check;
}

slide();
const start = process.cpuUsage();
const check = slide();
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ check, ns: ((user + system) * 1000) / nums.length }));
