#!/usr/bin/env bash
# GNU datamash 1.7 prints 1.7538765431235e+15 as the median of 1753876543123458 alone
#
# datamash computes with numbers of 18 digits and more, and prints what it found with 14. So the median, the minimum and the
# maximum of stamps in microseconds are numbers that were never there, up to 50 µs off; the range of two that are 3 µs apart
# is 3, beside two ends that look the same. --format gives the digits back.
#
# Needs bash, and apt-get and dpkg of Debian 12. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download datamash=1.7-2 >/dev/null 2>&1
dpkg -x datamash_*.deb .

seen=$(
  export LC_ALL=C
  echo 1753876543123458 | usr/bin/datamash median 1
  printf '1753876543123455\n1753876543123458\n' | usr/bin/datamash min 1 max 1 range 1
  echo 1753876543123458 | usr/bin/datamash --format %.0f median 1
)
expected=$(cat <<'SEEN'
1.7538765431235e+15
1.7538765431235e+15	1.7538765431235e+15	3
1753876543123458
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
