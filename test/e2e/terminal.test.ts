import { afterEach, describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const editor = useEditor({
  files: { 'notes.txt': 'no numbers\n' },
  settings: {
    // Drawn as text, which a test can read.
    'terminal.integrated.gpuAcceleration': 'off',
    'terminal.integrated.defaultProfile.linux': 'bash',
    'terminal.integrated.profiles.linux': {
      bash: { path: '/bin/bash' },
      zsh: { path: '/usr/bin/zsh' },
      dash: { path: '/bin/dash' },
    },
    'terminal.integrated.showExitAlert': false,
  },
});
const status = () => editor().status.text();

/** A shell may take its time to start. */
const SLOW = { timeout: 40_000 };

/** Opens a terminal and waits for its prompt. */
async function openTerminal(profile: string): Promise<void> {
  await editor().set({ 'terminal.integrated.defaultProfile.linux': profile });
  await editor().command('Terminal: Create New Terminal');
  await expect.poll(() => screen(), SLOW).toMatch(/[$#%]/);
}

/** The lines on the screen of the terminal in front. */
async function screen(): Promise<string> {
  const rows = editor().page.locator('.terminal-wrapper.active .xterm-rows');
  await rows.waitFor(SLOW);
  return (await rows.innerText()).replaceAll('\u00a0', ' ');
}

/** Types a command line and runs it. */
async function type(line: string): Promise<void> {
  await editor().page.locator('.terminal-wrapper.active .xterm-screen').click();
  await editor().page.keyboard.type(line);
  await editor().page.keyboard.press('Enter');
}

describe('Median: Watch Terminal', () => {
  afterEach(() => editor().notifications.clear());

  it('offers to open a terminal where there is none', async () => {
    await editor().command('Median: Watch Terminal');
    await editor().notifications.all('No terminal is open, so there is none to watch.').waitFor();
    expect(await editor().notifications.all().locator('.monaco-button').allInnerTexts()).toEqual([
      'Run Command and Watch',
      'Open Terminal',
    ]);
  });

  // Driven by keys, the terminal of VS Code 1.93 has not been seen to do this.
  if (process.env['MEDIAN_WATCH_EDITOR'] !== 'oldest')
    it('says that dash tells nothing, and takes what it shows instead', { timeout: 120_000 }, async () => {
      await openTerminal('dash');
      await type('PS1="ready> "; clear');
      await expect.poll(() => screen(), SLOW).toContain('ready>');
      await type('printf "%s\\n" 1 2 3 1000');
      await expect.poll(() => screen(), SLOW).toContain('\n1000');
      await editor().command('Median: Watch Terminal');
      await editor().notifications.all('dash has none').waitFor(SLOW);
      await editor().screenshot('terminal-dash');
      await editor().notifications.answer('Take Visible Text');
      // The command line has 1 2 3 1000 too.
      await expect.poll(status, SLOW).toBe('2.5 of 8 selected');
    });
});
