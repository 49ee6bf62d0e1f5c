import { syncBuiltinESMExports } from 'node:module';
import { type MockInstance, onTestFinished } from 'vitest';

/** Lets a spy on a function of Node's own stand in for it wherever that is imported, until the test is over. */
export function standIn<Spy extends MockInstance>(spy: Spy): Spy {
  syncBuiltinESMExports();
  onTestFinished(() => {
    spy.mockRestore();
    syncBuiltinESMExports();
  });
  return spy;
}
