import { onTestFinished } from 'vitest';
import { START } from '../../../../src/node/recorded/positions';
import { type OutputListener, OutputReader } from '../../../../src/node/recorded/reader';
import { DEAF } from './deaf';

/** What a reader of a run says, until its end. */
export function saidOf(run: string, more: Partial<OutputListener> = {}): string[] {
  const said: string[] = [];
  const last = (what: string) => {
    said.push(what);
    reader.dispose();
  };
  const reader = new OutputReader(run, START, 3, {
    ...DEAF,
    text: async (text, begin) => {
      begin();
      said.push(text.slice());
    },
    lost: why => void said.push(why),
    ended: status => last(`ended with ${status?.exitCode}`),
    failed: last,
    ...more,
  });
  onTestFinished(() => reader.dispose());
  return said;
}
