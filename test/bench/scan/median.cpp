// The median of a file of numbers, one a line, as fast as the standard library goes: std::from_chars and two
// std::nth_element.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

int main(int, char **arguments) {
  std::ifstream file(arguments[1], std::ios::binary | std::ios::ate);
  std::string text(file.tellg(), '\0');
  file.seekg(0).read(text.data(), static_cast<std::streamsize>(text.size()));
  std::vector<double> numbers;
  for (const char *at = text.data(), *end = at + text.size(); at < end; ++at) {
    double number;
    const auto read = std::from_chars(at, end, number);
    if (read.ec != std::errc()) continue;
    numbers.push_back(number);
    at = read.ptr;
  }
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  const double upper = *middle;
  const double lower = numbers.size() % 2 ? upper : *std::max_element(numbers.begin(), middle);
  std::printf("%.17g\n", lower + (upper - lower) / 2);
}
