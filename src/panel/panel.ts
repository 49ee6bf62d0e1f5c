import type { FromPanel, ToPanel } from '../protocol';
import { PanelView } from './view';
import { whenDrawable } from './whenDrawable';

/** What VS Code gives to the page of a webview, once. */
declare function acquireVsCodeApi(): { postMessage(message: FromPanel): void };

const host = acquireVsCodeApi();
const view = new PanelView(command => host.postMessage({ type: 'command', command }));
document.body.append(view.root);

let waiting: ToPanel | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  if (data?.type !== 'snapshot') return;
  const scheduled = waiting !== undefined;
  waiting = data;
  if (!scheduled) whenDrawable(drawWaiting);
});

function drawWaiting(): void {
  if (!waiting) return;
  const { snapshot, locale } = waiting;
  waiting = undefined;
  try {
    view.draw(snapshot, locale);
  } finally {
    host.postMessage({ type: 'drawn' });
  }
}

// Another width, font or theme gives the same numbers another room. Drawing changes the height: not to be heard.
let width = 0;
new ResizeObserver(() => {
  if (view.root.clientWidth === width) return;
  width = view.root.clientWidth;
  view.redraw();
}).observe(view.root);
new MutationObserver(() => view.redraw()).observe(document.documentElement, { attributeFilter: ['style'] });

host.postMessage({ type: 'ready' });
