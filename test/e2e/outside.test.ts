import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const LINK = 'x [go](command:workbench.action.toggleSidebarVisibility) y.txt';
const ANGLES = 'x <command:workbench.action.toggleSidebarVisibility?a> www.example.com y.txt';
const ICON = 'x $(flame) y.txt';
const editor = useEditor({
  files: { [LINK]: '5\n41\n97\n', [ANGLES]: '5\n41\n97\n', [ICON]: '5\n41\n97\n' },
});

describe('A name from outside is shown as it is', () => {
  it.each([LINK, ANGLES, ICON])('in the tooltip: %s', async name => {
    await editor().open(name);
    await editor().text.selectAll();
    await expect.poll(() => editor().status.text()).toBe('Median 41 of 3 selected');
    await expect.poll(() => editor().status.spoken()).toContain(name);
    // The tab that was opened may still tell its path.
    await editor().page.mouse.move(600, 300);
    await editor().page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
    const tooltip = await editor().status.hover();
    await expect
      .poll(async () => (await tooltip.innerText()).replace(/\s+/g, ' '))
      .toContain(`Selection in ${name}`);
    const links = (await tooltip.locator('a').allInnerTexts()).map(text => text.trim());
    expect(links).toEqual(['Show Heaps', 'Copy', 'Pause', 'Read…']);
    await editor().page.mouse.move(600, 300);
  });

  it.each([
    [LINK, LINK.replace('](', '] (')],
    [ANGLES, ANGLES],
    [ICON, ICON.replace('$(', '(')],
  ])('in messages, but for what would make it a link or an icon: %s', async (name, shown) => {
    await editor().open(name);
    await editor().command('Median: Of Selection');
    const message = editor().notifications.all(shown);
    await message.waitFor();
    await expect.poll(() => message.locator('.notification-list-item-message a').count()).toBe(0);
    await editor().notifications.clear();
  });
});
