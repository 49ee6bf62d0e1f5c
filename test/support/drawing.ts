import type { Frame, Page } from 'playwright-core';
import { type Clip, type Shape, shapesIn } from './drawnShapes';

const MONO = "ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace";
const SANS = "system-ui,'Segoe UI','DejaVu Sans',sans-serif";

/**
 * What a part of the window shows as an SVG: boxes, texts and lines as they are on the screen, a few kilobytes and sharp at
 * any size. Left out are icons, which are letters of a font of VS Code's own, and images.
 */
export async function drawingOf(page: Page, clip: Clip): Promise<string> {
  const shapes: Shape[] = [];
  for (const frame of page.frames()) {
    const place = await placeOf(frame);
    if (!place) continue;
    shapes.push(...(await frame.evaluate(shapesIn, { ...clip, x: clip.x - place.x, y: clip.y - place.y })));
  }
  return written(shapes, clip);
}

/** Where a frame is in the window; undefined where it is not shown. */
async function placeOf(frame: Frame): Promise<{ readonly x: number; readonly y: number } | undefined> {
  if (!frame.parentFrame()) return { x: 0, y: 0 };
  const element = await frame.frameElement();
  return (await element.isVisible()) ? ((await element.boundingBox()) ?? undefined) : undefined;
}

function written(shapes: readonly Shape[], { width, height }: Clip): string {
  const classes = new Map<string, string>();
  const classOf = (look: Shape['look']): string => {
    const css = Object.entries(look)
      .map(([key, value]) => `${key}:${value}`)
      .join(';');
    if (!classes.has(css)) classes.set(css, `a${classes.size.toString(36)}`);
    return classes.get(css) ?? '';
  };
  const body = shapes.map(({ name, text, place, look }) => {
    const attributes = Object.entries(place).map(([key, value]) => ` ${key}="${value}"`);
    const start = `<${name} class="${classOf(look)}"${attributes.join('')}`;
    return text === undefined ? `${start}/>` : `${start}>${escaped(text)}</${name}>`;
  });
  const rules = [...classes].map(([css, name]) => `.${name}{${css}}`);
  const css = `text{white-space:pre}${rules.join('')}`;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return `${open}<style>${css.replaceAll('MONO', MONO).replaceAll('SANS', SANS)}</style>\n${body.join('\n')}\n</svg>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
