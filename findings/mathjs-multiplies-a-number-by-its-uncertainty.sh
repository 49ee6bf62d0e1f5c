#!/usr/bin/env bash
# mathjs 15.2.0 reads 1.23(45), as uncertainties 3.2.3 prints it, as 55.35
#
# Physicists, CODATA and crystallographers put the uncertainty of the last digits into brackets: 1.23(45) is 1.23 ± 0.45. The
# Python library prints so by its shorthand format. To an evaluator of expressions a number before a bracket is a factor, and
# the e of 6.67430(15)e-11 is Euler's number, from which 11 is taken. So nothing fails: 6.7e-11 becomes 261. The uncertainty
# of the same library with a point, 12.5(1.2), is the product 15.
#
# Needs bash, Node 20 or later with npm, Python 3.9 or later with venv and pip. Exits 1 when the behaviour is another one than
# written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact mathjs@15.2.0 >/dev/null
python3 -m venv env >/dev/null
env/bin/pip install --quiet --disable-pip-version-check uncertainties==3.2.3 >/dev/null

env/bin/python - > printed <<'PYTHON'
from uncertainties import ufloat

for value, deviation in ((5.4309, 0.0002), (12.5, 1.2), (6.6743e-11, 1.5e-15)):
    print(f"{ufloat(value, deviation):S}")
print(f"{ufloat(1.23, 0.45):.2uS}")
PYTHON
seen=$(node --input-type=module -e "
import { readFileSync } from 'node:fs';
import { evaluate } from 'mathjs';
for (const text of readFileSync('printed', 'utf8').trim().split('\n'))
  console.log(text, '->', Number(evaluate(text).toPrecision(6)));
")
expected=$(cat <<'SEEN'
5.43090(20) -> 108.618
12.5(1.2) -> 15
6.67430(15)e-11 -> 261.139
1.23(45) -> 55.35
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
