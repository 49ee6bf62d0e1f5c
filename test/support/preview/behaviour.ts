import assert from 'node:assert/strict';
import { isFromPanel } from '../../../src/protocol';
import { asSeries, CASES, snapshotOf } from './cases';
import type { PanelPage } from './page';

/** What the panel must do, each as a sentence; a check throws where it does not. */
export const BEHAVIOUR: Readonly<Record<string, (panel: PanelPage) => Promise<void>>> = {
  'says once that it listens': async ({ posted }) => {
    assert.equal(posted.filter(({ type }) => type === 'ready').length, 1);
  },

  'answers each snapshot once, also while nobody looks': async panel => {
    const count = () => panel.posted.filter(({ type }) => type === 'drawn').length;
    const before = count();
    await panel.show(CASES.seven());
    await panel.page.evaluate('window.requestAnimationFrame = () => 0');
    await panel.show(CASES.three());
    await panel.page.waitForTimeout(400);
    assert.equal(count(), before + 2);
    await panel.page.reload();
  },

  'goes to its charts where they are asked for, also before there are any': async panel => {
    const isSeen = async () => {
      const heading = panel.page.getByRole('heading', { name: 'Distribution' });
      await heading.waitFor();
      return heading.evaluate(each => each.getBoundingClientRect().bottom <= innerHeight);
    };
    await panel.page.setViewportSize({ width: 600, height: 300 });
    await panel.show(asSeries(CASES.seven(), 2));
    await panel.page.evaluate('scrollTo(0, 0)');
    assert.equal(await isSeen(), false);
    await panel.show(snapshotOf([]), 'en', { toCharts: true });
    await panel.show(asSeries(CASES.seven(), 3));
    assert.equal(await isSeen(), true);
    await panel.page.evaluate('scrollTo(0, 0)');
    await panel.show(asSeries(CASES.seven(), 3));
    assert.equal(await isSeen(), false);
    await panel.page.setViewportSize({ width: 1200, height: 760 });
  },

  'shows the median at once in a low page too, if it is not narrow as well': async panel => {
    for (const width of [600, 660, 1000]) {
      await panel.page.setViewportSize({ width, height: 260 });
      await panel.show(asSeries(CASES.thousand(), width));
      await panel.page.evaluate('scrollTo(0, 0)');
      const { y = 0, height = 0 } = (await panel.page.locator('.median .under').boundingBox()) ?? {};
      assert.ok(y > 0 && y + height <= 260, `at ${width} px it ends at ${y + height}`);
      assert.deepEqual(await panel.faults(), []);
    }
    await panel.page.setViewportSize({ width: 1200, height: 760 });
  },

  'shows foreign text as text': async panel => {
    await panel.show(snapshotOf([1, 2], { source: '<img src=x>&amp;' }));
    assert.equal(await panel.page.locator('.source-name').textContent(), '<img src=x>&amp;');
    assert.equal(await panel.page.locator('img').count(), 0);
  },

  'leads from the least number, from a dot and from the running median to where each came from, by mouse and keys':
    async panel => {
      await panel.show(CASES.seven());
      const led = () => panel.posted.flatMap(message => (message.type === 'goTo' ? [message.number] : []));
      const before = led().length;
      await panel.page.locator('.fact', { hasText: 'Min' }).getByRole('button').click();
      await panel.page.locator('.fact', { hasText: 'Max' }).getByRole('button').press('Enter');
      assert.deepEqual(led().slice(before), [{ which: 'min' }, { which: 'max' }]);
      const chart = (name: string) =>
        panel.page.locator('section.chart', { hasText: name }).locator('svg.picture').first();
      const dots = chart('Distribution');
      await dots.press('Home');
      assert.match((await dots.getAttribute('aria-description')) ?? '', /Enter, shows where/);
      await dots.press('Enter');
      const [dot] = led().slice(-1);
      assert.equal(dot?.which, 'value');
      const running = chart('Running median');
      const { width, height } = (await running.boundingBox()) ?? { width: 0, height: 0 };
      await running.click({ position: { x: width / 2, y: height / 2 } });
      const [point] = led().slice(-1);
      assert.equal(point?.which, 'arrived');
      if (point?.which === 'arrived') assert.equal(point.to, point.from + 1);
      assert.ok(panel.posted.every(isFromPanel));
    },

  'runs the commands that it offers, by mouse and by keyboard, only while empty': async panel => {
    await panel.show(CASES.empty());
    await panel.page.getByRole('button', { name: 'Add Selection' }).click();
    for (let i = 0; i < 3; i++) {
      await panel.page.keyboard.press('Tab');
      await panel.page.keyboard.press('Enter');
    }
    const commands = panel.posted.flatMap(message => (message.type === 'command' ? [message.command] : []));
    assert.deepEqual(commands, ['addSelection', 'watch', 'typeNumbers', 'tryExample']);
    assert.equal(await panel.page.getByRole('tree').count(), 0);
    await panel.show(CASES.seven());
    assert.equal(await panel.page.getByRole('button', { name: 'Add Selection' }).count(), 0);
  },

  'writes numbers in the font of the editor, and what is said in place of one in that of all other words':
    async panel => {
      await panel.theme('dark');
      const font = (text: string) =>
        panel.page
          .locator('.fact-value')
          .getByText(text)
          .evaluate(each => getComputedStyle(each).fontFamily);
      const words = await panel.page.locator('body').evaluate(each => getComputedStyle(each).fontFamily);
      await panel.show(CASES.two());
      assert.equal(await font('needs at least 6 numbers'), words);
      await panel.show(CASES.seven());
      assert.notEqual(await font('[5, 97]'), words);
    },

  'writes each number above its dot, but for the one that the line of the median would cross':
    async panel => {
      await panel.show(CASES.seven());
      const chart = panel.page.locator('section.chart', { hasText: 'Distribution' });
      const labels = await chart.locator('text.label:not(.strong, .soft)').allTextContents();
      assert.deepEqual(labels, ['5', '12', '35', '50', '62', '97']);
    },

  'says that numbers came before the window that is chosen, and leads to another': async panel => {
    await panel.show(CASES.emptyWindow());
    assert.equal(
      await panel.page.locator('.empty p').textContent(),
      'No numbers from File stream.log · since 15:55:02. 1,204 numbers came before: another window shows them.',
    );
    assert.equal(await panel.page.getByRole('button', { name: 'Add Selection' }).count(), 0);
    await panel.page.getByRole('button', { name: 'Choose Window…' }).click();
    const last = panel.posted.findLast(message => message.type === 'command');
    assert.deepEqual(last, { type: 'command', command: 'chooseWindow' });
    assert.ok(panel.posted.every(isFromPanel));
  },

  'shows each way to see the heaps in a side bar that is no wider than it must be': async panel => {
    const width = 168;
    await panel.page.setViewportSize({ width, height: 700 });
    await panel.show(asSeries(CASES.seven(), 3));
    const buttons = panel.page.locator('.tools button');
    const ends = await buttons.evaluateAll(all => all.map(each => each.getBoundingClientRect().right));
    assert.equal(ends.length, 5);
    assert.deepEqual(
      ends.filter(end => end > width),
      [],
    );
  },

  'tells long values and a comparison whole in a side bar that is no wider than it must be': async panel => {
    const width = 168;
    await panel.page.setViewportSize({ width, height: 700 });
    for (const make of [CASES.oneStamp, CASES.slower]) {
      await panel.show(asSeries(make(), 4));
      const texts = panel.page.locator('.fact-value > *, .evidence, .figures');
      const ends = await texts.evaluateAll(all =>
        all.map(each => {
          const range = document.createRange();
          range.selectNodeContents(each);
          return range.getBoundingClientRect().right;
        }),
      );
      assert.ok(ends.length > 6);
      assert.deepEqual(
        ends.filter(end => end > width),
        [],
      );
    }
    await panel.page.setViewportSize({ width: 1200, height: 760 });
  },

  'has one tab stop for both trees, and arrows that walk across the median': async panel => {
    const { page } = panel;
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.setViewportSize({ width: 1200, height: 700 });
    await panel.show(CASES.seven());
    await page.mouse.click(5, 600);
    const walk: (string | null | undefined)[] = [];
    for (const key of [
      'Tab',
      'Tab',
      'Tab',
      'Tab',
      'Tab',
      'Tab',
      'Tab',
      'ArrowLeft',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'Shift+Tab',
      'Tab',
    ]) {
      await page.keyboard.press(key);
      walk.push(await focused());
    }
    const trees = ['41', '35', '12', '41', '50', '97'];
    assert.deepEqual(walk, ['5', '97', 'More figures', 'SVG', 'PNG', 'Tree', ...trees, 'Tree', '97']);
    assert.equal(await page.locator('[role=treeitem][tabindex="0"]').count(), 1);
  },

  'sees a heap from one of its nodes, goes back with the focus where it was, and to the top': async panel => {
    const { page } = panel;
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return [activeElement?.textContent, activeElement?.getAttribute('aria-level')];
      });
    const steps: [string, () => Promise<void>][] = [
      ['41', () => page.locator('[data-half=lower][data-index="0"]').focus()],
      ['35', () => page.keyboard.press('ArrowLeft')],
      ['35', () => page.keyboard.press('Enter')],
      ['5', () => page.keyboard.press('ArrowLeft')],
    ];
    await panel.show(CASES.seven());
    for (const [label, act] of steps) {
      await act();
      await page.waitForTimeout(100);
      assert.equal((await focused())[0], label);
    }
    assert.equal(await page.locator('.half.lower .node:visible').count(), 2);
    assert.match(
      (await page.locator('.half.lower .more').textContent()) ?? '',
      /from level 1 · back · to the top/,
    );
    assert.equal(await page.locator('.under').textContent(), 'its top is out of view');
    assert.equal(await page.locator('.half.upper .node:visible').count(), 3);
    for (const key of ['ArrowRight', 'Backspace', 'Home']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(100);
      assert.deepEqual(await focused(), key === 'Home' ? ['41', '1'] : ['35', '2']);
    }
    assert.equal(await page.locator('.half.lower .node:visible').count(), 4);
  },

  'tells what it sees after a reload, and not of another series': async panel => {
    const { page } = panel;
    const lookAgain = async () => {
      panel.posted.length = 0;
      await page.reload();
      return panel.posted.flatMap(message => (message.type === 'look' ? [message.look] : []));
    };
    await panel.show(CASES.seven());
    await page.locator('[data-half=lower][data-index="1"]').dblclick();
    await page.waitForTimeout(100);
    assert.deepEqual(await lookAgain(), [{ kind: 'tree', lower: 1, upper: 0 }]);
    await panel.show(CASES.seven());
    await panel.show(asSeries(CASES.seven(), 2));
    assert.deepEqual(await lookAgain(), [{ kind: 'tree', lower: 0, upper: 0 }]);
    await panel.show(CASES.seven());
    await panel.choose('Levels');
    assert.deepEqual(await lookAgain(), [{ kind: 'levels' }]);
    await panel.show(CASES.seven());
    await panel.choose('Tree');
  },

  'shows all levels with their counts and ranges, where the words below a tree lead': async panel => {
    const { page } = panel;
    await page.setViewportSize({ width: 1200, height: 700 });
    await panel.show(CASES.million());
    await page.locator('.half.lower .more button').first().focus();
    assert.match(
      (await page.locator('.half.lower .more').textContent()) ?? '',
      /^500k more in 14 deeper levels/,
    );
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Levels');
    const rows = page.locator('.levels tbody tr');
    assert.equal(await rows.count(), 19);
    const [level, ofLower, lower, upper, ofUpper] = (await rows.nth(18).innerText()).split(/\s*\t\s*/);
    assert.deepEqual([level, ofLower, ofUpper], ['18', '237,857', '237,857']);
    // The least and the largest number of all stand at the bottom; what else does is the heaps' business.
    assert.match(lower ?? '', /^16\.288 to 4\d\.\d{3}$/);
    assert.match(upper ?? '', /^5\d\.\d{3} to 129\.790$/);
    await page.keyboard.press('ArrowLeft');
  },

  'scrolls through an array of any length, by a row, a page and to its end': async panel => {
    const { page } = panel;
    await panel.show(CASES.million());
    await panel.choose('Array');
    const first = async () =>
      (await page.locator('.array .layer .row:visible').first().innerText()).split('\n');
    const rows = page.getByRole('rowgroup', { name: 'Rows of the arrays' });
    await rows.focus();
    const seen: string[] = [];
    for (const key of ['ArrowDown', 'PageDown', 'End', 'PageUp', 'Home']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(400);
      const [index = '', lower = ''] = await first();
      seen.push(index);
      assert.match(lower, /^\d/, key);
    }
    const [down, pageDown, end, pageUp, home] = seen.map(index => Number(index.replaceAll(',', '')));
    assert.ok(down !== undefined && down > 0 && down < 10, `${down}`);
    assert.ok(pageDown !== undefined && pageDown > down + 10 && pageDown < down + 20, `${pageDown}`);
    assert.equal(end, 500_000 - 18);
    assert.ok(pageUp !== undefined && pageUp > 499_960 && pageUp < end, `${pageUp}`);
    assert.equal(home, 0);
    await page.keyboard.press('End');
    await page.waitForTimeout(300);
    await panel.show(asSeries(CASES.thousand(), 4));
    assert.equal((await first())[0], '0');
    await panel.choose('Tree');
  },

  'has its heaps saved as they are drawn, as an SVG and as a PNG': async panel => {
    const { page } = panel;
    await page.setViewportSize({ width: 1200, height: 700 });
    await panel.show(CASES.seven());
    panel.posted.length = 0;
    for (const format of ['SVG', 'PNG'])
      await page.getByRole('button', { name: `Save Heaps as ${format}` }).click();
    const saved = panel.posted.flatMap(message => (message.type === 'save' ? [message] : []));
    assert.deepEqual(
      saved.map(({ name, format }) => [name, format]),
      [
        ['Heaps', 'svg'],
        ['Heaps', 'png'],
      ],
    );
    assert.ok(saved.every(isFromPanel));
    const texts = Array.from(saved[0]?.data.matchAll(/<text [^>]*>([^<]*)/g) ?? [], ([, text]) => text);
    const nodes = ['41', '35', '12', '5', '50', '97', '62'];
    const words = [
      'Heaps',
      'median',
      'top of the lower half',
      'Lower half',
      'max-heap · 4',
      'Upper half',
      'min-heap · 3',
    ];
    assert.deepEqual(texts.toSorted(), [...nodes, ...words, '41'].toSorted());
    // What knows CSS no further than its colours of old reads it too.
    assert.doesNotMatch(saved[0]?.data ?? '', /color\(|var\(|color-mix/);
    assert.ok((saved[1]?.data.length ?? 0) > 10_000);
  },

  'begins with the table of the levels for who uses a screen reader, until they choose another':
    async panel => {
      const { page } = panel;
      const chosen = () => page.locator('.heaps [role=radio][aria-checked=true]').textContent();
      await page.evaluate(() => sessionStorage.clear());
      await page.goto(new URL('/reader', page.url()).href);
      await panel.show(CASES.seven());
      assert.equal(await chosen(), 'Levels');
      await panel.choose('Tree');
      await page.reload();
      await panel.show(CASES.seven());
      assert.equal(await chosen(), 'Tree');
      await page.goto(new URL('/', page.url()).href);
    },

  'says that it looks through the levels of another series, instead of showing the old ones': async panel => {
    const { page } = panel;
    await panel.show(CASES.seven());
    await panel.choose('Levels');
    await page.locator('.levels table').waitFor();
    // The host has not found them yet.
    await panel.show({ ...CASES.thousand(), seriesId: 3, looked: { kind: 'levels', lags: true } });
    assert.equal(await page.locator('.levels').innerText(), 'Looking through all levels…');
    await panel.show(CASES.seven());
    await panel.choose('Tree');
  },

  'is frozen by Space while numbers are collected, says so, and goes on': async panel => {
    const { page } = panel;
    await panel.show(CASES.three());
    await page.mouse.click(5, 600);
    await page.keyboard.press(' ');
    await panel.show(CASES.seven());
    assert.equal(await page.locator('.numeral').textContent(), '41');
    assert.equal(await page.locator('.half.lower .kind').textContent(), 'max-heap · 2');
    assert.match(
      (await page.locator('main').innerText()).replace(/\s+/g, ' '),
      /Frozen at 3 .*Collected meanwhile: 4 numbers\./,
    );
    await page.keyboard.press(' ');
    assert.equal(await page.locator('.half.lower .kind').textContent(), 'max-heap · 4');
  },

  'keeps the focus where it is while numbers come': async panel => {
    const { page } = panel;
    await panel.show(CASES.seven());
    await page.locator('[data-half=upper][data-index="2"]').focus();
    await panel.show(CASES.thousand());
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-index')), '2');
  },

  'lets a number slide to its place, but not for whoever wants less motion': async panel => {
    const { page } = panel;
    const slides = () => page.evaluate(() => document.getAnimations().length);
    const numbers = [41, 35, 62, 5, 97, 12];
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await page.emulateMedia({ reducedMotion });
      await panel.show(snapshotOf(numbers));
      await page.waitForTimeout(600);
      await panel.show(snapshotOf([...numbers, 50]));
      assert.equal(await slides(), reducedMotion === 'reduce' ? 0 : 1);
      assert.equal(await page.locator('.node.landed').textContent(), '41');
      assert.deepEqual(await page.locator('.node.passed').allTextContents(), ['41', '35', '5']);
    }
    await page.emulateMedia({ reducedMotion: null });
  },

  'marks only the place where a number rests when they come quickly': async panel => {
    const numbers = [41, 35, 62, 5, 97, 12];
    await panel.show(snapshotOf(numbers));
    await panel.show(snapshotOf([...numbers, 50]));
    assert.deepEqual(await panel.page.locator('.node.passed').allTextContents(), ['41']);
    assert.equal(await panel.page.locator('.edge.passed').count(), 0);
  },

  'follows the width of the page without a new snapshot': async panel => {
    const { page } = panel;
    await panel.show(CASES.thousand());
    const shown = () => page.locator('.node:visible').count();
    await page.setViewportSize({ width: 1200, height: 700 });
    await page.waitForTimeout(100);
    assert.equal(await shown(), 62);
    await page.setViewportSize({ width: 280, height: 700 });
    await page.waitForTimeout(100);
    assert.equal(await shown(), 14);
  },

  'draws numbers where the axis has them, and tells what lies beyond it': async panel => {
    const { page } = panel;
    await page.setViewportSize({ width: 1000, height: 900 });
    await panel.show(CASES.seven());
    // The scale, by the words at two ticks: they stand in the middle below them.
    const centres = await page
      .locator('.chart')
      .first()
      .locator('text')
      .evaluateAll(all =>
        all.map(each => {
          const { left, width } = each.getBoundingClientRect();
          return [each.textContent ?? '', left + width / 2] as const;
        }),
      );
    const places = new Map(centres);
    const at = (word: string) => places.get(word) ?? Number.NaN;
    const px = (at('80') - at('40')) / 40;
    for (const value of [5, 12, 35, 50, 62, 97])
      assert.ok(Math.abs(at(String(value)) - at('40') - (value - 40) * px) < 2);
    await panel.show(CASES.outlier());
    await page.getByText(/^1 above \d+, up to 1,000,000,000 →$/).waitFor();
  },

  'tells in a sentence what the charts show': async panel => {
    await panel.show(CASES.whole());
    const sentences = await panel.page
      .getByRole('img')
      .evaluateAll(all => all.map(each => each.getAttribute('aria-label')));
    assert.deepEqual(
      sentences.map(sentence => sentence?.replace(/, \d+, between/, ', …, between')),
      [
        'Distribution of 500 numbers: from 0 to 12, half of them between 4 and 8, the median 6; most, …, between 5.5 and 6.5.',
        'Running median of 500 numbers in order of arrival: 6 at the first, 6 now, between 6 and 7.',
      ],
    );
  },

  'moves a crosshair by keys and by mouse': async panel => {
    const { page } = panel;
    await panel.show(CASES.seven());
    const [spread, running] = [page.getByRole('img').nth(0), page.getByRole('img').nth(1)];
    const told = () => page.locator('.readout:visible').allInnerTexts();
    const after = async (key: string) => {
      await page.keyboard.press(key);
      return (await told()).map(text => text.replaceAll('\n', ', '));
    };
    await spread.focus();
    assert.deepEqual(await after('Home'), ['5, lower half']);
    assert.deepEqual(await after('ArrowRight'), ['12, lower half']);
    assert.deepEqual(await after('PageDown'), ['35, lower half']);
    assert.deepEqual(await after('End'), ['97, upper half']);
    assert.deepEqual(await after('Escape'), []);
    await running.focus();
    assert.deepEqual(await after('Home'), ['after 1 number, median 41, number 41, lower half']);
    assert.deepEqual(await after('PageUp'), ['after 1 number, median 41, number 41, lower half']);
    assert.deepEqual(await after('End'), ['after 7 numbers, median 41, number 50, upper half']);
    await running.blur();
    const box = await spread.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width - 12, box.y + 60);
    assert.deepEqual(await told(), ['97\nupper half']);
    await page.mouse.move(5, 5);
    assert.deepEqual(await told(), []);
  },

  'has each chart saved as a picture with the colours of the theme': async panel => {
    const { page, posted } = panel;
    posted.length = 0;
    await panel.theme('dark');
    await panel.show(CASES.thousand());
    for (const name of ['Distribution', 'Running median'])
      for (const format of ['SVG', 'PNG'])
        await page.getByRole('button', { name: `Save ${name} as ${format}` }).click();
    await page.waitForTimeout(50);
    const saved = posted.filter(message => message.type === 'save');
    assert.deepEqual(
      saved.map(({ name, format }) => `${name}.${format}`),
      ['Distribution.svg', 'Distribution.png', 'Running median.svg', 'Running median.png'],
    );
    for (const message of saved) assert.ok(isFromPanel(message));
    const [svg] = saved;
    const blue = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--vscode-charts-blue'),
    );
    const [red = 0, green = 0, other = 0] = (blue.match(/[0-9a-f]{2}/gi) ?? []).map(pair =>
      Number.parseInt(pair, 16),
    );
    assert.ok(svg?.data.includes(`fill="rgb(${red}, ${green}, ${other})"`));
    assert.ok(svg?.data.includes('>median 46.6</text>'));
  },

  'draws the running median by time where the numbers came at different times': async panel => {
    const { page } = panel;
    await panel.show(CASES.thousand());
    assert.equal(await page.getByRole('radio', { name: 'Time' }).isVisible(), false);
    await panel.show(CASES.timed());
    const words = () => page.locator('.chart').nth(1).locator('text').allTextContents();
    assert.ok((await words()).includes('400'));
    await page.getByRole('radio', { name: 'Time' }).click();
    const ticks = (await words()).filter(word => word.includes(':'));
    assert.ok(ticks.length >= 2, String(ticks));
    await page.getByRole('radio', { name: 'Arrival' }).click();
  },

  'lays the series that are picked beside the shown one, told apart without colour too': async panel => {
    const { page } = panel;
    await panel.show(CASES.several());
    const picked = () =>
      panel.posted.flatMap<unknown>(message =>
        message.type === 'lay' ? [message.seriesIds] : message.type === 'choose' ? [message.seriesId] : [],
      );
    await page.getByText('Compared with 2 others').click();
    await page.getByRole('checkbox', { name: /a-very-long-label/ }).check();
    await page.getByRole('checkbox', { name: 'database (ms)' }).uncheck();
    await page.getByRole('combobox', { name: 'Series' }).selectOption('processor (%)');
    await page.waitForTimeout(50);
    assert.deepEqual(picked(), [[2, 3, 4], [3], 3]);
    assert.equal(await page.getByRole('img').count(), 4);
    const dashes = await page
      .locator('.chart .line')
      .evaluateAll(all => all.map(each => getComputedStyle(each).strokeDasharray));
    assert.equal(new Set(dashes).size, 3);
    await page.getByText('database (ms): 36.08\u00a0ms', { exact: true }).waitFor();
    await page.getByText('Compared with 2 others').click();
  },

  'gives the running median of several series the room that their pictures have beside it': async panel => {
    const { page } = panel;
    await panel.show(CASES.several());
    const picture = page.locator('section.chart', { hasText: 'Running median' }).locator('svg.picture');
    const tall = async (width: number) => {
      await page.setViewportSize({ width, height: 760 });
      // Laid out, and then drawn for that width.
      await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))');
      return Number((await picture.getAttribute('viewBox'))?.split(' ')[3]);
    };
    assert.ok((await tall(1200)) > 350);
    assert.ok((await tall(400)) > 220);
    await page.setViewportSize({ width: 1200, height: 760 });
  },

  'leaves the keyboard with a series beside the shown one when another one comes': async panel => {
    const { page } = panel;
    const snapshot = CASES.several();
    await panel.show(snapshot);
    await page.getByText('Compared with 2 others').click();
    const database = page.getByRole('checkbox', { name: 'database (ms)' });
    await database.focus();
    const rate = { seriesId: 9, label: 'rate', unit: '' };
    await panel.show({ ...snapshot, choices: [...(snapshot.choices ?? []), rate] });
    await page.getByRole('checkbox', { name: 'rate' }).waitFor();
    assert.ok(await database.evaluate(box => box === document.activeElement));
    await page.getByText('Compared with 2 others').click();
  },
};
