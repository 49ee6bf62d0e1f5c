#!/usr/bin/env bash
# bytes 3.1.2 reads 1.5 KiB as one byte
#
# The package turns "1.5KB" into 1536, with powers of two, so one expects "1.5 KiB", the unambiguous spelling of the same
# amount, to be 1536 too, or to be refused as "abc" is (null). It gives 1: where the text as a whole does not match,
# parseInt is asked, and the unit is taken for bytes. "1e3 kb", an amount in the notation of many tools, is 1 as well.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact bytes@3.1.2 >/dev/null

seen=$(node --input-type=module -e "
import bytes from 'bytes';
for (const text of ['1.5KB', '1.5 KiB', '2.5 GiB', '1e3 kb', 'abc']) console.log(text, '->', bytes(text));
")
expected=$(cat <<'SEEN'
1.5KB -> 1536
1.5 KiB -> 1
2.5 GiB -> 2
1e3 kb -> 1
abc -> null
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
