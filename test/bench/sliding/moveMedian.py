"""The same workload with bottleneck's move_median: python3 moveMedian.py k"""

import json
import sys
import time

import bottleneck
import numpy


def make_numbers(length):
    """Those of finder/numbers.ts, bit for bit."""
    nums = numpy.empty(length)
    bits = 12345
    for i in range(length):
        bits ^= bits << 13 & 0xFFFFFFFF
        bits ^= bits >> 17
        bits ^= bits << 5 & 0xFFFFFFFF
        nums[i] = bits / 2**32
    return nums


k = int(sys.argv[1])
nums = make_numbers(1_000_000)
bottleneck.move_median(nums, k)
start = time.process_time()
medians = bottleneck.move_median(nums, k)
taken = time.process_time() - start
# Added one by one, as the others do, lest the sums differ in their last digits.
check = 0.0
for median in medians[k - 1 :].tolist():
    check += median
print(json.dumps({"check": check, "ns": taken * 1e9 / len(nums)}))
