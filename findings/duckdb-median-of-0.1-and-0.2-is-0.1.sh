#!/usr/bin/env bash
# DuckDB 1.5.6: the median of 0.1 and 0.2 is 0.1, and that of one second and two is a second
#
# Of an even count the median is the middle of two numbers, so one expects 0.15, as of 1 and 2 it is 1.5. A number with a point
# in SQL is a DECIMAL with as many decimals as it is written with, and the middle has no more of them: 0.1, and -0.2 below zero.
# The average of the same column becomes a DOUBLE and is 0.15. Read from a CSV the numbers are DOUBLE, so that the same two
# have another median there, and 0.20 in place of 0.2 is enough for 0.15. Of intervals median takes the lower of the two,
# though their average, and the median of dates, lie between.
#
# Needs bash, Python 3.11 or later with venv and pip. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env >/dev/null
env/bin/pip install --quiet --disable-pip-version-check duckdb==1.5.6 >/dev/null

printf 'x\n0.1\n0.2\n' > numbers.csv
seen=$(env/bin/python - <<'PYTHON'
import duckdb

for values in [
    "(1), (2)",
    "(0.1), (0.2)",
    "(-0.1), (-0.2)",
    "(0.1), (0.20)",
    "(0.1::DOUBLE), (0.2)",
    "(INTERVAL 1 SECOND), (INTERVAL 2 SECOND)",
    "(DATE '2026-01-01'), (DATE '2026-01-02')",
]:
    show = "median(x)::VARCHAR || ' ' || typeof(median(x)) || ', average ' || avg(x)::VARCHAR"
    print(values, "median", duckdb.sql(f"SELECT {show} FROM (VALUES {values}) t(x)").fetchone()[0])
print("numbers.csv median", *duckdb.sql("SELECT median(x), typeof(median(x)) FROM 'numbers.csv'").fetchone())
PYTHON
)
expected=$(cat <<'SEEN'
(1), (2) median 1.5 DOUBLE, average 1.5
(0.1), (0.2) median 0.1 DECIMAL(2,1), average 0.15
(-0.1), (-0.2) median -0.2 DECIMAL(2,1), average -0.15
(0.1), (0.20) median 0.15 DECIMAL(3,2), average 0.15
(0.1::DOUBLE), (0.2) median 0.15000000000000002 DOUBLE, average 0.15000000000000002
(INTERVAL 1 SECOND), (INTERVAL 2 SECOND) median 00:00:01 INTERVAL, average 00:00:01.5
(DATE '2026-01-01'), (DATE '2026-01-02') median 2026-01-01 12:00:00 TIMESTAMP, average 2026-01-01 12:00:00
numbers.csv median 0.15000000000000002 DOUBLE
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
