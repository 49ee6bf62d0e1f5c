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
  // Menus, dialogs and titles drawn by VS Code itself, so that a test can reach them in a desktop window too.
  'window.commandCenter': false,
  'window.dialogStyle': 'custom',
  'window.menuStyle': 'custom',
  'window.titleBarStyle': 'custom',
  // Settings open as a tab, in every version.
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** The themes: the name in the settings of each VS Code, the label in its list, the class on its workbench. */
export const THEMES: Readonly<
  Record<Theme, Readonly<Record<EditorVersion | 'label' | 'workbench', string>>>
> = {
  dark: {
    newest: 'Dark Modern',
    oldest: 'Default Dark Modern',
    label: 'Dark Modern',
    workbench: 'vs-dark',
  },
  light: {
    newest: 'Light Modern',
    oldest: 'Default Light Modern',
    label: 'Light Modern',
    workbench: 'vs',
  },
  'high-contrast': {
    newest: 'Default High Contrast',
    oldest: 'Default High Contrast',
    label: 'Dark High Contrast',
    workbench: 'hc-black',
  },
  'high-contrast-light': {
    newest: 'Default High Contrast Light',
    oldest: 'Default High Contrast Light',
    label: 'Light High Contrast',
    workbench: 'hc-light',
  },
};

/** The setting that chooses a theme. */
export function themeSetting(version: EditorVersion, theme: Theme): Settings {
  return { 'workbench.colorTheme': THEMES[theme][version], 'window.autoDetectColorScheme': false };
}

/** The text of a user's settings: the quiet ones, and those given. */
export function userSettings(settings: Settings): string {
  return JSON.stringify({ ...QUIET, ...settings }, null, 2);
}

/** Writes the user's settings into a profile that no editor has open. */
export function writeUserSettings(userDataDir: string, settings: Settings): void {
  const folder = path.join(userDataDir, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), userSettings(settings));
}
