/**
 * Draws again what depends on the width of an element, and on font and colours of the theme. That drawing itself changes
 * the element's height is ignored.
 */
export function onLayoutChange(
  root: HTMLElement,
  { redraw, restyle }: { readonly redraw: () => void; readonly restyle: () => void },
): void {
  let width = 0;
  new ResizeObserver(() => {
    if (root.clientWidth === width) return;
    width = root.clientWidth;
    redraw();
  }).observe(root);
  new MutationObserver(restyle).observe(document.documentElement, { attributeFilter: ['style'] });
}
