import { contest } from '../contest';

/** What most extensions do: one expression for all numbers, whatever they stand in. */
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

contest(text => {
  let values = new Float64Array(1 << 16);
  let count = 0;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    if (count === values.length) {
      const wider = new Float64Array(count * 2);
      wider.set(values);
      values = wider;
    }
    values[count++] = Number(match[0]);
  }
  return count;
});
