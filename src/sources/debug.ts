import type { Parts } from '../parts';
import type { LiveWatch } from '../watch/liveWatch';
import { watchConsoleAgain } from './debug/console';
import { watchExpressionAgain } from './debug/expression';
import { trackAgain } from './debug/logpoint';

export { watchDebug, watchDebugType } from './debug/console';
export { watchExpression } from './debug/expression';
export { trackHere } from './debug/logpoint';

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
