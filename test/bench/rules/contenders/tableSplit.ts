import { byLine, contest } from '../contest';
import type { Kind } from '../corpora';

const MARKS: Partial<Record<Kind, RegExp | string>> = { 'box table': '│', 'csv with headings': ',' };

/** What a quick script does: a line without numbers is a heading, all others are rows below the last one, cell by cell. */
contest(kind => {
  const mark = MARKS[kind] ?? /\s+/;
  const series = new Map<string, number[]>();
  let headings: string[] = [];
  return byLine(line => {
    const cells = line.trim().split(mark);
    let count = 0;
    for (let i = 0; i < cells.length; i++) {
      const value = Number.parseFloat(cells[i] ?? '');
      if (Number.isNaN(value)) continue;
      const heading = headings[i] ?? '';
      const values = series.get(heading);
      if (values) values.push(value);
      else series.set(heading, [value]);
      count++;
    }
    if (count === 0) headings = cells.map(cell => cell.trim());
    return count;
  });
}, false);
