import * as vscode from 'vscode';

/** What VS Code has for tools since 1.95, of which the types of 1.93 know nothing. */
interface SinceTools {
  readonly tools: readonly { readonly name: string }[];
  invokeTool(
    name: string,
    options: { readonly input: object; readonly toolInvocationToken: undefined },
    token: vscode.CancellationToken,
  ): PromiseLike<{ readonly content: readonly unknown[] }>;
}

/** Milliseconds that a tool may take to answer: it looks at the terminal in front. */
const PATIENCE = 3000;

/** What a tool of VS Code says; undefined where there is none of that name, or it fails. */
export async function saidBy(
  name: 'terminal_last_command' | 'terminal_selection',
): Promise<string | undefined> {
  const lm: typeof vscode.lm & Partial<SinceTools> = vscode.lm;
  if (!lm.invokeTool || !lm.tools?.some(tool => tool.name === name)) return undefined;
  const cancellation = new vscode.CancellationTokenSource();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>(resolve => {
    timer = setTimeout(resolve, PATIENCE, undefined);
  });
  try {
    const asked = lm.invokeTool(name, { input: {}, toolInvocationToken: undefined }, cancellation.token);
    const [part] = (await Promise.race([asked, tooLate]))?.content ?? [];
    return isText(part) ? part.value : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    cancellation.cancel();
    cancellation.dispose();
  }
}

function isText(part: unknown): part is { readonly value: string } {
  return typeof part === 'object' && part !== null && 'value' in part && typeof part.value === 'string';
}
