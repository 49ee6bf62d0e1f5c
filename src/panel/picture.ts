import type { PictureFormat } from '../protocol';

/** Room around a picture, and for its heading. */
export const MARGIN = 16;
const HEADING = 24;
/** Pixels of a PNG for each px of the page. */
const DENSITY = 2;

/** What is drawn, with the colours that it has now; lengths in px, `y` from the picture's upper edge. */
export type Shape = { readonly y: number; readonly opacity: number } & (
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

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Shapes under a heading, on the background of an editor: the text of an SVG, or a PNG as base64. */
export function drawPicture(
  heading: string,
  shapes: readonly Shape[],
  size: Size,
  format: PictureFormat,
): string {
  const { color, fontFamily } = getComputedStyle(document.body);
  const title: Shape = {
    kind: 'text',
    words: heading,
    x: 0,
    y: MARGIN + 12,
    opacity: 1,
    fill: color,
    size: 13,
    weight: '600',
    family: fontFamily,
    anchor: 'start',
  };
  const all = [title, ...shapes.map(shape => ({ ...shape, y: shape.y + MARGIN + HEADING }))];
  const whole = {
    width: Math.ceil(size.width + 2 * MARGIN),
    height: Math.ceil(size.height + 2 * MARGIN + HEADING),
  };
  const root = getComputedStyle(document.documentElement);
  const background = root.getPropertyValue('--vscode-editor-background').trim() || '#ffffff';
  return format === 'svg' ? svgOf(all, whole, background) : pngOf(all, whole, background);
}

/** A colour as programs that know no CSS but the oldest understand it: mixed ones are computed as `color(srgb …)`. */
export function plainColour(colour: string): string {
  const [, channels, alpha = '1'] = /^color\(srgb ([^/]+?)(?: \/ (.+))?\)$/.exec(colour) ?? [];
  if (channels === undefined) return colour;
  const bytes = channels.split(' ').map(channel => Math.round(Number(channel) * 255));
  return `rgba(${bytes.join(', ')}, ${Number(Number(alpha).toFixed(3))})`;
}

function svgOf(shapes: readonly Shape[], { width, height }: Size, background: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${escaped(background)}"/>`,
    ...shapes.map(svgElement),
    '</svg>\n',
  ].join('\n');
}

function svgElement(shape: Shape): string {
  const opacity = shape.opacity < 1 ? ` opacity="${shape.opacity.toFixed(2)}"` : '';
  if (shape.kind === 'text') {
    const { x, y, fill, anchor, family, size, weight, words } = shape;
    const font = `font-family="${escaped(family)}" font-size="${size}" font-weight="${weight}"`;
    return `<text x="${px(MARGIN + x)}" y="${px(y)}" fill="${fill}" text-anchor="${anchor}" ${font}${opacity}>${escaped(words)}</text>`;
  }
  const { d, y, fill, stroke, width, dash, isRound } = shape;
  const ends = isRound ? ' stroke-linecap="round" stroke-linejoin="round"' : '';
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  const line = stroke === 'none' ? '' : ` stroke="${stroke}" stroke-width="${width}"${ends}${dashes}`;
  return `<path transform="translate(${MARGIN} ${px(y)})" d="${d}" fill="${fill}"${line}${opacity}/>`;
}

function pngOf(shapes: readonly Shape[], { width, height }: Size, background: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
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

function px(length: number): number {
  return Math.round(length * 100) / 100;
}
