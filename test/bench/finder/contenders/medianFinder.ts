import { MedianFinder } from '../../../../src/median/medianFinder';
import { contest } from '../contest';

contest(() => {
  const finder = new MedianFinder();
  return {
    addNum: num => finder.addNum(num),
    findMedian: () => finder.findMedian() as number,
    addNums: nums => finder.addNums(nums),
    clear: () => finder.clear(),
  };
});
