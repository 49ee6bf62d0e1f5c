import '../language';
import { Pace } from '../../pace';
import type { FromStepping, ToStepping } from '../../steppingProtocol';
import { onLayoutChange } from '../layoutChanges';
import { restored, type Saved } from './saved';
import { SteppingView } from './view';

/** Milliseconds between two times that the page keeps where it stands. */
const SAVE_MS = 300;

/** Provided by VS Code to the page of a webview; may be called once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromStepping): void;
  getState(): unknown;
  setState(state: Saved): void;
};

const host = acquireVsCodeApi();
const saving = new Pace<Saved>(SAVE_MS, state => host.setState(state));
const view = new SteppingView(
  { post: message => host.postMessage(message), save: state => saving.push(state) },
  document.documentElement.lang,
);
document.body.append(view.root);

window.addEventListener('message', ({ data }: MessageEvent<ToStepping>) => {
  if (data?.type === 'numbers') view.take(data.shown);
});

const redraw = () => view.redraw();
onLayoutChange(view.root, { redraw, restyle: redraw });

const before = restored(host.getState());
if (before) view.restore(before);
host.postMessage({ type: 'ready', hasNumbers: before !== undefined });
