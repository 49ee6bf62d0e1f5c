#!/usr/bin/env bash
# numfmt of coreutils 9.1 writes 1001 as 1.1K, and printf of the same package rounds to the nearest
#
# Of a number with one decimal one expects that it is off by half a tenth at most. numfmt rounds away from zero unless --round
# says otherwise, as ls -h and du -h do, which never say less than a file takes. So what is written for people and read back
# by the same tool is up to a tenth more, never less: a median of such sizes is too large, and one byte more than a round
# size shows as a hundred.
#
# Needs bash, and apt-get and dpkg of Debian 12. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download coreutils=9.1-1 >/dev/null 2>&1
dpkg -x coreutils_*.deb .
export LC_ALL=C

seen=$(
  for number in 1001 2005 -1001 999001; do
    short=$(usr/bin/numfmt --to=si -- $number)
    echo "$number -> $short -> $(usr/bin/numfmt --from=si -- $short)"
  done
  echo "printf: $(usr/bin/printf '%.1f %.1f' 1.001 2.005)"
  usr/bin/truncate --size=1025 file
  echo "ls -h: $(bin/ls -gGh file | cut -d" " -f3)"
)
expected=$(cat <<'SEEN'
1001 -> 1.1K -> 1100
2005 -> 2.1K -> 2100
-1001 -> -1.1K -> -1100
999001 -> 1.0M -> 1000000
printf: 1.0 2.0
ls -h: 1.1K
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
