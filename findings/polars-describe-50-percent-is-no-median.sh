#!/usr/bin/env bash
# polars 1.44.2: the row "50%" of describe() is not the median
#
# describe() prints the mean, and 25%, 50% and 75% beside it, as pandas does, where "50%" is the median. In polars the
# quantiles of describe() and of quantile() take the nearest number by default, so that of 12 and 15 the "50%" is 15, while
# median() of the same series is 13.5; of 1, 2, 3, 4 it is 3 and not 2.5. Whoever reads the table as the median of an even
# count is half a gap too high.
#
# Needs bash, Python 3.10 or later with venv and pip. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env >/dev/null
env/bin/pip install --quiet --disable-pip-version-check polars==1.44.2 >/dev/null

seen=$(env/bin/python - <<'PYTHON'
import polars

for numbers in ([12.0, 15.0], [1.0, 2.0, 3.0, 4.0]):
    series = polars.Series(numbers)
    rows = dict(series.describe().rows())
    print(numbers, "median", series.median(), "50%", rows["50%"], "quantile(0.5)", series.quantile(0.5))
PYTHON
)
expected=$(cat <<'SEEN'
[12.0, 15.0] median 13.5 50% 15.0 quantile(0.5) 15.0
[1.0, 2.0, 3.0, 4.0] median 2.5 50% 3.0 quantile(0.5) 3.0
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
