// A desktop VS Code, as its caller sees it, on top of a VS Code server and a Chromium: it takes the arguments that
// `@vscode/test-electron` and the end-to-end tests give, and exits as a desktop VS Code would.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { type BrowserContext, chromium } from 'playwright-core';
import { ensureChromium } from './chromium';
import { type CodeArguments, parseCodeArguments } from './codeArguments';
import { isNoise } from './noise';
import { endOnSignals } from './processes';
import { runServerCommand, type Server, type ServerOptions, startServer } from './server';
import { serverInstall } from './serverInstall';
import { workbenchUrl } from './workbenchUrl';

const args = parseCodeArguments(
  process.argv.slice(2),
  file => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false,
);
const install = serverInstall(args.server);
const scratch = mkdtempSync(path.join(tmpdir(), 'median-watch-code-'));
const options: ServerOptions = {
  userDataDir: path.resolve(args.userDataDir ?? path.join(scratch, 'user-data')),
  extensionsDir: path.resolve(args.extensionsDir ?? path.join(scratch, 'extensions')),
};
const open: { server?: Server; browser?: BrowserContext } = {};
let ending = false;

endOnSignals(cleanUp);
// Whoever started this is gone: nobody waits for the result, and nobody else would end the server.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) void finish(1, 'who started it is gone');
}, 1000).unref();

main(args).catch(error => finish(1, error instanceof Error ? error.message : String(error)));

async function main(asked: CodeArguments): Promise<void> {
  mkdirSync(path.join(options.userDataDir, 'User'), { recursive: true });
  mkdirSync(options.extensionsDir, { recursive: true });
  if (asked.version) {
    const manifest: unknown = JSON.parse(readFileSync(path.join(install.vscode, 'package.json'), 'utf8'));
    console.log(
      manifest && typeof manifest === 'object' && 'version' in manifest ? manifest.version : 'unknown',
    );
    return finish(0);
  }
  if (asked.installExtensions.length > 0 || asked.listExtensions) {
    const commands = asked.installExtensions.flatMap(vsix => ['--install-extension', path.resolve(vsix)]);
    if (asked.listExtensions) commands.push('--list-extensions');
    return finish(await runServerCommand(install, options, commands));
  }
  await openWindow(asked);
}

/** Opens the window; it stays until its tests have ended, it is closed, or this process is told to end. */
async function openWindow(asked: CodeArguments): Promise<void> {
  // The workbench reports success even where the extension host has died: only the server tells the truth.
  let hostEnd: 'well' | 'badly' | undefined;
  const development = asked.extensionDevelopmentPaths.length > 0 || asked.extensionTestsPath !== undefined;
  const [server, page] = await Promise.all([
    startServer(install, {
      ...options,
      development,
      disableWorkspaceTrust: asked.disableWorkspaceTrust,
      onLine: line => {
        const exit = /Extension Host Process exited with code: (\S+), signal: (\w+)/.exec(line);
        if (exit) hostEnd = exit[1] === '0' ? 'well' : 'badly';
        if (process.env['MEDIAN_WATCH_VERBOSE']) console.error(line);
      },
    }).then(started => {
      open.server = started;
      return started;
    }),
    openBrowser(asked.remoteDebuggingPort),
  ]);
  server.process.on('exit', code => finish(1, `the server ended with code ${code}`));

  await page.exposeFunction('codeAutomationLog', (level: string, values: unknown[]) => {
    const text = format(...(values ?? []));
    if (ending || (isNoise(text) && !process.env['MEDIAN_WATCH_VERBOSE'])) return;
    (level === 'error' || level === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
  });
  await page.exposeFunction('codeAutomationExit', async (code: number) => {
    // The server hears of the extension host's death a moment later than the workbench.
    for (let waited = 0; waited < 1500 && !hostEnd; waited += 20)
      await new Promise(resolve => setTimeout(resolve, 20));
    if (hostEnd === 'badly') return finish(code || 1, 'the extension host died');
    await finish(code);
  });
  page.on('crash', () => finish(1, 'the window crashed'));
  page.on('close', () => finish(asked.extensionTestsPath === undefined ? 0 : 1, 'the window was closed'));
  await page.goto(
    workbenchUrl({
      port: server.port,
      files: asked.files,
      extensionDevelopmentPaths: asked.extensionDevelopmentPaths.map(each => path.resolve(each)),
      disableExtensions: asked.disableExtensions,
      ...(asked.folder === undefined ? {} : { folder: asked.folder }),
      ...(asked.workspace === undefined ? {} : { workspace: asked.workspace }),
      ...(asked.extensionTestsPath === undefined
        ? {}
        : { extensionTestsPath: path.resolve(asked.extensionTestsPath) }),
    }),
    { waitUntil: 'commit' },
  );
}

async function openBrowser(debuggingPort: number | undefined) {
  const browser = await chromium.launchPersistentContext(path.join(scratch, 'browser'), {
    executablePath: await ensureChromium(),
    viewport: null,
    // We end the browser and the server together, in our own order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--window-size=1280,800',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
      ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
    ],
  });
  open.browser = browser;
  browser.on('close', () => finish(1, 'the browser ended'));
  return browser.pages()[0] ?? (await browser.newPage());
}

/** Ends all that was started and then this process. The first call decides. */
async function finish(code: number, reason?: string): Promise<void> {
  if (ending) return;
  ending = true;
  if (reason !== undefined && code !== 0) console.error(`VS Code ends: ${reason}.`);
  await cleanUp();
  process.exit(code);
}

async function cleanUp(): Promise<void> {
  ending = true;
  // The window first: it would try to reach a server that has gone.
  await open.browser?.close().catch(() => {});
  await open.server?.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}
