#!/usr/bin/env bash
# polars (nodejs-polars 0.26.1): a number that is wider than its column is broken in two, the rest stands in the line below
#
# A frame prints itself 100 columns wide, or as wide as POLARS_TABLE_WIDTH says, and makes columns as narrow as that takes.
# What is too long in a cell goes on in the next line, as a text may, and numbers do too, without any mark: one expects
# 1288.184753, or fewer digits of it, and there are 1288.1847 and, as if it was the next row, 53. Of 1234567 a row says
# 1.234567e and the line below 6. Whoever copies the column has twice as many numbers, none of them right.
#
# Needs bash, Node 20 or later on x64 with glibc, and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact \
  nodejs-polars@0.26.1 nodejs-polars-linux-x64-gnu@0.26.1 >/dev/null 2>&1

seen=$(node -e "
const polars = require('nodejs-polars');
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
console.log(polars.DataFrame(Object.fromEntries(names.map(name => [name, [1288.184753, 1234567]]))).toString());
" | sed -n '7,10p')
expected=$(cat <<'SEEN'
│ 1288.18475 ┆ 1288.18475 ┆ 1288.18475 ┆ 1288.1847 ┆ 1288.1847 ┆ 1288.1847 ┆ 1288.1847 ┆ 1288.1847 │
│ 3          ┆ 3          ┆ 3          ┆ 53        ┆ 53        ┆ 53        ┆ 53        ┆ 53        │
│ 1.234567e6 ┆ 1.234567e6 ┆ 1.234567e6 ┆ 1.234567e ┆ 1.234567e ┆ 1.234567e ┆ 1.234567e ┆ 1.234567e │
│            ┆            ┆            ┆ 6         ┆ 6         ┆ 6         ┆ 6         ┆ 6         │
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
