#!/usr/bin/env bash
# sprintf-js 1.1.3 writes 0.0000005 by %d as 5, and 1e21 as 1; pino's writes -0.5 by %i as -1
#
# %d cuts a number to a whole one in C, so that half a microsecond, in seconds, should be 0. In sprintf-js and printf 0.6.1,
# and by %i in Node's own console.log, the number becomes a text first and that is read as far as it has digits: of "5e-7" the
# 5. So a duration of 0.0000012 s is 0 and the shorter one of 0.0000005 s is 5, and no larger value shows it below 1e21.
# fast-printf 1.6.10 cuts the number itself. quick-format-unescaped 4.0.4, with which pino writes its messages, rounds down:
# -0.5 is -1 there and -0 or 0 in all others.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact \
  sprintf-js@1.1.3 printf@0.6.1 fast-printf@1.6.10 quick-format-unescaped@4.0.4 >/dev/null

seen=$(node -e "
const { format } = require('node:util');
const { sprintf } = require('sprintf-js');
const printf = require('printf');
const fast = require('fast-printf');
const quick = require('quick-format-unescaped');
for (const value of [12.9, 0.0000012, 0.0000005, 1e21, -0.5])
  console.log(value + ':', 'sprintf-js', sprintf('%d', value), 'printf', printf('%d', value), 'Node', format('%i', value),
    'fast-printf', fast.printf('%d', value), 'quick-format-unescaped', quick('%i', [value], {}));
")
expected=$(cat <<'SEEN'
12.9: sprintf-js 12 printf 12 Node 12 fast-printf 12 quick-format-unescaped 12
0.0000012: sprintf-js 0 printf 0 Node 0 fast-printf 0 quick-format-unescaped 0
5e-7: sprintf-js 5 printf 5 Node 5 fast-printf 0 quick-format-unescaped 0
1e+21: sprintf-js 1 printf 1 Node 1 fast-printf 1e+21 quick-format-unescaped 1e+21
-0.5: sprintf-js -0 printf 0 Node -0 fast-printf 0 quick-format-unescaped -1
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
