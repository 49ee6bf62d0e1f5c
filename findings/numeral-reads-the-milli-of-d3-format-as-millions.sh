#!/usr/bin/env bash
# d3-format 3.1.3 writes 0.0042 as 4.2m, and numeral 2.0.6 reads that as 4200000
#
# Both shorten numbers by a letter, and of a thousand they agree: 1.5k is 1500 to both. One expects the same of m. But d3 has
# the prefixes of SI, where m is a thousandth and M a million, and numeral its own, where m is a million and M nothing: 4.2m
# comes back a thousand million times as large, 2M a million times too small, and neither is refused. The minus of d3-format
# is U+2212, which numeral passes over: -5 comes back as 5.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact d3-format@3.1.3 numeral@2.0.6 >/dev/null

seen=$(node --input-type=module -e "
import { format } from 'd3-format';
import numeral from 'numeral';
for (const num of [1500, 0.5, 0.0042, 2e6, -5]) {
  const text = format('.2~s')(num);
  console.log(num, '->', text, '->', numeral(text).value());
}
")
expected=$(cat <<'SEEN'
1500 -> 1.5k -> 1500
0.5 -> 500m -> 500000000
0.0042 -> 4.2m -> 4200000
2000000 -> 2M -> 2
-5 -> −5 -> 5
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
