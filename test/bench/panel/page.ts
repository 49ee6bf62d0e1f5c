import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Snapshot } from '../../../src/protocol';
import { SeriesCharts } from '../../../src/views/heaps/seriesCharts';
import { Series } from '../../../src/watch/series/series';
import { ALL } from '../../../src/watch/series/window';
import { snapshotOf } from '../../support/preview/cases';
import { applyTheme } from '../../support/preview/webviewPage';
import { latencies } from './numbers';
import { draw, load, openPanel } from './panelInPage';

const COUNT = 1_000_000;
const SIZE = { width: 1200, height: 900 };
const BARE = { label: '', dimension: '', unit: 0, mixed: false };

/** Milliseconds from a page's start to its first picture, of each build, in turn. */
export async function firstPaints(
  browser: Browser,
  builds: readonly string[],
  rounds: number,
): Promise<number[][]> {
  const first = snapshotOf(latencies(COUNT, 1), { unit: 'ms' });
  // A build of before knows a pause by another name.
  const snapshot = { ...first, paused: false };
  const times: number[][] = builds.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, build] of builds.entries()) {
      const page = await openPanel(browser, build, snapshot);
      // Playwright's own waiting would evaluate text, which the page's policy forbids.
      while (!(await page.evaluate<boolean>('window.paintedAt > 0'))) await page.waitForTimeout(5);
      times[i]?.push(await page.evaluate<number>('window.paintedAt'));
      await page.close();
    }
  return times;
}

/** Snapshots of a million numbers to which more and more come. */
function snapshots(count: number): Snapshot[] {
  const series = new Series(BARE, { warmUp: 0, window: ALL, most: 2e7 });
  series.add({ ...BARE, values: latencies(COUNT, 1) }, 1);
  const scale = { factor: 1, converted: false, symbol: 'ms' };
  const charts = new SeriesCharts(series, scale);
  for (const _ of charts.catchUp());
  const first = snapshotOf(latencies(COUNT, 1), { unit: 'ms' });
  const { heaps } = series;
  return Array.from({ length: count }, (_, i) => {
    series.add({ ...BARE, values: latencies(100, 2 + i) }, 1 + i * 100);
    const data = charts.data({ scale, extent: first.facts?.extent ?? [] });
    return {
      ...first,
      median: data.median,
      lower: { size: heaps.lowerSize, top: heaps.lower(63) },
      upper: { size: heaps.upperSize, top: heaps.upper(63) },
      charts: data,
    };
  });
}

/** Milliseconds that the page's thread is busy for each of so many snapshots, ten a second. */
export async function frames(browser: Browser, build: string, count: number): Promise<number[]> {
  const { page, cdp } = await opened(browser, build);
  await load(page, snapshots(count + 20));
  const busy: number[] = [];
  for (let i = 0; i < count + 20; i++) {
    const before = await taskTime(cdp);
    await draw(page, 1);
    // Layout and paint come after the answer. What asking itself costs, some tenths of a millisecond, counts too.
    await page.waitForTimeout(60);
    if (i >= 20) busy.push(((await taskTime(cdp)) - before) * 1000);
  }
  await page.close();
  return busy;
}

/** What the page keeps in bytes at equal distances over so many snapshots, and how that grows a snapshot. */
export async function heapSlope(
  browser: Browser,
  build: string,
  count: number,
): Promise<{ kept: number[]; slope: number }> {
  const { page, cdp } = await opened(browser, build);
  await load(page, snapshots(50));
  // Frames are not waited for: so that all are drawn as quickly as they can be.
  await page.evaluate('window.requestAnimationFrame = draw => setTimeout(draw, 0)');
  const parts = 10;
  const kept: number[] = [];
  await draw(page, count / parts);
  for (let i = 0; i <= parts; i++) {
    await cdp.send('HeapProfiler.collectGarbage');
    kept.push(await metric(cdp, 'JSHeapUsedSize'));
    if (i < parts) await draw(page, count / parts);
  }
  await page.close();
  return { kept, slope: slopeOf(kept) / (count / parts) };
}

async function opened(browser: Browser, build: string): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await openPanel(browser, build);
  await page.setViewportSize(SIZE);
  await applyTheme(page, 'dark', 'editor');
  const cdp = await page.context().newCDPSession(page);
  // Of the processor: what others take of it meanwhile does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp };
}

const taskTime = (cdp: CDPSession) => metric(cdp, 'TaskDuration');

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(each => each.name === name)?.value ?? Number.NaN;
}

/** Of the straight line that fits best, by least squares. */
function slopeOf(list: readonly number[]): number {
  const middle = (list.length - 1) / 2;
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  const across = list.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  return list.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0) / across;
}
