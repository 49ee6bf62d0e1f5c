#!/usr/bin/env bash
# cli-progress 3.12.0 writes 1 min 58 s as "01m60s", and 119 min 59 s as "01h60m"
#
# Whoever reads a duration back, or checks what was read, expects at most 59 seconds beside minutes, as every clock shows
# them. Here the minutes are cut and what is left is rounded, to five seconds where it is a remaining time and to whole
# minutes above an hour: so what is nearly two minutes stands as 01m60s, and two minutes as 02m00s, and whoever checks that
# seconds are below 60 takes the former for no time at all.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact cli-progress@3.12.0 >/dev/null

seen=$(node -e "
const { Format } = require('cli-progress');
const options = { autopaddingChar: '0' };
for (const [seconds, multiple] of [[59, 5], [112, 5], [118, 5], [120, 5], [7199, 1], [7200, 1]])
  console.log(seconds, Format.TimeFormat(seconds, options, multiple));
")
expected=$(cat <<'SEEN'
59 60s
112 01m50s
118 01m60s
120 02m00s
7199 01h60m
7200 02h00m
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
