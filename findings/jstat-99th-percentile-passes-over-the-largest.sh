#!/usr/bin/env bash
# jstat 1.9.6 gives 9 as the 90th, the 95th and the 99th percentile of 1 to 9 and 1000, and 1 as the 50th of 1 and 2
#
# Its percentile goes on a straight line from each number to the next, as most do, but for the last step: what lies between
# the last but one and the largest is cut to the last but one. So the one outlier that a p99 is asked for does not show,
# and of two numbers the 50th percentile is the smaller, where its own median is the middle of both.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact jstat@1.9.6 >/dev/null

seen=$(node --input-type=module -e "
import jstat from 'jstat';
const { jStat } = jstat;
const took = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000];
for (const share of [0.8, 0.9, 0.95, 0.99, 1]) console.log(share, jStat.percentile(took, share));
console.log('of two', jStat.percentile([1, 2], 0.5), 'median', jStat.median([1, 2]));
")
expected=$(cat <<'SEEN'
0.8 8.2
0.9 9
0.95 9
0.99 9
1 1000
of two 1 median 1.5
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
