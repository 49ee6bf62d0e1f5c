/** A part of the window, in pixels. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An element of SVG: its name, its text, where it stands, and how it looks. */
export interface Shape {
  readonly name: string;
  readonly text?: string;
  readonly place: Readonly<Record<string, string | number>>;
  readonly look: Readonly<Record<string, string>>;
}

/** What a part of a page shows, in the order in which it is painted. Runs in the page: all that it may use is inside of it. */
export function shapesIn(clip: Clip): Shape[] {
  interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  const shapes: Shape[] = [];
  const measure = document.createElement('canvas').getContext('2d');
  const round = (value: number) => Math.round(value * 10) / 10;
  const isSeen = (colour: string) =>
    colour !== 'none' && !/^transparent$|^rgba\(.*, 0\)$| \/ 0\)$/.test(colour);
  const hex = (colour: string): string => {
    const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (!colour.startsWith('rgb')) return colour;
    const digits = [r, g, b, ...(a < 1 ? [a * 255] : [])].map(value =>
      Math.round(value).toString(16).padStart(2, '0'),
    );
    return `#${digits.join('')}`;
  };
  const cut = (box: Box, other: Box): Box => ({
    left: Math.max(box.left, other.left),
    top: Math.max(box.top, other.top),
    right: Math.min(box.right, other.right),
    bottom: Math.min(box.bottom, other.bottom),
  });
  const isEmpty = ({ left, top, right, bottom }: Box) => right - left < 0.5 || bottom - top < 0.5;
  const faint = (opacity: number): Record<string, string> =>
    opacity < 0.99 ? { opacity: String(round(opacity)) } : {};

  const rectangle = (box: Box, look: Record<string, string>, radius = 0): void => {
    shapes.push({
      name: 'rect',
      place: {
        x: round(box.left - clip.x),
        y: round(box.top - clip.y),
        width: round(box.right - box.left),
        height: round(box.bottom - box.top),
        ...(radius > 0 && { rx: round(radius) }),
      },
      look,
    });
  };

  const letters = (text: string, box: Box, style: CSSStyleDeclaration, opacity: number): void => {
    if (!measure || text.trim() === '' || !isSeen(style.color) || /[\ue000-\uf8ff]/.test(text)) return;
    measure.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measure.measureText(text);
    const baseline = box.top + (box.bottom - box.top - up - down) / 2 + up;
    const isMono = /mono|consol|courier/i.test(style.fontFamily);
    shapes.push({
      name: 'text',
      text: text.replaceAll('\u00a0', ' '),
      place: {
        x: round(box.left - clip.x),
        y: round(baseline - clip.y),
        textLength: round(box.right - box.left),
      },
      look: {
        'font-family': isMono ? 'MONO' : 'SANS',
        'font-size': style.fontSize,
        ...(Number(style.fontWeight) >= 600 && { 'font-weight': '700' }),
        fill: hex(style.color),
        ...faint(opacity),
      },
    });
  };

  /** A text in its lines, each where it stands. */
  const words = (node: Text, style: CSSStyleDeclaration, seen: Box, opacity: number): void => {
    const range = document.createRange();
    const { data } = node;
    let line: { from: number; box: Box } | undefined;
    const end = (to: number): void => {
      if (!line) return;
      const shown = cut(line.box, seen);
      const isWhole = (shown.right - shown.left) * 2 > line.box.right - line.box.left;
      if (isWhole && (shown.bottom - shown.top) * 1.3 > line.box.bottom - line.box.top)
        letters(data.slice(line.from, to), line.box, style, opacity);
      line = undefined;
    };
    for (let at = 0; at < data.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || (line && data[at] === ' ' && line.from === at)) continue;
      if (line && Math.abs(box.top - line.box.top) > 2) end(at);
      line = line
        ? { from: line.from, box: { ...line.box, right: box.right } }
        : { from: at, box: { left: box.left, top: box.top, right: box.right, bottom: box.bottom } };
    }
    end(data.length);
  };

  /** The shapes of an SVG that the page itself draws. */
  const lines = (svg: SVGSVGElement, seen: Box, opacity: number): void => {
    const KEPT = ['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'width', 'height', 'points'];
    for (const element of svg.querySelectorAll('path, line, rect, circle, polyline, polygon, text')) {
      if (!(element instanceof SVGGraphicsElement) || element.closest('defs, clipPath')) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const matrix = element.getScreenCTM();
      if (style.display === 'none' || style.visibility !== 'visible' || !matrix) continue;
      const shown = cut(box, seen);
      if (shown.right - shown.left < 0 || shown.bottom - shown.top < 0) continue;
      const { a, b, c, d, e, f } = matrix;
      const [x, y] = [round(e - clip.x), round(f - clip.y)];
      const isMoved = a === 1 && b === 0 && c === 0 && d === 1;
      const transform = isMoved ? `translate(${x} ${y})` : `matrix(${[a, b, c, d].map(round)} ${x} ${y})`;
      const place: Record<string, string> = { transform };
      for (const key of KEPT) {
        const value = element.getAttribute(key);
        if (value) place[key] = value.replace(/-?\d+\.\d+/g, number => String(round(Number(number))));
      }
      const total = opacity * Number(style.opacity);
      const isText = element instanceof SVGTextElement;
      const stroke: Record<string, string> = isSeen(style.stroke)
        ? {
            stroke: hex(style.stroke),
            'stroke-width': style.strokeWidth,
            ...(style.strokeDasharray !== 'none' && { 'stroke-dasharray': style.strokeDasharray }),
          }
        : {};
      const font: Record<string, string> = isText
        ? {
            'font-family': /mono|consol|courier/i.test(style.fontFamily) ? 'MONO' : 'SANS',
            'font-size': style.fontSize,
            'text-anchor': style.textAnchor,
          }
        : {};
      shapes.push({
        name: element.localName,
        ...(isText && { text: element.textContent ?? '' }),
        place,
        look: { fill: isSeen(style.fill) ? hex(style.fill) : 'none', ...stroke, ...font, ...faint(total) },
      });
    }
  };

  const borders = (box: Box, style: CSSStyleDeclaration, radius: number, opacity: number): void => {
    const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map(side => ({
      width: style[`border${side}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`]),
      colour: style[`border${side}Color`],
    }));
    const [top, right, bottom, left] = sides;
    if (!top || !right || !bottom || !left) return;
    const drawn = sides.filter(({ width, colour }) => width > 0 && isSeen(colour));
    const isOne =
      drawn.length === 4 && drawn.every(({ width, colour }) => width === top.width && colour === top.colour);
    if (isOne) {
      const half = top.width / 2;
      const middle = {
        left: box.left + half,
        top: box.top + half,
        right: box.right - half,
        bottom: box.bottom - half,
      };
      const look = {
        fill: 'none',
        stroke: hex(top.colour),
        'stroke-width': `${top.width}`,
        ...faint(opacity),
      };
      rectangle(middle, look, radius);
      return;
    }
    const draw = (side: typeof top, edge: Partial<Box>): void => {
      if (side.width > 0 && isSeen(side.colour))
        rectangle({ ...box, ...edge }, { fill: hex(side.colour), ...faint(opacity) });
    };
    draw(top, { bottom: box.top + top.width });
    draw(bottom, { top: box.bottom - bottom.width });
    draw(left, { right: box.left + left.width });
    draw(right, { left: box.right - right.width });
  };

  /** In the order in which they are painted. */
  const inLayers = (nodes: Iterable<Node>): Node[] => {
    const layer = (node: Node) =>
      node instanceof Element ? Number.parseInt(getComputedStyle(node).zIndex, 10) || 0 : 0;
    return [...nodes].sort((a, b) => layer(a) - layer(b));
  };

  const visit = (element: Element, seen: Box, above: number): void => {
    const style = getComputedStyle(element);
    const opacity = above * Number(style.opacity);
    if (style.display === 'none' || opacity < 0.05) return;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const box = { left, top, right, bottom };
    const isShown = style.visibility === 'visible';
    const shown = cut(box, seen);
    const isBox = isShown && !isEmpty(shown) && style.display !== 'contents';
    if (isBox) {
      const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
      if (isSeen(style.backgroundColor))
        rectangle(shown, { fill: hex(style.backgroundColor), ...faint(opacity) }, radius);
      borders(box, style, radius, opacity);
    }
    if (element instanceof SVGSVGElement) {
      lines(element, seen, opacity);
      return;
    }
    if (isBox && (element instanceof HTMLInputElement || element instanceof HTMLSelectElement)) {
      const value =
        element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text ?? '') : element.value;
      if (measure && !['range', 'checkbox', 'radio'].includes(element.type)) {
        measure.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const start = left + Number.parseFloat(style.paddingLeft) + 1;
        const end = start + measure.measureText(value).width;
        letters(value, { left: start, top, right: end, bottom }, style, opacity);
      }
      return;
    }
    const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    const inside = clips ? shown : seen;
    if (clips && isEmpty(inside)) return;
    for (const child of inLayers(element.childNodes)) {
      if (child instanceof Element) visit(child, inside, opacity);
      else if (child instanceof Text && isShown) words(child, style, inside, opacity);
    }
  };

  const window = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const wanted = { left: clip.x, top: clip.y, right: clip.x + clip.width, bottom: clip.y + clip.height };
  visit(document.body, cut(window, wanted), 1);
  return shapes;
}
