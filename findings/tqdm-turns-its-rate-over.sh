#!/usr/bin/env bash
# tqdm 4.70.1 prints "1.25it/s" and "1.25s/it" for speeds that differ by half
#
# The rate at the end of a progress bar is in items a second as long as it is above 1, and in seconds an item below. So a
# run that slows down from 1.25 to 0.8 items a second shows the same digits before and after, and a larger number means
# faster in one line and slower in the next. Whoever takes the numbers without their unit has a median of neither.
#
# Needs bash, Python 3.11 or later with venv and pip. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env >/dev/null
env/bin/pip install --quiet --disable-pip-version-check tqdm==4.70.1 >/dev/null

seen=$(env/bin/python - <<'PYTHON'
from tqdm import tqdm

for done, seconds in ((10, 8), (8, 10), (8, 4), (4, 8)):
    rate = tqdm.format_meter(done, 20, seconds).split(", ")[1].rstrip("]").strip()
    print(f"{done} items in {seconds} s: {rate}")
PYTHON
)
expected=$(cat <<'SEEN'
10 items in 8 s: 1.25it/s
8 items in 10 s: 1.25s/it
8 items in 4 s: 2.00it/s
4 items in 8 s: 2.00s/it
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
