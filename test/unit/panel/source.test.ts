import { describe, expect, it } from 'vitest';
import { stateWords } from '../../../src/panel/source';
import type { SourceState } from '../../../src/protocol';

describe('The state of a source', () => {
  it.each([
    ['still', '', ''],
    ['running', '', ''],
    ['running', 'receiving…', 'Receiving…'],
    ['paused', '', 'Paused'],
    ['paused', 'reading… 42 %', 'Paused, reading… 42 %'],
    ['ended', 'exit code 1', 'Ended, exit code 1'],
    ['failed', 'no such file', 'Failed: no such file'],
    ['failed', '', 'Failed'],
  ] as const)('%s with “%s” is told as “%s”', (kind, detail, words) => {
    expect(stateWords({ kind, detail, isRecounting: false })).toBe(words);
  });

  it('is that its numbers are counted anew, as long as they are', () => {
    const state: SourceState = { kind: 'running', detail: 'receiving…', isRecounting: true };
    expect(stateWords(state)).toBe('Counting anew…');
  });
});
