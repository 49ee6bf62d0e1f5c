import type { Parts } from '../parts';
import type { LiveWatch } from '../watch/liveWatch';
import { watchConsoleAgain } from './debugConsole';
import { watchExpressionAgain } from './debugExpression';
import { trackAgain } from './debugLogpoint';

export { watchDebug, watchDebugType } from './debugConsole';
export { watchExpression } from './debugExpression';
export { trackHere } from './debugLogpoint';

/**
 * An ended watch of a debugged program goes on, with the numbers that it has: with the program that it followed if
 * that still runs, else with the next one of its type and name.
 */
export function watchDebugAgain(parts: Parts, watch: LiveWatch): void {
  const { type, name } = watch.target;
  const wanted = { type: String(type ?? ''), name: String(name ?? '') };
  if (watch.kind === 'logpoint') trackAgain(parts, watch);
  else if (watch.kind === 'expression') watchExpressionAgain(parts, watch, wanted);
  else watchConsoleAgain(parts, watch, wanted);
}
