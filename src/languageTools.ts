import * as vscode from 'vscode';
import type { ToolContext, ToolName } from './actions/languageTools';
import * as l10n from './l10n';

/** What a language model hands to a tool, in the shape that the manifest's `inputSchema` asks for. */
interface Invocation {
  readonly input: unknown;
}

/** What VS Code has for language models since 1.95, of which the types of 1.93 know nothing. */
interface Tool {
  prepareInvocation(options: Invocation): {
    readonly invocationMessage: string;
    readonly confirmationMessages: { readonly title: string; readonly message: string };
  };
  invoke(options: Invocation): Promise<unknown>;
}
interface SinceTools {
  registerTool(name: string, tool: Tool): vscode.Disposable;
}
interface ToolClasses {
  readonly LanguageModelToolResult: new (parts: readonly object[]) => object;
  readonly LanguageModelTextPart: new (text: string) => object;
}

/** What the user reads before a tool runs, by the name that the manifest has. */
const TOOLS = {
  get_median_watches: {
    doing: l10n.t('Reading the medians of the open watches'),
    asks: l10n.t(
      'The names, sources and labels of the open watches and their medians go to the language model.',
    ),
  },
  get_median_summary: {
    doing: l10n.t('Reading the figures of a watch'),
    asks: l10n.t(
      'The label, the median, percentiles and the other figures of a series go to the language model; its numbers do not.',
    ),
  },
  compare_median_series: {
    doing: l10n.t('Comparing the medians of two series'),
    asks: l10n.t(
      'The medians of two series, their intervals and how they differ go to the language model; their numbers do not.',
    ),
  },
} as const satisfies Readonly<Record<ToolName, { readonly doing: string; readonly asks: string }>>;

/** Lets language models ask for medians, where VS Code is new enough for it. */
export function registerTools(context: ToolContext): vscode.Disposable {
  const lm: typeof vscode.lm & Partial<SinceTools> = vscode.lm;
  const { LanguageModelToolResult, LanguageModelTextPart }: Partial<ToolClasses> = vscode as typeof vscode &
    Partial<ToolClasses>;
  if (!lm.registerTool || !LanguageModelToolResult || !LanguageModelTextPart)
    return new vscode.Disposable(() => {});
  const registered = (Object.keys(TOOLS) as ToolName[]).map(name => {
    const { doing, asks } = TOOLS[name];
    return lm.registerTool?.(name, {
      prepareInvocation: () => ({
        invocationMessage: doing,
        confirmationMessages: { title: `${doing}?`, message: asks },
      }),
      invoke: async ({ input }) => {
        const { answer } = await import('./actions/acting');
        const text = JSON.stringify(await answer(name, context, input));
        return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
      },
    });
  });
  return vscode.Disposable.from(...registered.filter(each => each !== undefined));
}
