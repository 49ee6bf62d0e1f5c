import { parse } from 'csv-parse/sync';
import { contest } from '../contest';

/** A well-kept reader of CSV, quotes and all, on whole lines of each chunk. */
contest(() => {
  let rest = '';
  let count = 0;
  const read = (text: string) => {
    for (const row of parse(text) as string[][]) if (Number.isFinite(Number(row[5]))) count++;
  };
  return {
    push(chunk) {
      const text = rest + chunk;
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      read(text.slice(0, end));
    },
    end: () => {
      read(rest);
      return count;
    },
  };
});
