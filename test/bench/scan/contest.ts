import { type Kind, makeText } from './corpora';

/**
 * Reads a warm-up text and then a large one: `kind megabytes`; prints megabytes (10^6 characters) a second of
 * processor time.
 */
export function contest(read: (text: string) => unknown): void {
  const [kind = 'plain', megabytes = '100'] = process.argv.slice(2);
  const text = makeText(kind as Kind, Number(megabytes));
  const warm = text.slice(0, 3e6);
  // Half a second: until compilers in the background have done with what they optimize.
  for (const start = performance.now(); performance.now() - start < 500; ) read(warm);
  const { user, system } = process.cpuUsage();
  const found = read(text);
  const used = process.cpuUsage();
  const rate = text.length / (used.user - user + used.system - system);
  console.log(JSON.stringify({ check: 0, rate, found: Number(found !== undefined) }));
}
