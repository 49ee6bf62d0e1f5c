#!/usr/bin/env bash
# numeral 2.0.6 reads 1e3 as 13
#
# Number reads 1e3 and 1.5e3 as 1000 and 1500, and numeral reads a negative exponent right. From a positive one without a
# sign it takes the e away and joins the digits: 13 and 1.53, without an error.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact numeral@2.0.6 >/dev/null

seen=$(node --input-type=module -e "
import numeral from 'numeral';
for (const text of ['2e-3', '1e3', '1.5e3', '1E6']) console.log(text, '->', numeral(text).value());
")
expected=$(cat <<'SEEN'
2e-3 -> 0.002
1e3 -> 13
1.5e3 -> 1.53
1E6 -> 16
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
