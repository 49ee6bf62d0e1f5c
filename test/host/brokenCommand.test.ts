import * as assert from 'node:assert/strict';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { segmentFile } from '../../src/node/recorder/job';
import { outputOfCommand } from '../../src/sources/command/resume';
import type { StreamRead } from '../../src/watch/stream/stream';
import { streamReader } from '../../src/watch/stream/streamReader';
import { node, runLine } from './ownCommand';
import { folder, Watching } from './watching';

/** KiB that a file of the recorder may have. */
const ROOM = 64;
/** Lines with one digit, which a terminal ends by two characters, so that there is room for some characters more. */
const LINES = Math.floor((ROOM * 1024 - 14) / 3);

describe('A command whose recording breaks off', function () {
  this.timeout(120_000);
  let own: Watching;
  beforeEach(() => {
    own = new Watching();
  });
  afterEach(() => {
    own.dispose();
    for (const terminal of vscode.window.terminals) terminal.dispose();
  });

  it('runs on where there is no room for its output, which its watch says, and the number that is cut there does not count', async () => {
    const go = path.join(folder, 'print on');
    const line = `yes 7 | head -n ${LINES}; printf 1234; while [ ! -e '${go}' ]; do sleep 0.05; done; printf '%0200d\\n' 5; exit 4`;
    const {
      watch,
      outputs,
      in: output,
    } = await runLine(
      own,
      line,
      () => ({}),
      ({ shellPath, shellArgs, ...start }) => ({
        ...start,
        shellPath: '/bin/bash',
        shellArgs: ['-c', `ulimit -f ${ROOM}; exec "$0" "$@"`, shellPath, ...shellArgs],
      }),
    );
    const state = () => [watch.state, watch.detail, watch.counted, watch.notes];
    await own.until(() => {
      const { size } = statSync(segmentFile(output, 0), { throwIfNoEntry: false }) ?? {};
      return size === 3 * LINES + 4;
    }, state);
    writeFileSync(go, '');
    await own.until(() => watch.isOver, state);
    assert.deepEqual([watch.detail, watch.counted, watch.series.main?.median], ['exit code 4', LINES, 7]);
    assert.match(
      watch.notes.join('\n'),
      /From here on its output can’t be kept: the file has reached the size that the system allows\./,
    );
    // Nor where all of it is read again.
    const reader = streamReader({ kind: 'all' }, {});
    let again = 0;
    const add = ({ batches }: StreamRead) => {
      for (const { values } of batches) again += values.length;
    };
    for await (const text of (await outputOfCommand(outputs, watch)) ?? []) add(reader.push(text));
    add(reader.end());
    assert.equal(again, LINES);
  });

  it('says that it left programs in the background', async () => {
    // One that the end of its terminal ends, too, may be gone before anybody can look.
    const { watch } = await runLine(own, 'trap "" HUP; sleep 60 & echo $!');
    await own.until(
      () => watch.isOver,
      () => [watch.state, watch.detail],
    );
    const [left, ...others] = own.numbers();
    assert.ok(left);
    process.kill(left, 'SIGKILL');
    assert.deepEqual(others, []);
    // Elsewhere the system does not tell.
    const isTold = watch.notes.some(note => note.startsWith('It left programs in the background'));
    assert.equal(isTold, process.platform === 'linux');
  });

  it('ends where its recorder was killed, and keeps what it has', async () => {
    const { watch, in: output } = await runLine(own, 'echo 5; sleep 60');
    const state = () => [watch.state, watch.detail, watch.counted];
    await own.until(() => watch.counted === 1, state);
    const status = node.readStatus(output);
    assert.ok(status);
    process.kill(status.pid, 'SIGKILL');
    await own.until(() => watch.isOver, state);
    assert.deepEqual(state(), ['ended', 'its recorder was ended', 1]);
  });
});
