import type { PictureFormat } from '../../protocol';
import { drawPicture, MARGIN, plainColour, type Shape } from '../picture';

/** Pictures one below the other under a heading: the text of an SVG, or a PNG as base64. */
export function pictureOf(
  heading: string,
  pictures: readonly SVGSVGElement[],
  format: PictureFormat,
): string {
  const width = Math.max(0, ...pictures.map(({ viewBox }) => viewBox.baseVal.width));
  let y = 0;
  const shapes: Shape[] = [];
  for (const picture of pictures) {
    const top = y;
    shapes.push(...[...picture.children].map(each => shapeOf(each, top)));
    y += picture.viewBox.baseVal.height + MARGIN;
  }
  return drawPicture(heading, shapes, { width, height: Math.max(0, y - MARGIN) }, format);
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
      fill: plainColour(style.fill),
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
    fill: plainColour(style.fill),
    stroke: plainColour(style.stroke),
    width: Number.parseFloat(style.strokeWidth),
    dash: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[, ]+/).map(Number.parseFloat),
    isRound: style.strokeLinecap === 'round',
  };
}

function anchorOf(element: Element): 'start' | 'middle' | 'end' {
  const anchor = element.getAttribute('text-anchor');
  return anchor === 'middle' || anchor === 'end' ? anchor : 'start';
}
