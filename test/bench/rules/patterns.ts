import type { Kind } from './corpora';

/** What a user would look for in each kind of text. */
export const PATTERNS: Readonly<Record<Kind, string>> = {
  logfmt: 'duration=([\\d.]+)ms',
  'json lines': '"ms":([\\d.]+)',
  'key=value': 'hum=(\\d+) co2',
  training: 'Loss: ([\\d.]+), Acc: .*%',
  csv: '^[^,]*,[^,]*,([^,]*),',
};
