import { ConfigurationTarget, type TextDocument, workspace } from 'vscode';
import type { DocumentOptions } from '../documentOptions';
import * as l10n from '../l10n';
import { formatRule } from '../numbers/ruleText';
import type { Settings } from '../settings';

/**
 * Writes how the user has chosen to read a document into the workspace's settings, or the user's where none is open; what
 * the document's folder has settings of its own for, into those.
 *
 * @throws Error where settings for just this language say something else, so that it would have no effect
 */
export async function keepReading(
  document: TextDocument,
  documentOptions: DocumentOptions,
  settings: Settings,
): Promise<void> {
  const { options = {}, rule } = documentOptions.choiceFor(document) ?? {};
  const { Global, Workspace, WorkspaceFolder } = ConfigurationTarget;
  const stored = workspace.getConfiguration('medianWatch', document.uri);
  const targetOf = (key: string) => {
    if (stored.inspect(key)?.workspaceFolderValue !== undefined) return WorkspaceFolder;
    return workspace.workspaceFolders ? Workspace : Global;
  };
  const wanted = { ...options, ...(rule && { rule: formatRule(rule) }) };
  for (const [key, value] of Object.entries(wanted)) {
    const name = `numbers.${key}`;
    await stored.update(name, value, targetOf(name));
  }
  const setRule = settings.rule(document);
  const kept = { ...settings.numbers(document), ...(setRule && { rule: formatRule(setRule) }) };
  const differs = Object.entries(wanted).find(
    ([key, value]) => !isSame(kept[key as keyof typeof kept], value),
  );
  if (differs) {
    const scope = l10n.quoted(`[${document.languageId}]`);
    throw new Error(
      l10n.t(
        'the settings have another value of medianWatch.numbers.{0} for {1}. Change it there.',
        differs[0],
        scope,
      ),
    );
  }
  documentOptions.choose(document, undefined);
}

/** Whether a setting has this value; a setting that is left out has its default, which these values are. */
function isSame(given: unknown, wanted: unknown): boolean {
  const isDefault = wanted === 'auto' || wanted === false || (Array.isArray(wanted) && wanted.length === 0);
  return given === undefined ? isDefault : JSON.stringify(given) === JSON.stringify(wanted);
}
