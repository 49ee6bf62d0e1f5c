#!/usr/bin/env bash
# vega-loader 5.1.3 reads the names "run 1" to "run 12" as dates, and with "run 13" among them as names
#
# With parse: 'auto' each column gets the type that all its cells fit. One expects "run 1" to be a text. It becomes 1 January
# 2001: a date is whatever Date.parse takes, and V8's passes over a word before a number that may be a month or a year. So a
# chart of a dozen runs has times on its axis, and "size 64" and "size 128" lie in the years 1964 and 128. With a
# thirteenth run the column holds names.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact vega-loader@5.1.3 >/dev/null

seen=$(TZ=UTC node --input-type=module -e "
import { inferType, read } from 'vega-loader';
console.log(JSON.stringify(read('name,ms\\nrun 1,10\\nrun 2,12\\n', { type: 'csv', parse: 'auto' })));
for (const count of [12, 13]) console.log(count, inferType(Array.from({ length: count }, (_, i) => 'run ' + (i + 1))));
console.log(JSON.stringify(read('name,ms\\nsize 64,10\\nsize 128,12\\n', { type: 'csv', parse: 'auto' })));
")
expected=$(cat <<'SEEN'
[{"name":978307200000,"ms":10},{"name":980985600000,"ms":12}]
12 date
13 string
[{"name":-189388800000,"ms":10},{"name":-58127932800000,"ms":12}]
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
