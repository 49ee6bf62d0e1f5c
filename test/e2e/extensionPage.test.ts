import { describe, expect, it } from 'vitest';
import { PICTURED } from '../support/textPicture';
import { useEditor } from '../support/useEditor';

const editor = useEditor({ files: { 'checkout.log': PICTURED.join('\n') } });

describe('The page of the extension', () => {
  it('shows with its first words what a selection gives, as the editor then does', async () => {
    const { page } = editor();
    await page.keyboard.press('ControlOrMeta+Shift+X');
    await page.locator('.extensions-list .monaco-list-row', { hasText: 'Median Watch' }).first().click();
    const text = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    const picture = text.locator('pre').first();
    await picture.waitFor();
    await editor().screenshots('extension-page');
    const places = await text.locator('pre, table').evaluateAll(all => all.map(({ tagName }) => tagName));
    expect(places[0]).toBe('PRE');
    expect(await text.locator('img, video, picture').count()).toBe(0);
    const isWhole = await picture.evaluate(
      ({ scrollWidth, clientWidth, ownerDocument }) =>
        scrollWidth <= clientWidth && ownerDocument.documentElement.scrollWidth <= innerWidth,
    );
    expect(isWhole).toBe(true);

    const drawn = await picture.innerText();
    for (const line of PICTURED) expect(drawn).toContain(line);
    await editor().open('checkout.log');
    await editor().text.selectAll();
    await expect.poll(() => editor().status.text()).toContain('selected');
    expect(drawn).toContain(await editor().status.text());
  });
});
