import type { ConfigurationScope } from 'vscode';
import { messageOf } from '../../messageOf';
import type { NumberOptions } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import type { Settings } from '../../settings';
import type { StreamReader } from '../../watch/stream/stream';

/** By which rule to read: by this one whatever the settings say, or by this one where they say nothing. */
export interface Wanted {
  readonly rule?: Rule | undefined;
  readonly fallback?: Rule;
}

/** Reads as the settings say, else with these options and by the rule that the first lines tell. */
export async function readerFor(
  settings: Settings,
  scope: ConfigurationScope,
  detected: NumberOptions = {},
  { rule: wanted, fallback }: Wanted = {},
): Promise<StreamReader> {
  const { streamReader } = await import('../../watch/reading');
  const options = { ...detected, ...settings.numbers(scope) };
  const rule = wanted ?? settings.rule(scope) ?? fallback;
  try {
    return streamReader(rule, options);
  } catch (error) {
    settings.refuseRule(scope, messageOf(error));
    return streamReader(fallback, options);
  }
}
