#!/usr/bin/env bash
# pandas 3.0.6: half a second below zero is printed as "-1 days +23:59:59.500000"
#
# One expects a sign before the clock: -0 days 00:00:00.5, or -00:00:00.5. pandas counts days downwards and the clock always
# upwards from there, in what it prints and in the CSV that it writes. Whoever reads the first number and its unit takes a
# difference of half a second for a day, and whoever skips clocks loses it.
#
# Needs bash, Python 3.11 or later with venv and pip. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env >/dev/null
env/bin/pip install --quiet --disable-pip-version-check pandas==3.0.6 >/dev/null

seen=$(env/bin/python - <<'PYTHON'
import pandas

print(pandas.Series(pandas.to_timedelta([-0.5, 0.25, -93600], unit="s")).to_csv(header=False), end="")
PYTHON
)
expected=$(cat <<'SEEN'
0,-1 days +23:59:59.500000
1,0 days 00:00:00.250000
2,-2 days +22:00:00
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
