#!/usr/bin/env bash
# PARI/GP 2.15.2 writes 1e-20 as "1.0000000000000000000000000000000000000 E-20", with a blank before the exponent
#
# One expects that a number ends at a blank. In what gp prints the blank stands inside the number, in its vectors too: whoever
# splits a line there, as awk does, has 1 and a word, so that a sum of such a column is off by twenty powers of ten without
# an error. Small numbers have it from 0.00001 on. printf with %g, which is the form of C, gives a small e and the blank as well.
#
# Needs bash, apt-get and dpkg of Debian 12, and its libreadline8, libgmp10 and libx11-6. Exits 1 when the behaviour is another
# one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download pari-gp=2.15.2-1 >/dev/null 2>&1
dpkg -x pari-gp_*.deb .
export LC_ALL=C

gp() {
  echo "$1" | usr/bin/gp-2.15 -q -f -s 8M
}
seen=$(
  gp 'print(1e-4); print(1e-5); print(1.5*10^40); print([1e-20])'
  gp 'printf("%g\n", 1e-20)'
  echo "awk: $(gp 'print(1e-20)' | awk '{ print $1 + 0, $2 }')"
)
expected=$(cat <<'SEEN'
0.00010000000000000000000000000000000000000
1.0000000000000000000000000000000000000 E-5
1.5000000000000000000000000000000000000 E40
[1.0000000000000000000000000000000000000 E-20]
1.0000000000000000000000000000000000000 e-20
awk: 1 E-20
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
