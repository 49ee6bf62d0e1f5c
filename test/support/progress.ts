/**
 * Says what is being waited for, and how long it has taken so far: on a terminal in place, elsewhere a line every
 * 10 seconds.
 */
export async function withProgress<T>(sentence: string, work: Promise<T>): Promise<T> {
  const started = Date.now();
  const seconds = (): string => `${Math.round((Date.now() - started) / 1000)} s`;
  const inPlace = process.stdout.isTTY;
  process.stdout.write(inPlace ? sentence : `${sentence}\n`);
  const timer = setInterval(
    () => process.stdout.write(inPlace ? `\r${sentence} ${seconds()}` : `  … ${seconds()}\n`),
    inPlace ? 1000 : 10_000,
  );
  try {
    const result = await work;
    process.stdout.write(inPlace ? `\r${sentence} done in ${seconds()}\n` : `  done in ${seconds()}\n`);
    return result;
  } catch (error) {
    process.stdout.write(inPlace ? '\n' : '');
    throw error;
  } finally {
    clearInterval(timer);
  }
}
