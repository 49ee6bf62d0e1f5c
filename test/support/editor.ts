import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { ensureEditor } from './ensureEditor';
import { Evidence } from './evidence';
import { inExplorer } from './explorer';
import { installedExtension, webPackage } from './installedExtension';
import { chooseEntry, entryOf } from './menu';
import { Notifications } from './notifications';
import { QuickInput } from './quickInput';
import { inRoot } from './root';
import { StatusItem } from './statusItem';
import { TextEditor } from './textEditor';
import {
  type Settings,
  THEMES,
  type Theme,
  themeSetting,
  userSettings,
  writeUserSettings,
} from './userSettings';
import type { EditorVersion } from './versions';
import { openBeside, openWindow } from './window';

export interface EditorOptions {
  /** The one that the run is about (`MEDIAN_WATCH_EDITOR`), else the newest. */
  readonly version?: EditorVersion;
  /** A folder whose contents are copied into the workspace: the editor works on a copy. */
  readonly folder?: string;
  /** Folders in the workspace, by their names, that the window has in its place. */
  readonly roots?: readonly string[];
  /** Files of the workspace by their paths in it. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly settings?: Settings;
  readonly theme?: Theme;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The packaged extension of this machine; the one of this run (`MEDIAN_WATCH_VSIX`) without it. */
  readonly vsix?: string;
  /** Whether the workspace is trusted: it is unless this says no. */
  readonly trusted?: boolean;
  /** Whether the package for the Web is installed instead: VS Code runs it within the browser, with no machine behind it. */
  readonly inBrowser?: boolean;
  /** Folders of test/support that are extensions too, installed beside it. */
  readonly otherExtensions?: readonly string[];
}

/** Leaves a folder untrusted without asking. */
const UNTRUSTED: Settings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * Opens a real VS Code on a fresh profile and a fresh workspace, with the packaged extension installed as a user
 * installs it, and waits until it is active: 4 to 6 seconds, plus 2 the first time. Whoever opens it disposes it.
 */
export async function openEditor(options: EditorOptions = {}): Promise<Editor> {
  const version = options.version ?? (process.env['MEDIAN_WATCH_EDITOR'] === 'oldest' ? 'oldest' : 'newest');
  const here = options.vsix ?? process.env['MEDIAN_WATCH_VSIX'] ?? inRoot('out/median-watch.vsix');
  const vsix = options.inBrowser ? webPackage(here) : here;
  const executable = await ensureEditor(version);
  const extensions = await installedExtension(version, executable, vsix, options.otherExtensions);

  // Short, for the sockets that a desktop VS Code keeps inside.
  const profile = mkdtempSync(path.join(tmpdir(), 'median-e2e-'));
  const folder = path.join(profile, 'workspace');
  mkdirSync(folder);
  if (options.folder) cpSync(options.folder, folder, { recursive: true });
  for (const [name, contents] of Object.entries(options.files ?? {})) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
  const { roots } = options;
  const shown = roots ? path.join(profile, 'several.code-workspace') : folder;
  if (roots)
    writeFileSync(shown, JSON.stringify({ folders: roots.map(name => ({ path: `workspace/${name}` })) }));
  const userDataDir = path.join(profile, 'user');
  const { trusted = true } = options;
  const settings = {
    ...themeSetting(version, options.theme ?? 'dark'),
    ...(!trusted && UNTRUSTED),
    ...options.settings,
  };
  writeUserSettings(userDataDir, settings);

  const evidence = new Evidence(userDataDir);
  try {
    const window = await openWindow(executable, { userDataDir, extensions, shown, evidence, trusted });
    const viewport = options.viewport ?? { width: 1280, height: 800 };
    await window.page.setViewportSize(viewport);
    // The browser's extension host keeps its log to itself.
    if (!options.inBrowser) await evidence.logged('doActivateExtension median-watch.median-watch');
    return new Editor({ ...window, version, profile, folder, settings, evidence });
  } catch (error) {
    await evidence.keep('the editor did not open');
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    throw error;
  }
}

interface EditorParts {
  readonly version: EditorVersion;
  readonly page: Page;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
  readonly profile: string;
  readonly folder: string;
  readonly settings: Settings;
  readonly evidence: Evidence;
}

/** A VS Code as the person before it sees it. */
export class Editor {
  readonly version: EditorVersion;
  readonly page: Page;
  /** The workspace on disk. */
  readonly folder: string;
  readonly text: TextEditor;
  readonly status: StatusItem;
  readonly quickInput: QuickInput;
  readonly notifications: Notifications;
  /** What is kept where a test fails. */
  readonly evidence: Evidence;
  #parts: EditorParts;
  #settings: Settings;
  /** How many times they were changed. */
  #changes = 0;

  constructor(parts: EditorParts) {
    this.#parts = parts;
    this.#settings = parts.settings;
    this.version = parts.version;
    this.page = parts.page;
    this.folder = parts.folder;
    this.evidence = parts.evidence;
    this.text = new TextEditor(this.page);
    this.status = new StatusItem(this.page, 'median-watch.median-watch.medianWatch.median');
    this.quickInput = new QuickInput(this.page);
    this.notifications = new Notifications(this.page);
  }

  /** Opens a file of the workspace by a double click in the explorer; it is then the active editor. */
  async open(fileName: string): Promise<void> {
    const row = await inExplorer(this.page, fileName);
    await row.dblclick();
    await this.#active(fileName);
  }

  /**
   * Waits until a file is in the active editor and has the keyboard. Its tab is the active one before its text is there: until
   * then the keyboard may be in the text of before, which the same part of the window shows.
   */
  async #active(fileName: string): Promise<void> {
    await this.page.locator(`.tab.active[data-resource-name="${fileName}"]`).first().waitFor();
    // As VS Code writes it in an address.
    const name = encodeURIComponent(fileName).replace(/[!'()*]/g, sign => `%${hex(sign)}`);
    const content = this.page
      .locator('.editor-group-container.active')
      .locator(
        `.monaco-editor.focused[data-uri$="/${name}"], .monaco-editor-pane-placeholder[aria-label*="${fileName}"]`,
      )
      .first();
    // VS Code 1.93 leaves the keyboard with the explorer now and then.
    await content.waitFor({ timeout: 1000 }).catch(() => this.command('View: Focus Active Editor Group'));
    await content.waitFor();
  }

  /** Runs a command by its full title, for example `Median: Add Selection`, from the command palette. */
  command(title: string): Promise<void> {
    return this.quickInput.command(title);
  }

  /** Runs an entry of the text's context menu, at the cursor; `submenus` lead to it. */
  async contextMenu(label: string, ...submenus: readonly string[]): Promise<void> {
    await this.page.keyboard.press('Shift+F10');
    for (const submenu of submenus) await entryOf(this.page, submenu).hover();
    await chooseEntry(entryOf(this.page, label));
  }

  /** The contents of the extension's editor tab. */
  panel(): FrameLocator {
    return this.#webview(':not([src*="purpose=webviewView"])');
  }

  /**
   * Gives the tab of the heaps the keyboard, and waits until VS Code knows: told late, it would take the keyboard from
   * what a quick click in there opens. By the tab itself: of a click in the panel VS Code 1.93 is not always told.
   */
  async enterPanel(): Promise<void> {
    // VS Code 1.93 calls no webview by its type.
    const tab = '.tab.active[data-resource-name^="webview"]';
    await this.page.locator(tab).click();
    await this.page.locator(`.editor-group-container.active ${tab}`).waitFor();
  }

  /** The contents of the extension's view in the side bar. */
  view(): FrameLocator {
    return this.#webview('[src*="purpose=webviewView"]');
  }

  #webview(kind: string): FrameLocator {
    return this.page
      .frameLocator(`iframe.webview.ready[src*="extensionId=median-watch.median-watch"]${kind}`)
      .frameLocator('#active-frame');
  }

  /** The question that blocks the window, if one is asked: its text and its buttons. */
  dialog(): { text(): Promise<string>; choose(button: string): Promise<void> } {
    const box = this.page.locator('.monaco-dialog-box');
    return {
      text: async () => (await box.locator('.dialog-message-container').allInnerTexts()).join('\n'),
      choose: button => box.locator('.monaco-button').getByText(button, { exact: true }).click(),
    };
  }

  /**
   * Changes settings of the user, keeping the others, and waits until they hold: in the editor for them, since not every
   * VS Code notices when their file is written. What is saved holds some 0.2 s later, as the window's title tells, which is
   * one of them.
   */
  async set(settings: Settings): Promise<void> {
    this.#settings = { ...this.#settings, ...settings };
    const title = `settings ${++this.#changes}`;
    await this.command('Preferences: Open User Settings (JSON)');
    await this.#active('settings.json');
    await this.text.selectAll();
    await this.page.keyboard.insertText(userSettings({ ...this.#settings, 'window.title': title }));
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.waitForFunction(told => document.title.includes(told), title);
    await this.command('View: Close Editor');
  }

  /** Changes the theme and waits until it is on the screen. */
  async setTheme(theme: Theme): Promise<void> {
    await this.command('Preferences: Color Theme');
    await this.quickInput.choose(THEMES[theme].label);
    await this.page.locator(`.monaco-workbench.${THEMES[theme].workbench}`).waitFor();
  }

  /** The text of the user's settings on the disk. */
  settingsText(): string {
    return readFileSync(path.join(this.#parts.profile, 'user/User/settings.json'), 'utf8');
  }

  /** The text in the clipboard. */
  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Loads the window anew by its command, and waits until it stands. */
  async reload(): Promise<void> {
    // A slow machine takes as long as for the first start.
    const timeout = 60_000;
    const loaded = this.page.waitForEvent('domcontentloaded', { timeout });
    await Promise.all([loaded, this.command('Developer: Reload Window')]);
    await this.page.locator('.monaco-workbench .statusbar-item').first().waitFor({ timeout });
  }

  /**
   * Another window on the same workspace, which has an extension host of its own and is gone with this one; undefined for
   * the desktop's VS Code, which shows a workspace in one window alone.
   */
  async beside(): Promise<Editor | undefined> {
    const page = await openBeside(this.page, this.evidence);
    const viewport = this.page.viewportSize();
    if (viewport) await page?.setViewportSize(viewport);
    return page && new Editor({ ...this.#parts, page });
  }

  /** Keeps what is on the screen as out/screenshots/<name>.png, where pictures are wanted: they take their time. */
  async screenshot(name: string): Promise<void> {
    if (!process.env['MEDIAN_WATCH_SCREENSHOTS']) return;
    await this.page.screenshot({ path: inRoot('out/screenshots', `${name}-${this.version}.png`) });
  }

  /** As {@link screenshot}, in themes of every kind, the dark one last. */
  async screenshots(name: string): Promise<void> {
    if (!process.env['MEDIAN_WATCH_SCREENSHOTS']) return;
    for (const theme of ['light', 'high-contrast', 'high-contrast-light', 'dark'] as const) {
      await this.setTheme(theme);
      await this.screenshot(`${name}-${theme}`);
    }
  }

  async dispose(): Promise<void> {
    await this.#parts.close();
    rmSync(this.#parts.profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase();
