import { byLine, contest } from '../contest';

/** What a quick script does: one expression for `key=value`, `key: value` and `"key":value`. */
const LABELLED = /"?([A-Za-z_][\w.]*)"?\s*[=:]\s*"?\[?(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w-])/g;

contest(() => {
  const series = new Map<string, number[]>();
  return byLine(line => {
    let count = 0;
    LABELLED.lastIndex = 0;
    for (let match = LABELLED.exec(line); match; match = LABELLED.exec(line)) {
      const [, label = '', value = ''] = match;
      const values = series.get(label) ?? [];
      values.push(Number(value));
      series.set(label, values);
      count++;
    }
    return count;
  });
}, false);
