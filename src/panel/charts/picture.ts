import type { PictureFormat } from '../../protocol';

/** Room around a picture, and for its heading. */
const MARGIN = 16;
const HEADING = 24;
/** Pixels of a PNG for each px of the page. */
const DENSITY = 2;

/** What is drawn, with the colours that it has now. */
type Shape = { readonly y: number; readonly opacity: number } & (
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly fill: string;
      readonly stroke: string;
      readonly width: number;
      readonly dash: readonly number[];
      readonly isRound: boolean;
    }
  | {
      readonly kind: 'text';
      readonly words: string;
      readonly x: number;
      readonly fill: string;
      readonly size: number;
      readonly weight: string;
      readonly family: string;
      readonly anchor: 'start' | 'middle' | 'end';
    }
);

/** Pictures one below the other under a heading: the text of an SVG, or a PNG as base64. */
export function pictureOf(
  heading: string,
  pictures: readonly SVGSVGElement[],
  format: PictureFormat,
): string {
  const width = Math.max(0, ...pictures.map(({ viewBox }) => viewBox.baseVal.width)) + 2 * MARGIN;
  let y = MARGIN + HEADING;
  const shapes: Shape[] = [];
  for (const picture of pictures) {
    shapes.push(...[...picture.children].map(each => shapeOf(each, y)));
    y += picture.viewBox.baseVal.height + MARGIN;
  }
  const first = pictures[0];
  const style = getComputedStyle(first ?? document.body);
  const title: Shape = {
    kind: 'text',
    words: heading,
    x: 0,
    y: MARGIN + 12,
    opacity: 1,
    fill: style.color,
    size: 13,
    weight: '600',
    family: style.fontFamily,
    anchor: 'start',
  };
  const all = [title, ...shapes];
  const size = { width, height: y };
  const background =
    getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background').trim() ||
    '#ffffff';
  return format === 'svg' ? svgOf(all, size, background) : pngOf(all, size, background);
}

function shapeOf(element: Element, y: number): Shape {
  const style = getComputedStyle(element);
  const opacity = Number(style.opacity) * Number(style.fillOpacity || 1);
  if (element.localName === 'text')
    return {
      kind: 'text',
      words: element.textContent ?? '',
      x: Number(element.getAttribute('x')),
      y: y + Number(element.getAttribute('y')),
      opacity,
      fill: style.fill,
      size: Number.parseFloat(style.fontSize),
      weight: style.fontWeight,
      family: style.fontFamily,
      anchor: anchorOf(element),
    };
  return {
    kind: 'path',
    d: element.getAttribute('d') ?? '',
    y,
    opacity,
    fill: style.fill,
    stroke: style.stroke,
    width: Number.parseFloat(style.strokeWidth),
    dash: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[, ]+/).map(Number.parseFloat),
    isRound: style.strokeLinecap === 'round',
  };
}

function anchorOf(element: Element): 'start' | 'middle' | 'end' {
  const anchor = element.getAttribute('text-anchor');
  return anchor === 'middle' || anchor === 'end' ? anchor : 'start';
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function svgOf(shapes: readonly Shape[], { width, height }: Size, background: string): string {
  const drawn = shapes.map(shape => {
    const opacity = shape.opacity < 1 ? ` opacity="${shape.opacity.toFixed(2)}"` : '';
    const at = `transform="translate(${MARGIN} ${shape.y})"`;
    if (shape.kind === 'text') {
      const font = `font-family="${escaped(shape.family)}" font-size="${shape.size}" font-weight="${shape.weight}"`;
      return `<text x="${MARGIN + shape.x}" y="${shape.y}" fill="${shape.fill}" text-anchor="${shape.anchor}" ${font}${opacity}>${escaped(shape.words)}</text>`;
    }
    const stroke =
      shape.stroke === 'none'
        ? ''
        : ` stroke="${shape.stroke}" stroke-width="${shape.width}"${shape.isRound ? ' stroke-linecap="round" stroke-linejoin="round"' : ''}${shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(' ')}"` : ''}`;
    return `<path ${at} d="${shape.d}" fill="${shape.fill}"${stroke}${opacity}/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${escaped(background)}"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

function pngOf(shapes: readonly Shape[], { width, height }: Size, background: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * DENSITY);
  canvas.height = Math.ceil(height * DENSITY);
  const context = canvas.getContext('2d');
  if (!context) return '';
  context.scale(DENSITY, DENSITY);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  for (const shape of shapes) paint(context, shape);
  return canvas.toDataURL('image/png').replace('data:image/png;base64,', '');
}

function paint(context: CanvasRenderingContext2D, shape: Shape): void {
  context.save();
  context.globalAlpha = shape.opacity;
  context.translate(MARGIN, shape.y);
  if (shape.fill !== 'none') context.fillStyle = shape.fill;
  if (shape.kind === 'text') {
    context.font = `${shape.weight} ${shape.size}px ${shape.family}`;
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    context.fillText(shape.words, shape.x, 0);
  } else {
    const path = new Path2D(shape.d);
    if (shape.fill !== 'none') context.fill(path);
    if (shape.stroke !== 'none') {
      context.strokeStyle = shape.stroke;
      context.lineWidth = shape.width;
      context.lineCap = shape.isRound ? 'round' : 'butt';
      context.lineJoin = 'round';
      context.setLineDash([...shape.dash]);
      context.stroke(path);
    }
  }
  context.restore();
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => ESCAPES[sign] ?? sign);
}
