import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorVersion } from './versions';

export type Theme = 'dark' | 'light' | 'high-contrast' | 'high-contrast-light';

/** Settings by their full names, as in a settings.json. */
export type Settings = Readonly<Record<string, unknown>>;

/** Keeps VS Code from doing anything that nobody asked for, over the network or on the screen. */
const QUIET: Settings = {
  'chat.agentHost.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  // Menus and titles drawn by VS Code itself, so that a test can reach them in a desktop window too.
  'window.commandCenter': false,
  'window.menuStyle': 'custom',
  'window.titleBarStyle': 'custom',
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** The themes by the names that each VS Code gives them. */
const THEMES: Readonly<Record<EditorVersion, Readonly<Record<Theme, string>>>> = {
  newest: {
    dark: 'Dark Modern',
    light: 'Light Modern',
    'high-contrast': 'Default High Contrast',
    'high-contrast-light': 'Default High Contrast Light',
  },
  oldest: {
    dark: 'Default Dark Modern',
    light: 'Default Light Modern',
    'high-contrast': 'Default High Contrast',
    'high-contrast-light': 'Default High Contrast Light',
  },
};

/** The setting that chooses a theme. */
export function themeSetting(version: EditorVersion, theme: Theme): Settings {
  return { 'workbench.colorTheme': THEMES[version][theme], 'window.autoDetectColorScheme': false };
}

/** Writes the user's settings into a profile: the quiet ones, and those given. VS Code applies them at once. */
export function writeUserSettings(userDataDir: string, settings: Settings): void {
  const folder = path.join(userDataDir, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
}
