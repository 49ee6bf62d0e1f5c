#!/usr/bin/env bash
# csv-parse 7.0.3 with cast: true reads 0x1F as 0
#
# The cast turns cells that are numbers into numbers and leaves all others as text: "1_000" and "1e400" stay text. One
# expects 0x1F to become 31, as Number makes it, or to stay text. It becomes 0, so that the median of a column of
# registers or addresses is 0: the cell passes the check for a number and is then converted by parseFloat.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact csv-parse@7.0.3 >/dev/null

seen=$(node --input-type=module -e "
import { parse } from 'csv-parse/sync';
for (const row of parse('0x10,16,1_000\\n0x1F,31,1e400\\n', { cast: true })) console.log(JSON.stringify(row));
")
expected=$(cat <<'SEEN'
[0,16,"1_000"]
[0,31,"1e400"]
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
