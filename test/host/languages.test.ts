import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as l10n from '../../src/l10n';
import { markedTexts, withoutMarked } from '../support/texts/marks';
import { extension } from './support';

/** What has the same name in every language, and the name of the file. */
const NAMES = /^(?:data|csv|MAD|IQR)$/;

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
    const numbers = [41, 35, 62, 5, 97, 12, 50, 2000];
    const watch = own.lookAt({
      ...own.extractionOf(numbers, 'data.csv', Array(numbers.length).fill('ms')),
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
    // The names of icons and commands are read by nobody.
    const read = text.replace(/\$\([\w-]+\)|\(command:[\w.]+|&nbsp;/g, ' ');
    const words = withoutMarked(read).match(/\p{L}{3,}/gu) ?? [];
    assert.deepEqual(
      words.filter(word => !NAMES.test(word)),
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
