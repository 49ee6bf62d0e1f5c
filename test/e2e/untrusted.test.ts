import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const editor = useEditor({
  trusted: false,
  files: {
    'numbers.txt': '5\n41\n97\n',
    '.vscode/settings.json': JSON.stringify({
      'medianWatch.autoWatch': [{ output: 'Window' }],
      'medianWatch.debug.watchEachSession': true,
    }),
  },
});
const status = () => editor().status.text();

describe('A workspace that is not trusted', () => {
  it('may be read', async () => {
    await editor().open('numbers.txt');
    await editor().text.selectLines(1, 3);
    await expect.poll(status).toBe('Median 41 of 3 selected');
  });

  it('runs no command, says why and leads to where trust is given', async () => {
    await editor().command('Median: Run Command and Watch It…');
    await editor().notifications.all('A command is run only in a workspace that you trust').waitFor();
    await editor().screenshot('untrusted');
    await editor().notifications.answer('Manage Trust');
    await editor().page.locator('.tab.active', { hasText: 'Workspace Trust' }).waitFor();
    await editor().command('View: Close Editor');
  });

  it('is told so where the sources are listed', async () => {
    await editor().command('Median: Watch…');
    const reason = 'this workspace is not trusted to run commands';
    const rows = editor().page.locator('.quick-input-list .monaco-list-row').filter({ hasText: reason });
    await expect
      .poll(() => rows.locator('.label-name').allInnerTexts())
      .toEqual(
        expect.arrayContaining([expect.stringContaining('Run Command…'), expect.stringContaining('Task…')]),
      );
    await editor().quickInput.cancel();
  });

  it('opens no watch by itself', async () => {
    await editor().page.getByRole('tab', { name: 'Median' }).first().click();
    await editor().page.locator('.pane .welcome-view-content').getByText('See the running median').waitFor();
  });

  it('does not decide whether what is debugged is watched, as the Settings editor says', async () => {
    await editor().command('Preferences: Open Workspace Settings');
    const rows = editor().page.locator('.settings-editor [role=treeitem]');
    await rows.filter({ hasText: 'Workspace Trust' }).first().waitFor();
    // 1.93 says the former.
    await rows
      .filter({ hasText: 'Watch Each Session' })
      .filter({ hasText: /Setting value not applied|Requires workspace trust/ })
      .waitFor();
    await editor().screenshot('untrusted-setting');
  });
});
