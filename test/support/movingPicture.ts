/** How long each picture stands, in seconds. */
const STANDS = 2.5;

/**
 * Pictures of one size, SVGs as `drawing.ts` makes them, as one that shows them in turn, again and again. Where people want
 * nothing to move, it shows the last.
 */
export function movingPicture(pictures: readonly string[]): string {
  const [, head = ''] = /^(<svg[^>]*>)/.exec(pictures[0] ?? '') ?? [];
  const share = 100 / pictures.length;
  const style = [
    `.p{visibility:hidden;animation:p ${STANDS * pictures.length}s step-end infinite}`,
    `@keyframes p{0%{visibility:visible}${share}%{visibility:hidden}}`,
    ...pictures.map((_, i) => `.p${i}{animation-delay:${STANDS * i}s}`),
    `@media(prefers-reduced-motion){.p{animation:none}.p${pictures.length - 1}{visibility:visible}}`,
  ];
  const groups = pictures.map((picture, i) => `<g class="p p${i}">${within(picture, i)}</g>`);
  return `${head}<style>${style.join('')}</style>${groups.join('\n')}</svg>\n`;
}

/** What is inside of a picture, whose classes get names of their own. */
function within(picture: string, index: number): string {
  return picture
    .replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
    .replaceAll(/\bclass="(\w+)"/g, `class="f${index}$1"`)
    .replace(/<style>[\s\S]*?<\/style>/, style => style.replaceAll(/\.(\w+)\{/g, `.f${index}$1{`));
}
