// The same workloads in C++: two std::priority_queue, and std::nth_element for all numbers at once, with
// --heaps also std::make_heap of both halves.
//   heaps [--heaps] job kind length → {"check":…,"ns":…}
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <queue>
#include <string>
#include <vector>

using Numbers = std::vector<double>;

// Of the processor, as the others measure it.
static double nanosecondsSince(std::clock_t start) {
  return 1e9 * (std::clock() - start) / CLOCKS_PER_SEC;
}

static Numbers makeNumbers(const std::string &kind, size_t length) {
  Numbers nums(length);
  uint32_t bits = 12345;
  double walked = 0;
  for (size_t i = 0; i < length; i++) {
    bits ^= bits << 13;
    // The shift keeps no sign, as JavaScript's >>> does.
    bits ^= bits >> 17;
    bits ^= bits << 5;
    double uniform = bits / 4294967296.0;
    walked += uniform - 0.5;
    nums[i] = kind == "uniform"      ? uniform
              : kind == "ascending"  ? static_cast<double>(i)
              : kind == "duplicates" ? std::floor(uniform * 100)
                                     : walked;
  }
  return nums;
}

class RunningMedian {
public:
  void addNum(double num) {
    if (lower.empty() || num <= lower.top()) lower.push(num);
    else upper.push(num);
    if (lower.size() > upper.size() + 1) {
      upper.push(lower.top());
      lower.pop();
    } else if (upper.size() > lower.size()) {
      lower.push(upper.top());
      upper.pop();
    }
  }

  double findMedian() const {
    return lower.size() > upper.size() ? lower.top() : (lower.top() + upper.top()) / 2;
  }

private:
  std::priority_queue<double> lower;
  std::priority_queue<double, Numbers, std::greater<double>> upper;
};

static double steps(const Numbers &nums) {
  RunningMedian finder;
  double check = 0;
  for (size_t i = 0; i < nums.size(); i++) {
    finder.addNum(nums[i]);
    check += finder.findMedian();
  }
  return check;
}

static double bulk(const Numbers &nums, bool heaps) {
  Numbers copy = nums;
  auto middle = copy.begin() + copy.size() / 2;
  std::nth_element(copy.begin(), middle, copy.end());
  if (heaps) {
    std::make_heap(copy.begin(), middle);
    std::make_heap(middle, copy.end(), std::greater<double>());
  }
  if (copy.size() % 2 == 1) return *middle;
  return (*std::max_element(copy.begin(), middle) + *middle) / 2;
}

int main(int count, char **arguments) {
  const bool heaps = count > 1 && std::string(arguments[1]) == "--heaps";
  if (heaps) count--, arguments++;
  if (count < 4) return 2;
  const std::string job = arguments[1];
  const Numbers nums = makeNumbers(arguments[2], std::atol(arguments[3]));
  double check = 0;
  double ns = 0;
  if (job == "each") {
    for (size_t warm = 0; warm < 10000000; warm += nums.size()) steps(nums);
    const size_t times = (20000000 + nums.size() - 1) / nums.size();
    const auto start = std::clock();
    for (size_t i = 0; i < times; i++) check = steps(nums);
    ns = nanosecondsSince(start) / (times * nums.size());
  } else if (job == "first") {
    const auto start = std::clock();
    check = steps(nums);
    ns = nanosecondsSince(start) / nums.size();
  } else {
    bulk(nums, heaps);
    const auto start = std::clock();
    check = bulk(nums, heaps);
    ns = nanosecondsSince(start) / nums.size();
  }
  std::printf("{\"check\":%.17g,\"ns\":%.17g}\n", check, ns);
}
