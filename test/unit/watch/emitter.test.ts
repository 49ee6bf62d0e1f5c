import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Emitter } from '../../../src/watch/emitter';
import { OpenWatches } from '../../../src/watch/openWatches';
import { streamReader } from '../../../src/watch/stream/streamReader';

describe('A listener that throws', () => {
  const unchanged = Emitter.onListenerError;
  const thrown: unknown[] = [];
  beforeEach(() => {
    thrown.length = 0;
    Emitter.onListenerError = error => thrown.push(error);
  });
  afterEach(() => {
    Emitter.onListenerError = unchanged;
  });

  it('keeps no other listener from hearing, and its error is told', () => {
    const emitter = new Emitter<number>();
    const heard: string[] = [];
    const fault = new Error('cannot hear');
    emitter.event(value => heard.push(`first ${value}`));
    emitter.event(() => {
      throw fault;
    });
    emitter.event(value => heard.push(`third ${value}`));
    emitter.fire(1);
    emitter.fire(2);
    expect(heard).toEqual(['first 1', 'third 1', 'first 2', 'third 2']);
    expect(thrown).toEqual([fault, fault]);
  });

  it('tells the same hearer in each bundle, though each has its own copy of the class', async () => {
    vi.resetModules();
    const { Emitter: Copy } = await import('../../../src/watch/emitter');
    const emitter = new Copy();
    const fault = new Error('cannot hear');
    emitter.event(() => {
      throw fault;
    });
    emitter.fire();
    expect([Copy === Emitter, thrown]).toEqual([false, [fault]]);
  });

  it('lets a watch be opened, read and counted all the same', () => {
    const watches = new OpenWatches();
    watches.onDidChange(() => {
      throw new Error('cannot draw');
    });
    const spec = { kind: 'terminal', name: 'bash', source: 'Terminal bash', target: {} } as const;
    const watch = watches.open(spec, streamReader({ kind: 'all' }, {}));
    watch.read('1\n2\n3\n');
    expect([watches.shownLive === watch, watch.series.main?.median]).toEqual([true, 2]);
    expect(thrown.length).toBeGreaterThan(1);
  });
});
