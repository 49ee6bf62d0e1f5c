let measure: { readonly context: CanvasRenderingContext2D; readonly size: number } | undefined;

/** Forgets the font, which another theme may have changed. */
export function forgetFont(): void {
  measure = undefined;
}

/** How wide words of a chart are, in px. @param weight as in CSS */
export function textWidth(words: string, weight: 400 | 600 = 400): number {
  measure ??= measureIn();
  if (!measure) return words.length * 7;
  const { context, size } = measure;
  const family = context.font.slice(context.font.indexOf('px ') + 3);
  context.font = `${weight} ${size}px ${family}`;
  return context.measureText(words).width;
}

/** The size of a chart's words, as in its style sheet. */
const SHARE = 11 / 13;

function measureIn(): typeof measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  const { fontSize, fontFamily } = getComputedStyle(document.body);
  const size = Number.parseFloat(fontSize) * SHARE;
  context.font = `400 ${size}px ${fontFamily}`;
  return { context, size };
}
