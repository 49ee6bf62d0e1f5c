#!/usr/bin/env bash
# papaparse 5.7.1 with dynamicTyping: true leaves +5 as text among numbers
#
# The option turns cells that are numbers into numbers: -3, 1e3 and ' 7' become some. +0.5 does not, so that a column of
# differences holds texts and numbers, and a sum over it joins them as texts.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact papaparse@5.7.1 >/dev/null

seen=$(node --input-type=module -e "
import Papa from 'papaparse';
const column = Papa.parse('-3\\n+0.5\\n1e3\\n 7\\n+5\\n', { dynamicTyping: true }).data.slice(0, 5).map(([cell]) => cell);
console.log(JSON.stringify(column), column.reduce((sum, cell) => sum + cell, 0));
")
expected=$(cat <<'SEEN'
[-3,"+0.5",1000,7,"+5"] -3+0.510007+5
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
