#!/usr/bin/env bash
# @formatjs/intl-numberformat 9.4.3, fr-CH: 1234.5 is "1'234,5", and with a currency "1'234.50"
#
# A locale is asked for its decimal mark once, by formatToParts(1.5) for one, and what it writes is read by that. French in
# Switzerland has two marks: a comma in a plain number, a point in an amount of money. Whoever splits at the comma and strips
# the rest reads 123450 for the price. The data are those of the CLDR, which Node and browsers have too, some of its versions
# with a narrow no-break space where this one has an apostrophe.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact @formatjs/intl-numberformat@9.4.3 >/dev/null

seen=$(node --input-type=module -e "
import { NumberFormat } from '@formatjs/intl-numberformat';
// Its data look for themselves here.
Object.defineProperty(Intl, 'NumberFormat', { value: NumberFormat });
await import('@formatjs/intl-numberformat/locale-data/fr-CH.js');
const plain = new NumberFormat('fr-CH');
const money = new NumberFormat('fr-CH', { style: 'currency', currency: 'CHF' });
const mark = plain.formatToParts(1.5).find(({ type }) => type === 'decimal').value;
for (const text of [plain.format(1234.5), money.format(1234.5)]) {
  const [whole, decimals] = text.split(mark).map(part => part.replace(/\\D/g, ''));
  console.log(text.replace('\\u00a0', ' '), '->', Number([whole, decimals].join('.')));
}
")
expected=$(cat <<'SEEN'
1'234,5 -> 1234.5
1'234.50 CHF -> 123450
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
