#!/usr/bin/env bash
# pandas 3.0.6 with tabulate 0.10.0: to_markdown writes the whole number 1234567 as 1.23457e+06
#
# to_csv of the same frame writes each number with all its digits, so one expects them in the table too, of a column of whole
# numbers above all, which alone keeps them. Beside a column of decimals it becomes one of floats, and tabulate prints
# each float with six digits at most: stamps 40 seconds apart are the same, and so is the median of what is read back.
#
# Needs bash, Python 3.11 or later with venv and pip. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env >/dev/null
env/bin/pip install --quiet --disable-pip-version-check pandas==3.0.6 tabulate==0.10.0 >/dev/null

seen=$(env/bin/python - <<'PYTHON'
import pandas as pd

frame = pd.DataFrame({"count": [1234567, 1234568], "start": [1753876543.125, 1753876583.5]})
print(frame.to_markdown(index=False))
print(frame[["count"]].to_markdown(index=False))
print(frame.to_csv(index=False), end="")
PYTHON
)
expected=$(cat <<'SEEN'
|       count |       start |
|------------:|------------:|
| 1.23457e+06 | 1.75388e+09 |
| 1.23457e+06 | 1.75388e+09 |
|   count |
|--------:|
| 1234567 |
| 1234568 |
count,start
1234567,1753876543.125
1234568,1753876583.5
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
