import { randomFrom } from '../../support/random';

/** Lines with labels, columns and patterns in them, one made-up line of each at a time. */
const LINES = {
  logfmt: random =>
    'time=2026-01-02T12:34:56.789Z level=info msg="request done" method=GET path=/api/v2/items status=200 ' +
    `bytes=${Math.floor(random() * 1e5)} duration=${(random() * 100).toFixed(2)}ms user=u${Math.floor(random() * 999)}`,
  'json lines': random =>
    `{"time":"2026-01-02T12:34:56.789Z","level":"info","msg":"done","req":{"id":"a1b2","ms":${(random() * 100).toFixed(3)}},` +
    `"rss":${Math.floor(random() * 1e9)},"load":[${random().toFixed(2)},${random().toFixed(2)}]}`,
  'key=value': random =>
    `temp=${(random() * 30).toFixed(1)} hum=${(random() * 100).toFixed(0)} co2=${Math.floor(random() * 2000)}`,
  training: random =>
    `Epoch [${Math.floor(random() * 10)}/10], Step [${Math.floor(random() * 600)}/600], Loss: ${random().toFixed(4)}, ` +
    `Acc: ${(random() * 100).toFixed(2)}%`,
  csv: random =>
    Array.from({ length: 10 }, (_, field) =>
      field === 3 ? `name${field}` : (random() * 1000).toFixed(field % 4),
    ).join(','),
} satisfies Record<string, (random: () => number) => string>;

export type Kind = keyof typeof LINES;
export const KINDS = Object.keys(LINES) as Kind[];

/** About a megabyte of different lines. */
const BLOCK = 1 << 20;

/** A text of at least so many megabytes (10^6 characters). A block of lines recurs in it. */
export function makeText(kind: Kind, megabytes: number): string {
  const random = randomFrom(1);
  const lines: string[] = [];
  for (let length = 0; length < BLOCK; length += (lines.at(-1)?.length ?? 0) + 1)
    lines.push(LINES[kind](random));
  const block = `${lines.join('\n')}\n`;
  return block.repeat(Math.ceil((megabytes * 1e6) / block.length));
}
