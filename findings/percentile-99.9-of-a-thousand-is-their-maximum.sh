#!/usr/bin/env bash
# percentile 1.6.0: p99.9 of a thousand numbers is their maximum
#
# The package takes the nearest rank, as stats-percentile 3.3.0 does: of the numbers 1 to 1000 the 999th, so one expects 999
# from both. It gives 1000. 99.9 / 100 is a little above 0.999 in binary, a thousand times that is a little above 999, and it
# is rounded up; the other multiplies first. In the same way p7 of a hundred is the 8th and p55 the 56th, while p95 and p99
# are right for every count up to 2000, so that no test with those shows it.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact percentile@1.6.0 stats-percentile@3.3.0 >/dev/null

seen=$(node --input-type=module -e "
import percentile from 'percentile';
import statsPercentile from 'stats-percentile';
for (const [p, count] of [[99.9, 1000], [7, 100], [55, 100], [99, 100]]) {
  const nums = Array.from({ length: count }, (_, i) => i + 1);
  console.log('p' + p + ' of 1 to ' + count + ':', percentile(p, nums), statsPercentile(nums, p));
}
")
expected=$(cat <<'SEEN'
p99.9 of 1 to 1000: 1000 999
p7 of 1 to 100: 8 7
p55 of 1 to 100: 56 55
p99 of 1 to 100: 99 99
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
