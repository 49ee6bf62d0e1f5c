import { plainColour, type Shape } from '../picture';

/** What the stage shows now, with the colours that it has; lengths in px from its corner. */
export function shapesOf(stage: HTMLElement): Shape[] {
  const corner = stage.getBoundingClientRect();
  const all = <E extends Element>(selector: string) =>
    [...stage.querySelectorAll<E>(selector)].filter(each => each.getClientRects().length > 0);
  const boxOf = (target: Element | Range) => {
    const { left, top, width, height } = target.getBoundingClientRect();
    return { left: left - corner.left, top: top - corner.top, width, height };
  };
  type Box = ReturnType<typeof boxOf>;

  const lines = all<SVGPathElement>('path')
    .filter(path => path.getAttribute('d'))
    .map((path): Shape => {
      const { stroke, strokeWidth, strokeDasharray, strokeLinecap } = getComputedStyle(path);
      return {
        ...PATH,
        d: path.getAttribute('d') ?? '',
        stroke: plainColour(stroke),
        width: Number.parseFloat(strokeWidth),
        dash: strokeDasharray === 'none' ? [] : strokeDasharray.split(/[, ]+/).map(Number.parseFloat),
        isRound: strokeLinecap === 'round',
      };
    });

  const boxes = all<HTMLElement>('.node').flatMap((node): Shape[] => {
    const style = getComputedStyle(node);
    const radius = Number.parseFloat(style.borderRadius) || 0;
    const width = Number.parseFloat(style.borderWidth);
    const box = boxOf(node);
    const ring = /^(.*?\)?) 0px 0px 0px 3px$/.exec(style.boxShadow)?.[1];
    return [
      ...(ring ? [{ ...PATH, d: rounded(box, 1.5, radius + 1.5), stroke: plainColour(ring), width: 3 }] : []),
      {
        ...PATH,
        d: rounded(box, -width / 2, radius),
        fill: plainColour(style.backgroundColor),
        stroke: plainColour(style.borderColor),
        width,
        dash: style.borderStyle === 'dashed' ? [3, 3] : [],
      },
    ];
  });

  const marks = all<HTMLElement>('.name-text').map((name): Shape => {
    const text = boxOf(contentsOf(name));
    const isBehind = getComputedStyle(name).flexDirection === 'row-reverse';
    const left = isBehind ? text.left + text.width + 6 : text.left - 14;
    const square: Box = { left, top: text.top + text.height / 2 - 4, width: 8, height: 8 };
    const fill = plainColour(getComputedStyle(name, '::before').backgroundColor);
    return { ...PATH, d: rounded(square, 0, 2), fill };
  });

  const texts = all<HTMLElement>(
    '.over, .numeral, .under, .name-text, .kind, .node, .more .link, .drilled',
  ).map((each): Shape => {
    const { left, top, width, height } = boxOf(contentsOf(each));
    const { color, fontSize, fontWeight, fontFamily } = getComputedStyle(each);
    const size = Number.parseFloat(fontSize);
    return {
      kind: 'text',
      words: each.textContent ?? '',
      x: left + width / 2,
      y: top + height / 2 + 0.35 * size,
      opacity: 1,
      fill: plainColour(color),
      size,
      weight: fontWeight,
      family: fontFamily,
      anchor: 'middle',
    };
  });
  return [...lines, ...boxes, ...marks, ...texts];
}

const PATH = {
  kind: 'path',
  y: 0,
  opacity: 1,
  fill: 'none',
  stroke: 'none',
  width: 1,
  dash: [],
  isRound: false,
} as const;

function contentsOf(target: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(target);
  return range;
}

/** A box with round corners, moved outwards on all sides. */
function rounded(
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
  by: number,
  radius: number,
): string {
  const [x, y, w, h] = [left - by, top - by, width + 2 * by, height + 2 * by].map(round) as [
    number,
    number,
    number,
    number,
  ];
  const r = Math.min(radius, w / 2, h / 2);
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${w - 2 * r}${arc(r, r)}v${h - 2 * r}${arc(-r, r)}h${2 * r - w}${arc(-r, -r)}v${2 * r - h}${arc(r, -r)}z`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
