import { oneOf } from './oneOf';

/** Whether the number behind a word tells how often something has happened rather than which of several it is. */
export const isCounter = oneOf(
  'attempt batch chunk cycle epoch file fold frame image img item iter iteration job line loop message msg packet page ' +
    'pass query record repeat repetition request round row run sample seed step task test trial try',
);

const PROGRESS = /(?:^| )(?:progress|elapsed|uptime|eta|remaining)$/i;

/** Whether a name is of how far something is rather than of what is measured: `Iteration`, `elapsed`. */
export function isProgress(name: string): boolean {
  return PROGRESS.test(name) || isCounter(name.slice(name.lastIndexOf(' ') + 1));
}
