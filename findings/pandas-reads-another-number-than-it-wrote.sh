#!/usr/bin/env bash
# pandas 3.0.6 writes 0.00651592972722763 into a CSV and reads 0.0065159297272276 back
#
# to_csv writes each float with as many digits as tell it from all others, so one expects read_csv to give the same floats. Of
# 10,000 it gives 3,770 that are others: it takes 17 digits at most and counts the zeros before the first one among them.
# float_precision="high" is the same, and only "round_trip" is exact. DuckDB 1.5.6 and PyArrow 25.0.1 read every one of the
# same file as it was. So two runs whose numbers are equal differ once one of them has been through a file.
#
# Needs bash, Python 3.11 or later with venv and pip. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env >/dev/null
env/bin/pip install --quiet --disable-pip-version-check pandas==3.0.6 duckdb==1.5.6 pyarrow==25.0.1 >/dev/null

seen=$(env/bin/python - <<'PYTHON'
import random

import duckdb
import pandas
import pyarrow.csv

random.seed(1)
written = [random.random() * 10 ** random.randint(-5, 5) for _ in range(10000)]
pandas.DataFrame({"x": written}).to_csv("x.csv", index=False)
with open("x.csv") as file:
    texts = file.read().split()[1:]
print("texts that Python reads as another", sum(float(text) != x for text, x in zip(texts, written)))

def compare(name, read):
    others = [i for i, x in enumerate(read) if x != written[i]]
    print(name, len(others), *(f"{texts[i]} is {read[i]}" for i in others[:1]))

compare("pandas", pandas.read_csv("x.csv")["x"].tolist())
compare("pandas high", pandas.read_csv("x.csv", float_precision="high")["x"].tolist())
compare("pandas round_trip", pandas.read_csv("x.csv", float_precision="round_trip")["x"].tolist())
compare("DuckDB", [x for x, in duckdb.sql("select x from 'x.csv'").fetchall()])
compare("PyArrow", pyarrow.csv.read_csv("x.csv")["x"].to_pylist())
PYTHON
)
expected=$(cat <<'SEEN'
texts that Python reads as another 0
pandas 3770 0.00651592972722763 is 0.0065159297272276
pandas high 3770 0.00651592972722763 is 0.0065159297272276
pandas round_trip 0
DuckDB 0
PyArrow 0
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
