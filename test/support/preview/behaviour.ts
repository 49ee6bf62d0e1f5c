import assert from 'node:assert/strict';
import { CASES, snapshotOf } from './cases';
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

  'shows foreign text as text': async panel => {
    await panel.show(snapshotOf([1, 2], { source: '<img src=x>&amp;' }));
    assert.equal(await panel.page.locator('.source-name').textContent(), '<img src=x>&amp;');
    assert.equal(await panel.page.locator('img').count(), 0);
  },

  'runs the two commands that it offers, by mouse and by keyboard, only while empty': async panel => {
    await panel.show(CASES.empty());
    await panel.page.getByRole('button', { name: 'Add Selection' }).click();
    await panel.page.keyboard.press('Tab');
    await panel.page.keyboard.press('Enter');
    const commands = panel.posted.flatMap(message => (message.type === 'command' ? [message.command] : []));
    assert.deepEqual(commands, ['addSelection', 'ofSelection']);
    assert.equal(await panel.page.getByRole('tree').count(), 0);
    await panel.show(CASES.seven());
    assert.equal(await panel.page.getByRole('button').count(), 0);
  },

  'has one tab stop a tree, and arrows that walk across the median': async panel => {
    const { page } = panel;
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.setViewportSize({ width: 1200, height: 700 });
    await panel.show(CASES.seven());
    await page.mouse.click(5, 600);
    const walk: (string | null | undefined)[] = [];
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'More figures');
    for (const key of [
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
    assert.deepEqual(walk, ['41', '35', '12', '41', '50', '97', '41', '97']);
    assert.equal(await page.locator('[role=treeitem][tabindex="0"]').count(), 2);
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
};
