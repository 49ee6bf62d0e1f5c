import { RE2JS } from 're2js';
import { byLine, contest } from '../contest';
import { patternFor } from '../patterns';

/** Go's engine in JavaScript, linear like ours, and what it captures as a number. */
contest(kind => {
  const pattern = RE2JS.compile(patternFor(kind));
  const values: number[] = [];
  return byLine(line => {
    const matcher = pattern.matcher(line);
    let count = 0;
    while (matcher.find()) {
      values.push(Number(matcher.group(1) ?? matcher.group(0)));
      count++;
    }
    return count;
  });
});
