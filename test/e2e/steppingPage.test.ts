import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureChromium } from '../support/chromium';
import { SteppingPage } from '../support/preview/steppingPage';

/** The built page alone in a browser: what no short session in the editor reaches. */
let browser: Browser;
let stepping: SteppingPage;
const page = () => stepping.page;
const sentence = () => page().locator('.sentence').innerText();
const nodes = (half: string) => page().locator(`.node[data-half=${half}]:visible`).allInnerTexts();
const cells = (list: string) =>
  page().getByRole('list', { name: list }).locator('.slot-value').allInnerTexts();
const current = () => page().locator('.line.now').innerText();
const moveAt = () => page().getByRole('spinbutton').inputValue();
const SEVEN = [41, 35, 62, 5, 97, 12, 50];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
  stepping = await SteppingPage.open(browser, 'dist');
  await page().emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(() => browser?.close());

describe('The page of insertions', () => {
  beforeEach(async () => {
    await page().setViewportSize({ width: 1200, height: 860 });
    await stepping.show([1, 2, 3], 'Three');
    await stepping.leaveFields();
  });

  it('walks 1, 2, 3 under rule 1 by the keyboard alone: trees, arrays, sentence and line of code go together', async () => {
    expect(await sentence()).toContain(
      'Both heaps are empty. The next move brings 1, the first of 3 numbers.',
    );
    expect([await nodes('lower'), await nodes('upper'), await moveAt()]).toEqual([[], [], '0']);
    await stepping.press('ArrowRight');
    expect(await nodes('lower')).toEqual(['1']);
    expect((await current()).trim()).toBe('this.lower.push(num);');
    await stepping.press('Shift+ArrowRight', 'Shift+ArrowRight');
    expect([await moveAt(), await nodes('lower'), await nodes('upper')]).toEqual(['9', ['1'], ['2']]);
    expect(await page().locator('.numeral').innerText()).toBe('1.5');
    await stepping.press('ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(await page().locator('.node.hand').innerText()).toBe('3');
    expect(await page().locator('.line.now strong').innerText()).toBe('this.lower.pop()');
    await stepping.press('End');
    expect([await cells('Lower half'), await cells('Upper half')]).toEqual([['2', '1'], ['3']]);
    expect(await sentence()).toContain('The median of 3 numbers is 2, the top of the lower half.');
    expect(await page().locator('.line.returned').innerText()).toContain('return this.lower.top;');
    await stepping.press('ArrowLeft');
    expect(await cells('Lower half')).toEqual(['1', '2']);
    await stepping.press('Shift+ArrowLeft');
    expect(await moveAt()).toBe('9');
    await stepping.press('Home');
    expect(await moveAt()).toBe('0');
  });

  it('has the tops beside the median and the children outside of them, at places that stay', async () => {
    await stepping.show(SEVEN);
    await stepping.press('End');
    const x = async (half: string, index: number) =>
      (await page().locator(`.node[data-half=${half}][data-index="${index}"]`).boundingBox())?.x ?? 0;
    const [child, top, other, outer] = [
      await x('lower', 1),
      await x('lower', 0),
      await x('upper', 0),
      await x('upper', 1),
    ];
    const numeral = (await page().locator('.numeral').boundingBox())?.x ?? 0;
    expect([child, top, numeral, other, outer]).toEqual(
      [child, top, numeral, other, outer].toSorted((a, b) => a - b),
    );
    await stepping.press('Home', 'Shift+ArrowRight');
    expect(await x('lower', 0)).toBe(top);
    await page().setViewportSize({ width: 400, height: 860 });
    await stepping.press('End');
    const y = async (half: string) =>
      (await page().locator(`.node[data-half=${half}][data-index="0"]`).boundingBox())?.y ?? 0;
    await expect.poll(async () => (await y('upper')) < (await y('lower'))).toBe(true);
  });

  it('plays and pauses by Space, to the end and then anew', async () => {
    await page().getByRole('combobox', { name: 'Speed' }).selectOption('100 a second');
    await stepping.leaveFields();
    await stepping.press('Space');
    await expect.poll(moveAt).toBe('16');
    await page().getByRole('button', { name: 'Play' }).waitFor();
    await page().getByRole('combobox', { name: 'Speed' }).selectOption('a move in 2 s');
    await stepping.leaveFields();
    await stepping.press('Space');
    await page().getByRole('button', { name: 'Pause' }).waitFor();
    await expect.poll(moveAt).toBe('1');
    await stepping.press('Space');
    await page().getByRole('button', { name: 'Play' }).waitFor();
    await page().getByRole('combobox', { name: 'Speed' }).selectOption('1 a second');
  });

  it('jumps to a move that is typed or slid to, and to no other than there is', async () => {
    const field = page().getByRole('spinbutton');
    await field.fill('7');
    await field.press('Enter');
    expect(await page().locator('.node.hand').isVisible()).toBe(false);
    expect(await cells('Lower half')).toEqual(['2', '1']);
    for (const [typed, move] of [
      ['99', '16'],
      ['-4', '0'],
      ['', '0'],
    ] as const) {
      await field.fill(typed);
      await field.press('Enter');
      expect(await moveAt()).toBe(move);
    }
    await page().getByRole('slider').fill('12');
    expect(await moveAt()).toBe('12');
    await page().getByRole('slider').press('ArrowRight');
    expect(await moveAt()).toBe('13');
  });

  it('leaves the keys to whoever types', async () => {
    await stepping.press('End');
    const field = page().getByRole('textbox', { name: 'Numbers' });
    await field.focus();
    await stepping.press('Home', 'ArrowRight', 'Space');
    expect(await moveAt()).toBe('16');
  });

  it('takes numbers that are typed, and says what is wrong with others', async () => {
    const field = page().getByRole('textbox', { name: 'Numbers' });
    await field.fill('4 three');
    await field.press('Enter');
    expect(await page().getByRole('alert').innerText()).toBe(
      '“three” is no number. Type numbers with blanks or commas between them, such as 41, 35, 62.',
    );
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await cells('Numbers in order of arrival')).toEqual(['1', '2', '3']);
    await field.fill('[4, 3.5]');
    expect(await page().getByRole('alert').isVisible()).toBe(false);
    await field.press('Enter');
    expect(await cells('Numbers in order of arrival')).toEqual(['4.0', '3.5']);
    expect(await page().locator('.stepped-source').innerText()).toBe('Typed numbers · 2 numbers');
    await stepping.press('ArrowRight');
    expect(await moveAt()).toBe('1');
  });

  it('changes the rule and the language, with as many numbers in as before', async () => {
    await stepping.press('Shift+ArrowRight', 'Shift+ArrowRight');
    await page().getByRole('radio', { name: '3 Compare with lower' }).click();
    expect([await nodes('lower'), await nodes('upper')]).toEqual([['1'], ['2']]);
    expect((await current()).trim()).toBe('this.upper.push(num);');
    await page().getByRole('radio', { name: 'Python' }).click();
    expect((await current()).trim()).toBe('heappush(self.upper, num)');
    await page().getByRole('radio', { name: 'TypeScript' }).click();
    await page().getByRole('radio', { name: '1 Through both' }).click();
    expect(await moveAt()).toBe('9');
  });

  it('copies the state, and all states: eight', async () => {
    await stepping.press('End');
    stepping.posted.length = 0;
    await page().getByRole('button', { name: 'Copy State' }).click();
    await page().getByRole('button', { name: 'Copy All States' }).click();
    await expect.poll(() => stepping.posted.length).toBe(2);
    expect(stepping.posted).toMatchObject([
      {
        type: 'copy',
        what: 'move 16',
        text: expect.stringMatching(/^Move 16 of 16, 3 of 3 numbers in, rule 1\n/),
      },
      { type: 'copy', what: '8 states', text: expect.stringMatching(/^lower \[1\] upper \[\]\n(.*\n){7}$/) },
    ]);
  });

  it('says a step politely to assistive tools', async () => {
    await stepping.press('ArrowRight');
    expect(await page().getByRole('status').first().textContent()).toBe(await sentence());
  });

  it('is where it was after a reload', async () => {
    await stepping.press('Shift+ArrowRight', 'Shift+ArrowRight', 'ArrowRight');
    const kept = () => page().evaluate(() => JSON.parse(sessionStorage.getItem('state') ?? '{}').at);
    await expect.poll(kept).toBe(10);
    stepping.posted.length = 0;
    await page().reload();
    expect(await moveAt()).toBe('10');
    expect(await page().locator('.stepped-source').innerText()).toBe('Three · 3 numbers');
    expect(stepping.posted).toEqual([{ type: 'ready', hasNumbers: true }]);
  });

  it('lets a number slide to its place, but not for whoever wants less motion, nor with a jump', async () => {
    // Counted as they begin: a busy machine takes longer to ask than they last.
    await page().evaluate(() => {
      const { animate } = Element.prototype;
      Element.prototype.animate = function (...given) {
        document.body.dataset['slides'] = String(1 + Number(document.body.dataset['slides'] ?? 0));
        return animate.apply(this, given);
      };
    });
    /** How many begin with a key. */
    const slides = async (key: string) => {
      await page().evaluate(() => delete document.body.dataset['slides']);
      await stepping.press(key);
      return page().evaluate(() => Number(document.body.dataset['slides'] ?? 0));
    };
    for (const [reducedMotion, count] of [
      ['no-preference', 2],
      ['reduce', 0],
    ] as const) {
      await page().emulateMedia({ reducedMotion });
      await stepping.press('Home', 'Shift+ArrowRight');
      expect(await slides('ArrowRight')).toBe(count / 2);
      expect(await slides('ArrowRight')).toBe(count);
      expect(await slides('End')).toBe(0);
    }
  });

  it('steps through thousands, with the numbers that a move touches in view', async () => {
    const many = Array.from({ length: 4096 }, (_, i) => (i * 7919) % 4099);
    await stepping.show(many, 'Many');
    await stepping.press('End');
    expect(await page().locator('.number').innerText()).toBe('all 4,096 numbers are in');
    const { length } = await cells('Lower half');
    expect(length).toBeLessThan(45);
    await stepping.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(await page().locator('.touched').count()).toBeGreaterThan(0);
    await stepping.press('Shift+ArrowLeft', 'Home');
    expect(await moveAt()).toBe('0');
  });
});

describe('Where the system chooses all colours', () => {
  afterAll(() => page().emulateMedia({ forcedColors: null }));

  it('the current line, the halves and the moved numbers are still told apart', async () => {
    await stepping.theme('dark');
    await page().emulateMedia({ forcedColors: 'active' });
    await page().setViewportSize({ width: 1200, height: 860 });
    await stepping.show(SEVEN);
    await stepping.press('Home', ...Array<string>(18).fill('ArrowRight'));
    const style = (selector: string, key: 'borderLeftColor' | 'outlineStyle' | 'borderTopWidth') =>
      page()
        .locator(selector)
        .first()
        .evaluate((each, name) => getComputedStyle(each)[name], key);
    expect(await style('.line.now', 'borderLeftColor')).not.toBe(
      await style('.line:not(.now)', 'borderLeftColor'),
    );
    expect(await style('.touched .slot-value', 'outlineStyle')).toBe('solid');
    expect(await style('.node.landed', 'borderTopWidth')).toBe('2px');
    expect(await stepping.faults()).toEqual([]);
  });
});

describe('Nothing is cut off, and axe finds nothing,', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  it.each([
    ['at the start', SEVEN, ['Home']],
    ['between two moves', SEVEN, ['Home', ...Array<string>(17).fill('ArrowRight')]],
    ['at the end', SEVEN, ['End']],
    ['of timestamps', [1_763_800_000_123, 1_763_800_000_456, 1_763_800_000_789], ['End']],
    ['of fractions', [0.123456789, 1 / 3, 2 / 3, 1e-7, 1e21], ['End']],
    [
      'of a thousand',
      Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1009),
      ['End', 'ArrowLeft', 'ArrowLeft'],
    ],
  ])('dark, light and high contrast, narrow and wide: %s', async (_, numbers, keys) => {
    await page().evaluate(axe);
    for (const width of [280, 400, 700, 1200]) {
      await page().setViewportSize({ width, height: 860 });
      await stepping.show(numbers, 'A source', 'ms');
      await stepping.leaveFields();
      await stepping.press(...keys);
      for (const theme of ['dark', 'light', 'hc-dark', 'hc-light'] as const) {
        await stepping.theme(theme);
        await page().waitForTimeout(150);
        const violations = await page().evaluate<string[]>(
          'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ": " + html + " " + failureSummary)))',
        );
        expect([...(await stepping.faults()), ...violations], `${width} px, ${theme}`).toEqual([]);
      }
    }
  });
});
