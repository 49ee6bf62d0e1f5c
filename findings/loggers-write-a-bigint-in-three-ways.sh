#!/usr/bin/env bash
# winston 3.19.0 and pino 10.4.0: the same BigInt is "1234567", 1234567 or 1234567n
#
# process.hrtime.bigint() gives nanoseconds as a BigInt, and a logger is handed the difference of two. JSON.stringify refuses
# one, so one expects an error, or a number. winston writes a text into its JSON, where nobody looks for a number, and a
# number in its simple format. With %d in the message its splat() leaves the n of the literal in, as the console of Node does; pino
# takes it off.
#
# Needs bash, Node 20 or later and npm. Exits 1 when the behaviour is another one than written down here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' > package.json
npm install --silent --no-audit --no-fund --save-exact winston@3.19.0 pino@10.4.0 >/dev/null

seen=$(node --input-type=module -e "
import { Writable } from 'node:stream';
import pino from 'pino';
import winston from 'winston';
const took = 1234567n;
const { combine, json, simple, splat } = winston.format;
const lines = [];
const stream = () => new Writable({ write: (line, _, done) => done(void lines.push(String(line))) });
const logger = format => winston.createLogger({ format, transports: [new winston.transports.Stream({ stream: stream() })] });
logger(json()).info('read', { took });
logger(simple()).info('read', { took });
logger(combine(splat(), simple())).info('took %d ns', took);
const plain = pino({ base: null, timestamp: false }, { write: line => lines.push(line) });
plain.info({ took }, 'read');
plain.info('took %d ns', took);
console.log(lines.map(line => line.trim()).join('\\n'));
console.log({ took });
")
expected=$(cat <<'SEEN'
{"level":"info","message":"read","took":"1234567"}
info: read {"took":1234567}
info: took 1234567n ns
{"level":30,"took":1234567,"msg":"read"}
{"level":30,"msg":"took 1234567 ns"}
{ took: 1234567n }
SEEN
)
echo "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'This has changed. It was:\n%s\n' "$expected" >&2
  exit 1
fi
