#!/usr/bin/env bash
# PyYAML 6.0.3 reads 0.000001 of JSON.stringify as a number and 0.0000001 as text
#
# JSON is said to be YAML, so a tool that takes YAML is given the JSON of another. JavaScript writes a number below 0.000001 as
# 1e-7 and one from 10^21 on as 1e+21, and YAML 1.1, which PyYAML follows, knows no float without a point; of those with a
# point it wants the sign of the exponent, so that 1.5e7 of other writers is text as well. A series of times in seconds is
# read until one of them is small and short; what sorts it for a median then fails, or sorts by letters. js-yaml 4.1.1,
# which follows YAML 1.2, reads the same as numbers.
#
# Needs bash, Node 20 or later with npm, Python 3.9 or later with venv and pip. Exits 1 when the behaviour is another one than
# written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact js-yaml@4.1.1 >/dev/null
python3 -m venv env >/dev/null
env/bin/pip install --quiet --disable-pip-version-check PyYAML==6.0.3 >/dev/null

node -p 'JSON.stringify([0.000001, 0.0000001, 0.00000015, 1e21])' > times.json
echo '[1.5e7]' > other.json
seen=$(
  for file in times other; do
    env/bin/python -c "
import json, yaml
text = open('$file.json').read()
print(text.strip(), '->', [type(value).__name__ for value in yaml.safe_load(text)], json.loads(text) == yaml.safe_load(text))"
    node -e "console.log('js-yaml ->', require('js-yaml').load(fs.readFileSync('$file.json', 'utf8')).map(value => typeof value))"
  done
)
expected=$(cat <<'SEEN'
[0.000001,1e-7,1.5e-7,1e+21] -> ['float', 'str', 'float', 'str'] False
js-yaml -> [ 'number', 'number', 'number', 'number' ]
[1.5e7] -> ['str'] False
js-yaml -> [ 'number' ]
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
