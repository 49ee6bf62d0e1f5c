import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { inRoot } from './root';

/** Lines that are shown of each log; and those of the extension's own that are told again where the run ends. */
const LINES = 25;
const LAST_LINES = 10;

/** Where screens and logs of tests that failed are kept. */
const FAILURES = inRoot('out/failures');

/** What is kept of the logs of tests that failed, each below its name. */
export function keptLogs(): string[] {
  const files = existsSync(FAILURES) ? readdirSync(FAILURES).filter(file => file.endsWith('.log')) : [];
  return files.map(
    file => `${file}\n${readFileSync(path.join(FAILURES, file), 'utf8').replace(/^/gm, '  ')}`,
  );
}

/** What a person needs to see why a test failed: the editor's logs and what was on its screen. */
export class Evidence {
  readonly #userDataDir: string;
  readonly #written: string[] = [];
  readonly #pages: Page[] = [];

  constructor(userDataDir: string) {
    this.#userDataDir = userDataDir;
  }

  /** Remembers what a process writes. */
  hear(code: ChildProcess): void {
    const remember = (chunk: Buffer): void => {
      this.#written.push(...String(chunk).split('\n').filter(Boolean));
    };
    code.stdout?.on('data', remember);
    code.stderr?.on('data', remember);
  }

  /** Remembers what a window complains of. */
  see(page: Page): void {
    this.#pages.push(page);
    page.on('console', message => {
      if (message.type() === 'error') this.#written.push(`[window] ${message.text()}`);
    });
    page.on('pageerror', error => this.#written.push(`[window] ${error.stack ?? error.message}`));
  }

  /**
   * Waits until a log of the editor holds a text.
   *
   * @throws Error after a minute without it, as long as a window may take to stand
   */
  async logged(text: string): Promise<void> {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
      if (this.#logs().some(log => log.text.includes(text))) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`The editor's logs do not say: ${text}`);
  }

  /**
   * Prints the logs, and keeps the screen as out/failures/<name>.png, each of several windows, and says so. The end of the
   * extension's own log is kept beside it.
   */
  async keep(name: string): Promise<void> {
    const own = this.#logs().filter(({ title }) => title === 'Median Watch.log');
    const last = own.flatMap(({ text }) => text.trim().split('\n')).slice(-LAST_LINES);
    mkdirSync(FAILURES, { recursive: true });
    if (last.some(Boolean)) writeFileSync(path.join(FAILURES, `${asFile(name)}.log`), last.join('\n'));
    for (const { title, text } of [...this.#logs(), { title: 'VS Code', text: this.#written.join('\n') }]) {
      const lines = text.trim().split('\n').slice(-LINES);
      if (lines.some(Boolean)) console.error(`── ${title}\n${lines.join('\n')}`);
    }
    for (const [i, page] of this.#pages.entries()) {
      const which = i === 0 ? name : `window ${i + 1}, ${name}`;
      const file = path.join(FAILURES, `${asFile(which)}.png`);
      try {
        await page.screenshot({ path: file, timeout: 10_000 });
        console.error(`── the screen: ${file}`);
      } catch (error) {
        console.error(`── the screen could not be kept: ${error}`);
      }
    }
  }

  /** The logs of the extension host and of the extension itself. */
  #logs(): { title: string; text: string }[] {
    if (!existsSync(this.#userDataDir)) return [];
    return readdirSync(this.#userDataDir, { recursive: true, encoding: 'utf8' })
      .sort()
      .filter(file => /exthost[^/\\]*\.log$|median-watch[^/\\]*[/\\][^/\\]*\.log$/i.test(file))
      .map(file => ({
        title: path.basename(file),
        text: readFileSync(path.join(this.#userDataDir, file), 'utf8'),
      }));
  }
}

const asFile = (name: string): string => name.replace(/[^\p{L}\p{N} ,.=()-]+/gu, '_').slice(0, 150);
