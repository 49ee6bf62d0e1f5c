import { contest } from '../contest';
import { NUMBER } from '../numberPattern';

contest(text => {
  let total = 0;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) total += Number(match[0]);
  return total;
});
