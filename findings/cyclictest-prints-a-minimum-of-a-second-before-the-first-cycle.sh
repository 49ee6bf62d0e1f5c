#!/usr/bin/env bash
# cyclictest 2.4 (rt-tests of Debian 12): before the first cycle the minimum is 1000000, a whole second
#
# The first rows come before a thread has slept once (C: 0). One expects no minimum then, or none of the figures, and there
# are Min:1000000, with which the program begins to look for less, beside an average and a maximum of 0: a least latency that
# is above the largest. The rows are drawn over, so that in a terminal nobody sees them; whoever records what the program
# prints has a second among microseconds, in the average of the minima of a short run above all.
#
# Needs bash, apt-get and dpkg of Debian 12 on x64, and root, as cyclictest does. Exits 1 when the behaviour is another one
# than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download rt-tests=2.4-1 libnuma1=2.0.16-1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done

LD_LIBRARY_PATH=usr/lib/x86_64-linux-gnu usr/bin/cyclictest --threads=1 --loops=2 --interval=300000 >printed 2>/dev/null
seen=$(grep --only-matching 'C: .*' printed | sed 1q)
expected='C:      0 Min:1000000 Act:    0 Avg:    0 Max:       0'
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
