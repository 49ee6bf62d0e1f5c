import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import type { Translation } from '../../../src/l10n';
import THEMES from './themes.json' with { type: 'json' };

export type ThemeName = keyof typeof THEMES;
export const THEME_NAMES = Object.keys(THEMES) as ThemeName[];

/** A page's address: nothing answers there but its own files. */
const ADDRESS = 'http://panel.test/';
const POLICY = `default-src 'none'; style-src ${ADDRESS}; script-src ${ADDRESS}`;

/** What VS Code puts before a webview's own styles. */
const VSCODE_CSS = `@layer vscode-default {
  html { scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background); }
  body { overscroll-behavior-x: none; background-color: transparent; color: var(--vscode-editor-foreground);
    font-family: var(--vscode-font-family); font-weight: var(--vscode-font-weight);
    font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
}`;

/** The built files of a page, by their names in the folder of bundles. */
export interface PageFiles {
  readonly script: string;
  readonly styles: readonly string[];
  /** What it is told of the display language; it is English where nothing is. */
  readonly translation?: Translation | undefined;
}

/** The page of a webview, alone in a browser. */
export interface LonePage<Message> {
  readonly page: Page;
  /** What it has posted. */
  readonly posted: Message[];
}

/**
 * Opens a built page as VS Code would hold it.
 *
 * @param dist the folder with its files
 * @param onPost is told of each post
 * @param first runs in the page before its own script
 */
export async function openLonePage<Message>(
  browser: Browser,
  dist: string,
  { script, styles, translation }: PageFiles,
  onPost: (message: Message) => void = () => {},
  first = '',
): Promise<LonePage<Message>> {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  const posted: Message[] = [];
  const links = ['vscode.css', ...styles].map(name => `<link rel="stylesheet" href="/${name}">`).join('');
  const texts = JSON.stringify(translation ?? null)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;');
  const html = `<!DOCTYPE html><html lang="${translation?.language ?? 'en'}" data-l10n="${texts}"><head><meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">${links}
<title>Median</title></head><body><script src="/${script}"></script></body></html>`;
  const files = new Map([
    ['/', ['text/html', html]],
    // The same for who uses a screen reader.
    ['/reader', ['text/html', html.replace('<body>', '<body class="vscode-using-screen-reader">')]],
    ['/vscode.css', ['text/css', VSCODE_CSS]],
    [`/${script}`, ['text/javascript', await readFile(`${dist}/${script}`, 'utf8')]],
  ]);
  for (const name of styles) files.set(`/${name}`, ['text/css', await readFile(`${dist}/${name}`, 'utf8')]);
  await page.route('**/*', route => {
    const [contentType = '', body] = files.get(new URL(route.request().url()).pathname) ?? [];
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType, body });
  });
  await page.exposeFunction('posted', (message: Message) => {
    posted.push(message);
    onPost(message);
  });
  // The state outlives a reload of the page, as it does in VS Code.
  await page.addInitScript(`window.acquireVsCodeApi = () => ({
    postMessage: message => window.posted(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: state => sessionStorage.setItem('state', JSON.stringify(state)),
  });`);
  if (first) await page.addInitScript(first);
  await page.goto(ADDRESS);
  return { page, posted };
}

/** Gives a page the colours of a theme. */
export async function applyTheme(page: Page, name: ThemeName, place: 'editor' | 'sideBar'): Promise<void> {
  const { className, variables } = THEMES[name];
  await page.evaluate(
    ({ className, variables, place }) => {
      const root = document.documentElement;
      root.removeAttribute('style');
      for (const [key, value] of Object.entries(variables)) root.style.setProperty(key, value);
      root.style.setProperty('background', `var(--vscode-${place}-background)`);
      document.body.className = className;
    },
    { className, variables: variables as Record<string, string>, place },
  );
}
