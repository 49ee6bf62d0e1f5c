import './language';
import type { FromPanel, ToPanel } from '../protocol';
import { keptFrom } from './kept';
import { onLayoutChange } from './layoutChanges';
import { PanelView } from './view';
import { whenDrawable } from './whenDrawable';

/** Provided by VS Code to the page of a webview; may be called once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  /** What was kept over reloads of the page and of the window. */
  getState(): unknown;
  setState(state: unknown): void;
};

const host = acquireVsCodeApi();
/** A tree of boxes tells less than a table to whoever can't see it. */
const segment = document.body.classList.contains('vscode-using-screen-reader') ? 'levels' : 'tree';
const view = new PanelView(
  {
    run: command => host.postMessage({ type: 'command', command }),
    look: look => host.postMessage({ type: 'look', look }),
    save: picture => host.postMessage({ type: 'save', ...picture }),
    choose: seriesId => host.postMessage({ type: 'choose', seriesId }),
    goTo: (seriesId, number) => host.postMessage({ type: 'goTo', seriesId, number }),
    lay: seriesIds => host.postMessage({ type: 'lay', seriesIds }),
    keep: kept => host.setState(kept),
  },
  keptFrom(host.getState(), segment),
);
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
  const { snapshot, locale, toCharts } = waiting;
  waiting = undefined;
  try {
    if (toCharts) view.toCharts();
    view.draw(snapshot, locale);
  } finally {
    host.postMessage({ type: 'drawn' });
  }
}

onLayoutChange(view.root, { redraw: () => view.redraw(), restyle: () => view.restyle() });
// How many levels fit depends on the height of the page too.
window.addEventListener('resize', () => view.redraw());

view.ask();
host.postMessage({ type: 'ready' });
