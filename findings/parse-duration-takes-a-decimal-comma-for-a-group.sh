#!/usr/bin/env bash
# parse-duration 2.1.9: 1,5s is 15 seconds
#
# It knows many languages and ignores a comma between digits as the mark of a group, wherever it stands: 1,5s becomes 15 s
# and not 1.5 s, and no error tells of it; a shell's time prints its seconds so where the decimal mark is a comma.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact parse-duration@2.1.9 >/dev/null

seen=$(node --input-type=module -e "
import parse from 'parse-duration';
for (const text of ['1.5s', '1,5s', '0m0,204s', '1,500ms']) console.log(text, parse(text, 's'));
")
expected=$(cat <<'SEEN'
1.5s 1.5
1,5s 15
0m0,204s 204
1,500ms 1.5
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
