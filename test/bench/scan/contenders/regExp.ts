import { contest } from '../contest';
import { NUMBER } from '../numberPattern';

contest(text => {
  const numbers: number[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) numbers.push(Number(match[0]));
  return numbers;
});
