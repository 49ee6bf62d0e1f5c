import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Evidence } from './evidence';
import { end, start } from './processes';

export interface WindowOptions {
  readonly userDataDir: string;
  readonly extensions: string;
  /** A folder, or a file that lists several. */
  readonly shown: string;
  readonly evidence: Evidence;
  readonly trusted: boolean;
}

/** How long a window may take to stand, in milliseconds: a slow machine, its first start. */
const PATIENCE = 60_000;

/** Starts a VS Code with the desktop's arguments and takes hold of its window. */
export async function openWindow(
  executable: string,
  { userDataDir, extensions, shown, evidence, trusted }: WindowOptions,
): Promise<{ page: Page; browser: Browser; close: () => Promise<void> }> {
  const port = await freePort();
  const code = start(
    executable,
    [
      shown,
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${userDataDir}`,
      `--extensions-dir=${extensions}`,
      '--no-sandbox',
      '--disable-updates',
      ...(trusted ? ['--disable-workspace-trust'] : []),
      '--skip-release-notes',
      '--skip-welcome',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  evidence.hear(code);
  let browser: Browser | undefined;
  try {
    browser = await connect(port, code);
    const page = await findWorkbench(browser);
    await stands(page, evidence);
    const [context] = browser.contexts();
    // A desktop window may read the clipboard anyway, and does not know how to be asked.
    await context?.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => {});
    const opened = browser;
    return {
      page,
      browser,
      close: async () => {
        await opened.close();
        await end(code);
      },
    };
  } catch (error) {
    await evidence.keep('the window did not open');
    await browser?.close();
    await end(code);
    throw error;
  }
}

/** Another window on what one shows; undefined for the desktop's VS Code, which shows a workspace in one window alone. */
export async function openBeside(page: Page, evidence: Evidence): Promise<Page | undefined> {
  if (!page.url().startsWith('http')) return undefined;
  const context = page.context();
  const session = await context.newCDPSession(page);
  // Not a tab of the first window: one that is not in front draws now and then only, and a click waits for that.
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    session.send('Target.createTarget', { url: page.url(), newWindow: true }),
  ]);
  await stands(other, evidence);
  return other;
}

async function stands(page: Page, evidence: Evidence): Promise<void> {
  page.setDefaultTimeout(60_000);
  evidence.see(page);
  await page.locator('.monaco-workbench .statusbar-item').first().waitFor({ timeout: PATIENCE });
}

async function connect(port: number, code: ChildProcess): Promise<Browser> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if (code.exitCode !== null) throw new Error(`VS Code ended with code ${code.exitCode} before it opened.`);
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    } catch {
      await pause();
    }
  }
  throw new Error(`VS Code did not open a window within ${PATIENCE / 1000} s.`);
}

async function findWorkbench(browser: Browser): Promise<Page> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    for (const page of browser.contexts().flatMap(context => context.pages()))
      if ((await page.locator('.monaco-workbench').count()) > 0) return page;
    await pause();
  }
  throw new Error(`VS Code did not show its workbench within ${PATIENCE / 1000} s.`);
}

const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 100));

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
