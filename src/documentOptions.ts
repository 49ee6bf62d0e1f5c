import * as vscode from 'vscode';
import * as l10n from './l10n';
import { messageOf } from './messageOf';
import type { NumberFormat } from './numbers/format';
import { complete, type NumberOptions } from './numbers/options';
import { describeMarks, describeMore } from './numbers/optionsText';
import type { Rule } from './numbers/rules';
import type { Settings } from './settings';

/** How much of a document is looked at to find out how its numbers are written, in characters. */
const SAMPLE = 1 << 16;

/** How a document's numbers are read, and why so. */
export interface HowToRead {
  readonly options: NumberOptions;
  readonly rule: Rule;
  /** Whether the document itself told its rule: then a part of it may be read by another. */
  readonly isRuleTold: boolean;
  /** A sentence for people. */
  readonly reason: string;
}

/** What a user has chosen for one document; what is left out, the settings and the document decide. */
export interface Choice {
  readonly options?: NumberOptions;
  readonly rule?: Rule;
}

/** What a document shows of how it is to be read. */
interface DocumentFormat extends NumberFormat {
  readonly isTable: boolean;
}

/**
 * Decides how each document is read: what the user chose for it comes first, then the settings, then what the
 * document itself shows. A choice lasts as long as the window.
 */
export class DocumentOptions implements vscode.Disposable {
  readonly #settings: Settings;
  readonly #choices = new Map<string, Choice>();
  readonly #formats = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly languageId: string; readonly format: DocumentFormat }
  >();
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires after documents may be read in another way. */
  readonly onDidChange = this.#changed.event;
  readonly #listener: vscode.Disposable;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#listener = vscode.Disposable.from(
      settings.onDidChange(() => this.#changed.fire()),
      // A document whose language is changed is closed and opened again.
      vscode.workspace.onDidOpenTextDocument(document => this.#formats.has(document) && this.#changed.fire()),
    );
  }

  async of(document: vscode.TextDocument): Promise<HowToRead> {
    const choice = this.#choices.get(document.uri.toString());
    const set = this.#settings.numbers(document);
    const { options, reason, isTable } = await this.#formatOf(document);
    const chosen = choice?.options?.grouping !== undefined || choice?.options?.decimal !== undefined;
    const decided = set.grouping !== undefined || set.decimal !== undefined;
    const all = { ...options, ...set, ...choice?.options };
    const rule = choice?.rule ?? (await this.#ruleSetFor(document));
    const whose = chosen ? l10n.t('As you chose for this document') : l10n.t('As the settings say');
    return {
      options: all,
      rule: rule ?? { kind: isTable ? 'table' : 'all' },
      isRuleTold: rule === undefined,
      reason: (chosen || decided ? `${whose}: ${describeMarks(all)}.` : reason) + describeMore(all),
    };
  }

  /** What the user has chosen for a document so far. */
  choiceFor(document: vscode.TextDocument): Choice | undefined {
    return this.#choices.get(document.uri.toString());
  }

  /** Reads a document as the user wants; undefined leaves it to the settings and the document again. */
  choose(document: vscode.TextDocument, choice: Choice | undefined): void {
    const key = document.uri.toString();
    if (choice) this.#choices.set(key, choice);
    else this.#choices.delete(key);
    this.#changed.fire();
  }

  /** Reads a document with these options beside what was chosen for it. @throws RangeError where one of them is not an option */
  readAs(document: vscode.TextDocument, given: NumberOptions): void {
    complete(given);
    const choice = this.choiceFor(document);
    const before = choice?.options?.take ?? this.#settings.numbers(document).take ?? [];
    const take = [...new Set([...before, ...(given.take ?? [])])];
    const options = { ...choice?.options, ...given, ...(take.length > 0 && { take }) };
    this.choose(document, { ...choice, options });
  }

  /** The rule that the settings want, if it can be used. */
  async #ruleSetFor(document: vscode.TextDocument): Promise<Rule | undefined> {
    const rule = this.#settings.rule(document);
    if (rule?.kind !== 'pattern') return rule;
    const { batchReader } = await import('./watch/reading');
    try {
      batchReader(rule, {});
      return rule;
    } catch (error) {
      this.#settings.refuseRule(document, messageOf(error));
      return undefined;
    }
  }

  async #formatOf(document: vscode.TextDocument): Promise<DocumentFormat> {
    const { version, languageId } = document;
    const known = this.#formats.get(document);
    if (known?.version === version && known.languageId === languageId) return known.format;
    const { detectNumberFormat, tellsTable } = await import('./watch/reading');
    const sample = document.getText(new vscode.Range(document.positionAt(0), document.positionAt(SAMPLE)));
    const marks = detectNumberFormat(sample, languageId);
    const format = { ...marks, isTable: tellsTable(sample, marks.options) };
    this.#formats.set(document, { version, languageId, format });
    return format;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}
