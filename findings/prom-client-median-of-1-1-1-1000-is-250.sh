#!/usr/bin/env bash
# prom-client 15.1.3: the 0.5 quantile of a Summary with 1, 1, 1, 1000 is 250.75
#
# A Summary keeps a t-digest, which is an estimate for very many numbers; of four, one expects it to tell their median, 1.
# It interpolates between the centres of what it keeps, and the largest of few pulls the median along.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact prom-client@15.1.3 >/dev/null

seen=$(node --input-type=module -e "
import { Summary } from 'prom-client';
for (const nums of [[1, 1, 1, 1000], [1, 2, 3, 4], [10, 12, 500]]) {
  const summary = new Summary({ name: 'ms', help: 'ms', percentiles: [0.5], registers: [] });
  for (const num of nums) summary.observe(num);
  console.log(JSON.stringify(nums), (await summary.get()).values[0].value);
}
")
expected=$(cat <<'SEEN'
[1,1,1,1000] 250.75
[1,2,3,4] 2.5
[10,12,500] 12
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
