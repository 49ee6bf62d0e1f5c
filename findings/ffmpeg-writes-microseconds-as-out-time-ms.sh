#!/usr/bin/env bash
# ffmpeg writes the microseconds of its progress as out_time_ms
#
# With -progress ffmpeg prints keys and values for programs. Of a video of two seconds one expects out_time_ms to be 2000,
# beside 2000000 for out_time_us; both are 2000000. Seen in the build of 2018 that @ffmpeg-installer/linux-x64 4.1.0 brings,
# and in 5.1, where the two keys are alike as well: whoever divides by 1000 has a thousand times the time.
#
# Needs bash, Linux on x64, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact @ffmpeg-installer/linux-x64@4.1.0 >/dev/null
ffmpeg=node_modules/@ffmpeg-installer/linux-x64/ffmpeg

seen=$("$ffmpeg" -version | grep -o '^ffmpeg version [^ ]*' &&
  "$ffmpeg" -loglevel error -f lavfi -i testsrc=duration=2:rate=10 -nostats -progress - -f null - </dev/null |
  grep '^out_time' | tail -n 3)
expected=$(cat <<'SEEN'
ffmpeg version N-47683-g0e8eb07980-static
out_time_us=2000000
out_time_ms=2000000
out_time=00:00:02.000000
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
