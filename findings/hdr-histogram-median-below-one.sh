#!/usr/bin/env bash
# hdr-histogram-js 3.0.1 gives 0 as the median of 0.9, 0.9, 0.9, 1.9, and a maximum of 1.9 beside it
#
# Three significant digits are promised, so one expects a median of about 0.9. Values are kept as whole numbers, cut and
# not rounded, while the largest value is kept as it came: the two disagree in one summary, and whoever records
# milliseconds of something quick sees 0. A smaller unit can't be asked for: lowestDiscernibleValue below 1 is refused.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact hdr-histogram-js@3.0.1 >/dev/null

seen=$(node --input-type=module -e "
import { build } from 'hdr-histogram-js';
const histogram = build({ numberOfSignificantValueDigits: 3 });
for (const value of [0.9, 0.9, 0.9, 1.9]) histogram.recordValue(value);
console.log('median', histogram.getValueAtPercentile(50), 'mean', histogram.mean, 'max', histogram.maxValue);
try {
  build({ lowestDiscernibleValue: 0.001 });
} catch (error) {
  console.log(error.message);
}
")
expected=$(cat <<'SEEN'
median 0 mean 0.25 max 1.9
lowestDiscernibleValue must be >= 1
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
