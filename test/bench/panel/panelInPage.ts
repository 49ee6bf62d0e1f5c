import type { Browser, Page } from 'playwright-core';
import type { Snapshot } from '../../../src/protocol';
import { openLonePage } from '../../support/preview/webviewPage';

/** The panel of a build in a page that answers itself, so that no way to the test and back is measured. */
export async function openPanel(browser: Browser, build: string, answer?: Snapshot): Promise<Page> {
  const files = { script: 'panel.js', styles: ['panel.css'] };
  const first = answer ? `${HOST}${answering(textOf(answer))}` : HOST;
  const { page } = await openLonePage(browser, build, files, () => {}, first);
  return page;
}

/** Gives the page snapshots, which `drawMany` draws in turn. */
export async function load(page: Page, snapshots: readonly Snapshot[]): Promise<void> {
  const texts = JSON.stringify(snapshots.map(textOf));
  await page.evaluate(`window.messages = ${texts}.map(window.revived); undefined`);
}

/** Draws so many of them, one after the other. */
export async function draw(page: Page, count: number): Promise<void> {
  await page.evaluate(`window.drawMany(${count})`);
}

/** Takes the place of the host in the page. Typed arrays come as text, and are made again. */
const HOST = `
  window.acquireVsCodeApi = () => ({
    postMessage: ({ type }) => {
      if (type === 'drawn') window.whenDrawn?.();
      if (type === 'ready') window.whenReady?.();
    },
    getState: () => undefined,
    setState: () => {},
  });
  window.revived = text => {
    const lists = new Map([Float64Array, Uint32Array, Uint8Array].map(list => [list.name, list]));
    return JSON.parse(text, (_, value) => lists.get(value?.list)?.from(value.items) ?? value);
  };
  window.untilDrawn = message => new Promise(resolve => {
    window.whenDrawn = resolve;
    window.postMessage(message, '*');
  });
  window.drawMany = async count => {
    for (let i = 0; i < count; i++) {
      window.at = ((window.at ?? -1) + 1) % window.messages.length;
      await window.untilDrawn(window.messages[window.at]);
    }
  };`;

/** Notes in `paintedAt` after how many milliseconds the answer to the first message was painted. */
const answering = (message: string) => `
  window.whenReady = async () => {
    await window.untilDrawn(window.revived(${JSON.stringify(message)}));
    requestAnimationFrame(() => setTimeout(() => { window.paintedAt = performance.now(); }));
  };`;

function textOf(snapshot: Snapshot): string {
  return JSON.stringify({ type: 'snapshot', snapshot, locale: 'en' }, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? { list: value.constructor.name, items: [...(value as Float64Array)] } : value,
  );
}
