import { byLine, contest } from '../contest';
import { patternFor } from '../patterns';

/** What a quick script does: the language's own engine, which may run away. */
contest(kind => {
  const pattern = new RegExp(patternFor(kind), 'g');
  const values: number[] = [];
  return byLine(line => {
    let count = 0;
    for (const match of line.matchAll(pattern)) count += values.push(Number(match[1])) > 0 ? 1 : 0;
    return count;
  });
});
