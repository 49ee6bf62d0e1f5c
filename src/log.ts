/** Tells what failed and why, where only a developer can do something about it. */
export function logError(what: string, error: unknown): void {
  console.error(`Median Watch: ${what}`, error);
}
