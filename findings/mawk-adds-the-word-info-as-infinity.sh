#!/usr/bin/env bash
# mawk 1.3.4-20200120, the awk of Debian 12, adds the word INFO as infinity
#
# That a word counts as 0 in awk is what sums and means of a column rely on, where a heading or a line of a logger stands among
# the numbers. This awk asks the C library for the number that a word begins with, and to that INFO, info and infinite begin
# with inf, and nanoseconds and nano with nan. So one line of a logger makes the mean of all infinite, and a heading
# "nanoseconds" makes it no number, where "microseconds" does no harm.
#
# Needs bash, and apt-get and dpkg of Debian 12. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download mawk=1.3.4.20200120-3.1 >/dev/null 2>&1
dpkg -x mawk_*.deb .

sum() { usr/bin/mawk '{ sum += $1 } END { print sum }'; }
seen=$(
  printf '12 ms\nDEBUG done\n14 ms\n' | sum
  printf '12 ms\nINFO done\n14 ms\n' | sum
  printf 'microseconds\n12\n14\n' | sum
  printf 'nanoseconds\n12\n14\n' | sum
)
expected=$(cat <<'SEEN'
26
inf
26
nan
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
