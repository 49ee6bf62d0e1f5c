#!/usr/bin/env bash
# pretty-ms 9.3.1 writes 0.02 ms as "1ms"
#
# Without an option it writes whole milliseconds, and from 1 ms on the nearest: 1.4 is "1ms" and 1.99 "2ms". So one expects
# "0ms" for 0.02. Below 1 ms it rounds up instead, to fifty times as much here: steps that take 0.02, 0.4 and 1.4 ms are
# all printed as "1ms", and the median of what was printed is the same before and after one has made them ten times as
# fast. Only exactly 0 is "0ms". From a second on it cuts: 1949 ms are "1.9s".
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact pretty-ms@9.3.1 >/dev/null

seen=$(node --input-type=module -e "
import prettyMilliseconds from 'pretty-ms';
for (const ms of [0, 0.02, 0.4, 1.4, 1.99, 999.6, 1949, 59999]) console.log(ms, prettyMilliseconds(ms));
")
expected=$(cat <<'SEEN'
0 0ms
0.02 1ms
0.4 1ms
1.4 1ms
1.99 2ms
999.6 999ms
1949 1.9s
59999 59.9s
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
