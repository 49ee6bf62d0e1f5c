#!/usr/bin/env bash
# NumPy 2.4.6 writes 0.25 as "np.float64(0.25)" wherever a list, a dictionary or "{loss=}" shows it
#
# A loss that is printed by itself, or through an f-string, is "0.25", as ever. The same value in a dictionary of metrics, a
# tuple or behind the "=" of an f-string is shown by its repr, which names its type since NumPy 2. So what was a line of
# numbers is none any more: the first number that a pattern finds in it is the 64 of the type, and neither
# ast.literal_eval nor a JSON parser takes it.
#
# Needs bash, Python 3.11 or later with venv and pip. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env >/dev/null
env/bin/pip install --quiet --disable-pip-version-check numpy==2.4.6 >/dev/null

seen=$(env/bin/python - <<'PYTHON'
import ast
import re
import numpy as np

loss, steps = np.float64(0.25), np.int64(3)
print(loss)
print(f"{loss}")
print(f"{loss=}")
print({"loss": loss, "steps": steps})
print("first number found:", re.search(r"\d+(\.\d+)?", str([loss])).group())
try:
    ast.literal_eval(str([loss]))
except ValueError as error:
    print("literal_eval:", str(error).split(" at ")[0].split(" on line")[0])
PYTHON
)
expected=$(cat <<'SEEN'
0.25
0.25
loss=np.float64(0.25)
{'loss': np.float64(0.25), 'steps': np.int64(3)}
first number found: 64
literal_eval: malformed node or string
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
