#!/usr/bin/env bash
# uncertainties 3.2.3 prints 0.0000123 ± 0.00000005 as "(1.230+/-0.005)e-05"
#
# repr() gives 1.23e-05+/-5e-08, each number with an exponent of its own, so one expects the same of print(), with fewer digits.
# There the exponent stands once, behind a bracket, and what is in front are two numbers that are none: whoever takes the first
# number of the line has 1.23, beside 0.500 of a line that needs no exponent. Pint 0.25.3 puts its unit behind that.
# Not even float() of what stands before the +/- fails.
#
# Needs bash, Python 3.11 or later with venv and pip. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env >/dev/null
env/bin/pip install --quiet --disable-pip-version-check uncertainties==3.2.3 pint==0.25.3 >/dev/null

seen=$(env/bin/python - <<'PYTHON'
from pint import UnitRegistry
from uncertainties import ufloat

for x in (ufloat(0.5, 0.01), ufloat(1.23e-5, 5e-8), ufloat(12345678, 1234)):
    print(x, repr(x), f"{x:P}")
print(UnitRegistry().Quantity(1.23e-5, "m").plus_minus(5e-8))
print("before the sign:", float(str(ufloat(1.23e-5, 5e-8)).split("+/-")[0].lstrip("(")))
PYTHON
)
expected=$(cat <<'SEEN'
0.500+/-0.010 0.5+/-0.01 0.500±0.010
(1.230+/-0.005)e-05 1.23e-05+/-5e-08 (1.230±0.005)×10⁻⁵
(1.23457+/-0.00012)e+07 12345678.0+/-1234.0 (1.23457±0.00012)×10⁷
(1.230 +/- 0.005)e-05 meter
before the sign: 1.23
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
