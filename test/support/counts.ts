/** How many tests of a suite passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** What failed, by name and with its reason, as far as the suite told. */
  readonly failures: readonly string[];
}

/** A suite that could not say how it went: that is one failure. */
export const BROKEN: Counts = { passed: 0, failed: 1, failures: [] };

export function sum(counts: readonly Counts[]): Counts {
  return {
    passed: counts.reduce((total, each) => total + each.passed, 0),
    failed: counts.reduce((total, each) => total + each.failed, 0),
    failures: counts.flatMap(each => each.failures),
  };
}

/** The last line of a run. */
export function line({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

/**
 * The counts of a suite out of what its runner wrote and how it exited. A suite that wrote nothing, ran no test,
 * or ended badly although no test failed (a crash after the last test, an error outside of any) has failed.
 *
 * @param written the runner's results, `undefined` where it left none
 * @param exitCode of the runner
 */
export function judge(written: Counts | undefined, exitCode: number): Counts {
  if (!written || written.passed + written.failed === 0) return BROKEN;
  if (exitCode !== 0 && written.failed === 0) return sum([written, BROKEN]);
  return written;
}

/**
 * Reads the results of a suite: vitest's JSON report or the host's own `{ passed, failed }`. Anything else is
 * `undefined`. A test that was skipped or left to do counts as failed: it proves nothing.
 */
export function readCounts(json: string): Counts | undefined {
  let report: unknown;
  try {
    report = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof report !== 'object' || report === null) return undefined;
  const field = (name: string): number | undefined => {
    const value: unknown = Reflect.get(report, name);
    return typeof value === 'number' ? value : undefined;
  };
  const passed = field('passed') ?? field('numPassedTests');
  const failed = field('failed') ?? field('numFailedTests');
  if (passed === undefined || failed === undefined) return undefined;
  return {
    passed,
    failed: failed + (field('numPendingTests') ?? 0) + (field('numTodoTests') ?? 0),
    failures: failuresOf(report),
  };
}

/** What failed: the host's own list, or vitest's tests with their messages, and files that could not be loaded. */
function failuresOf(report: object): string[] {
  const { failures = [], testResults = [] } = report as {
    failures?: readonly string[];
    testResults?: readonly VitestFile[];
  };
  const inFiles = testResults.flatMap(({ name, status, message, assertionResults = [] }) => {
    const failed = assertionResults.filter(test => test.status !== 'passed');
    if (failed.length === 0) return status === 'failed' ? [`${name}: ${message}`] : [];
    return failed.map(test => `${test.fullName}: ${test.failureMessages?.join('\n') || test.status}`);
  });
  return [...failures, ...inFiles];
}

/** The results of a file as vitest's JSON report has them. */
interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly message?: string;
  readonly assertionResults?: readonly {
    readonly fullName: string;
    readonly status: string;
    readonly failureMessages?: readonly string[];
  }[];
}
