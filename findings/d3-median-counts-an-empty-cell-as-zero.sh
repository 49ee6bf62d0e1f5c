#!/usr/bin/env bash
# d3-dsv 3.0.2 and d3-array 3.2.5: the median of a CSV column counts an empty cell as 0
#
# median() of d3-array leaves out what is no number: null, undefined and NaN. A cell that a measurement is missing in comes
# from csvParse() as an empty text, and Number('') is 0: so the median of 10, 14 and 12 with two missing cells is 10, and the
# mean 7.2 instead of 12. With autoType, which makes null of it, both are 12.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact d3-array@3.2.5 d3-dsv@3.0.2 >/dev/null

seen=$(node --input-type=module -e "
import { mean, median } from 'd3-array';
import { autoType, csvParse } from 'd3-dsv';
const text = 'run,ms\\n1,10\\n2,\\n3,\\n4,14\\n5,12\\n';
for (const rows of [csvParse(text), csvParse(text, autoType)]) console.log(median(rows, row => row.ms), mean(rows, row => row.ms));
")
expected=$(cat <<'SEEN'
10 7.2
12 12
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
