import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import THEMES from '../../support/preview/themes.json' with { type: 'json' };

const CSS = readFileSync(path.join(import.meta.dirname, '../../../src/panel/stage/stage.css'), 'utf8');

type Colour = readonly number[];
const rgb = (hex: string): Colour => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
const over = (front: Colour, share: number, back: Colour): Colour =>
  front.map((part, i) => part * share + (back[i] ?? 0) * (1 - share));

function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map(each =>
    each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Percents that the style sheet's rule for a selector names, as shares; `inherit` is the whole. */
function sharesIn(selector: string): number[] {
  const [, rule = ''] = `\n${CSS}`.split(`\n${selector} {`)[1]?.match(/^([^}]*)\}/) ?? [];
  if (rule.includes('color: inherit')) return [1];
  return [...rule.matchAll(/(\d+)%/g)].map(([, percent]) => Number(percent) / 100);
}

/** Solarized Light's own words are paler than 4.5, and high contrast has no fills. */
const themes = Object.entries(THEMES).filter(
  ([name, { className }]) => name !== 'solarized-light' && !className.includes('high-contrast'),
);

describe('The digits in which the numbers of a heap do not differ', () => {
  it.each(themes)('are dark enough to read on every fill: %s', (_, { className, variables }) => {
    const isLight = className === 'vscode-light';
    const [share = 0] = sharesIn(isLight ? '.vscode-light .shared' : '.shared');
    const fills = sharesIn(isLight ? '.vscode-light .stage' : '.stage').filter(fill => fill < 0.5);
    expect(fills).toHaveLength(2);
    const colours: Readonly<Record<string, string>> = variables;
    const colour = (name: string) => rgb(colours[`--vscode-${name}`] ?? '');
    for (const place of ['editor-background', 'sideBar-background'])
      for (const half of ['charts-blue', 'charts-red'])
        for (const fill of fills) {
          const back = over(colour(half), fill, colour(place));
          const digits = over(colour('foreground'), share, back);
          expect(contrast(digits, back), `${half} in ${place}`).toBeGreaterThanOrEqual(4.5);
        }
  });
});
