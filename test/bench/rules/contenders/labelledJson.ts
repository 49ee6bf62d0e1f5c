import { byLine, contest } from '../contest';

/** The language's own parser, for JSON lines: every number with its path. */
contest(() => {
  const series = new Map<string, number[]>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'number') {
      const values = series.get(path) ?? [];
      values.push(value);
      series.set(path, values);
    } else if (Array.isArray(value)) for (const item of value) walk(item, path);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`);
  };
  return byLine(line => {
    walk(JSON.parse(line), '');
    return 0;
  });
}, false);
