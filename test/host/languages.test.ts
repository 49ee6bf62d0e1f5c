import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as l10n from '../../src/l10n';
import { markedTexts, withoutMarked } from '../support/texts/marks';
import { extension } from './support';

/** What stands where nothing is translated: labels, units and names that are the same in every language. */
const DATA =
  /^(?:latency|data|csv|MAD|IQR|command|medianWatch|type|hierarchy|copy|circle|outline|symbol|numeric|debug|pause|continue|clear|all|\w*[A-Z]\w*|nbsp|watches|focus|list|tree|stop|rerun|warning|bell)$/;

describe('In another language', () => {
  const before_ = l10n.spoken();
  // Modules hold texts as constants: they are loaded while the language is spoken.
  const load = async () => ({
    ...(await import('../../src/views/tooltip')),
    ...(await import('../../src/views/language')),
    ...(await import('../../src/watch/watch')),
    ...(await import('../../src/watch/series/recentSummary')),
    ...(await import('../unit/watch/extractions')),
  });
  let own: Awaited<ReturnType<typeof load>>;

  before(async () => {
    const file = path.join(extension().extensionPath, 'l10n/bundle.l10n.json');
    l10n.speak({ language: 'en', texts: markedTexts(JSON.parse(readFileSync(file, 'utf8'))) });
    own = await load();
  });
  after(() => l10n.speak(before_));

  it('the tooltip says no word in English', async () => {
    const watch = own.lookAt({
      ...own.extractionOf([41, 35, 62, 5, 97, 12, 50, 2000], 'data.csv', [
        'ms',
        'ms',
        'ms',
        'ms',
        'ms',
        'ms',
        'ms',
        'ms',
      ]),
      skipped: { date: 2, time: 1 },
      leftOut: 3,
      beyond: 4,
    });
    const series = watch.series.main;
    assert.ok(series);
    const summaries = new own.RecentSummaries({
      clock: Date.now,
      later: work => setTimeout(work, 0),
      percentiles: () => [1, 95],
    });
    const summary = await summaries.exact(series);
    assert.ok(summary);
    const shown = { series, summary: { ...summary, lag: 0 }, percentiles: [1, 95] };
    const { value } = own.tooltipOf(watch, shown, true);
    const text = value.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    const words = withoutMarked(text).match(/\p{L}{3,}/gu) ?? [];
    assert.deepEqual(
      words.filter(word => !DATA.test(word)),
      [],
    );
    assert.match(text, /⟪/);
  });

  it('windows, limits and units are told in it', () => {
    const told = own.windowWords({ window: { kind: 'last', count: 100 } });
    assert.equal(told, '⟪last 100⟫');
    assert.equal(own.numbersOf(7), '⟪7 numbers⟫');
  });
});
