#!/usr/bin/env bash
# Pint 0.25.3 reads "1 Mb/s" as megabarns per second
#
# "Mb/s" is what network tools print for megabits per second, and pint knows bits: "1 Mbit/s" is a rate of them, and "Gbps"
# is one too. But a lone "b" is the barn, the unit of area of nuclear physics, so that "1 Mb/s" is taken without a complaint
# as an area a second, and "KB", as many tools write a thousand bytes, is refused while "kB" is read.
#
# Needs bash, Python 3.11 or later with venv and pip. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env >/dev/null
env/bin/pip install --quiet --disable-pip-version-check pint==0.25.3 >/dev/null

seen=$(env/bin/python - <<'PYTHON'
import pint

units = pint.UnitRegistry()
for text in ("1 Mb/s", "1 Mbit/s", "1 kB", "1 KB"):
    try:
        amount = units(text)
        print(f"{text}: {amount.units}, {amount.dimensionality}")
    except pint.UndefinedUnitError as error:
        print(f"{text}: {error}")
PYTHON
)
expected=$(cat <<'SEEN'
1 Mb/s: megabarn / second, [length] ** 2 / [time]
1 Mbit/s: megabit / second, 1 / [time]
1 kB: kilobyte, dimensionless
1 KB: 'KB' is not defined in the unit registry
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
