import { beforeEach, describe, expect, it } from 'vitest';
import { OpenWatches } from '../../../src/watch/openWatches';
import type { WatchSpec } from '../../../src/watch/spec';
import { streamReader } from '../../../src/watch/stream/streamReader';
import { logWatches } from '../../../src/watch/watchLog';

const SPEC: WatchSpec = {
  kind: 'terminal',
  name: 'secret bash',
  source: 'Terminal secret bash',
  target: { terminal: 'secret bash' },
};

describe('The log of watches', () => {
  let watches: OpenWatches;
  let lines: string[];
  let debug: string[];
  beforeEach(() => {
    watches = new OpenWatches();
    lines = [];
    debug = [];
    logWatches(watches, { info: line => lines.push(line), debug: line => debug.push(line) });
  });

  it('tells what was opened, by which rule it is read and what became of it', () => {
    const first = watches.open(SPEC, streamReader({ kind: 'all' }, {}));
    const second = watches.open({ ...SPEC, kind: 'file' }, streamReader({ kind: 'labelled' }, {}));
    first.pause();
    first.fail('secret reason');
    watches.close(first);
    second.end();
    expect(lines).toEqual([
      'Watch 1: terminal, rule all, running',
      'Watch 2: file, rule labelled, running',
      'Watch 1: terminal, rule all, paused',
      'Watch 1: terminal, rule all, failed',
      'Watch 1 is closed',
      'Watch 2: file, rule labelled, ended',
    ]);
  });

  it('tells the rule again once the first lines have told another', () => {
    const watch = watches.open(SPEC, streamReader(undefined, {}));
    watch.read('loss=0.5\nloss=0.25\n'.repeat(500));
    expect(lines.at(-1)).toBe('Watch 1: terminal, rule labelled, running');
  });

  it('holds no number, label, name or pattern of the user, which only its details do', () => {
    const watch = watches.open(SPEC, streamReader({ kind: 'pattern', pattern: '(?<secret>\\d+)' }, {}));
    watch.read('secret 41\nsecret 97\n');
    watch.rename('secret name');
    watch.say('secret detail');
    watch.note('secret note');
    watch.fail('secret reason');
    expect(lines.join('\n')).not.toMatch(/secret|41|97/);
    expect(debug.join('\n')).toContain('Terminal secret bash');
    expect(debug.join('\n')).toContain('secret reason');
  });

  it('is silent while numbers come', () => {
    const watch = watches.open(SPEC, streamReader({ kind: 'all' }, {}));
    for (let i = 0; i < 100; i++) watch.read(`${i}\n`);
    expect(lines).toHaveLength(1);
  });
});
