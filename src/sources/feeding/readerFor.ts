import type { ConfigurationScope, Uri } from 'vscode';
import { messageOf } from '../../messageOf';
import { type NumberOptions, withProgress } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import type { Settings } from '../../settings';
import type { StreamReader } from '../../watch/stream/stream';

/** The settings of what prints lines in a folder, where one is known: those of the workspace's folder that it is in. */
export function logIn(folder: Uri | undefined): ConfigurationScope {
  return { languageId: 'log', ...(folder && { uri: folder }) };
}

/**
 * Reads as the settings say. Where they say nothing it takes these options, and `fallback` as the rule or, where that
 * is left out, the rule that is detected from the first lines.
 */
export async function readerFor(
  settings: Settings,
  scope: ConfigurationScope,
  detected: NumberOptions = {},
  fallback?: Rule,
): Promise<StreamReader> {
  const { streamReader } = await import('../../watch/reading');
  const options = { ...detected, ...settings.numbers(scope) };
  const own = settings.rule(scope);
  try {
    return own ? streamReader(own, withProgress(options)) : streamReader(fallback, options);
  } catch (error) {
    settings.refuseRule(scope, messageOf(error));
    return streamReader(fallback, options);
  }
}
