import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** So much of a disk is left free, in bytes. */
const FREE = 1 << 17;

/** A folder on a disk with 128 KiB, until the test is over. */
export class SmallDisk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Undefined where the machine does not give the right to mount one. */
  static mount(among: string): SmallDisk | undefined {
    const folder = mkdtempSync(path.join(among, 'disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${FREE}`, 'tmpfs', folder], { stdio: 'ignore' });
    } catch {
      return undefined;
    }
    onTestFinished(() => {
      // Whoever was told to let go of its files does so a moment later.
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true });
    });
    return new SmallDisk(folder);
  }

  /** Takes all of the room that is left. */
  fill(): void {
    const file = openSync(path.join(this.folder, 'filler'), 'a');
    const { bavail, bsize } = statfsSync(this.folder);
    for (let left = bavail * bsize; left > 0; ) left -= writeSync(file, new Uint8Array(left));
    closeSync(file);
  }

  /** Gives it back. */
  free(): void {
    rmSync(path.join(this.folder, 'filler'), { force: true });
  }
}
