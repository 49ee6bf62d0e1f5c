import type { Kind } from './corpora';

/** What a user would look for in each kind of text. */
const PATTERNS: Readonly<Partial<Record<Kind, string>>> = {
  logfmt: 'duration=([\\d.]+)ms',
  'json lines': '"ms":([\\d.]+)',
  'key=value': 'hum=(\\d+) co2',
  training: 'Loss: ([\\d.]+), Acc: .*%',
  csv: '^[^,]*,[^,]*,([^,]*),',
};

export const PATTERNED = Object.keys(PATTERNS) as Kind[];

export function patternFor(kind: Kind): string {
  return PATTERNS[kind] ?? '';
}
