import { byLine, contest } from '../contest';

/** What a quick script does: no quotes, no units. */
contest(() => {
  const values: number[] = [];
  return byLine(line => {
    const value = Number(line.split(',')[5]);
    if (!Number.isFinite(value)) return 0;
    values.push(value);
    return 1;
  });
});
