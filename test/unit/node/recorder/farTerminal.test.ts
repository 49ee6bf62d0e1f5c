import { once } from 'node:events';
import { existsSync } from 'node:fs';
import net, { connect, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { canRunInTerminal, farSide, isDrawn, linkTo } from '../../../../src/node/recorded/farRun';
import { FarTerminal } from '../../../../src/node/recorder/farTerminal';
import { readStatus, writeStop } from '../../../../src/node/recorder/job';
import { standIn } from '../standIn';
import { outputIn, Recording } from './recording';

const recording = new Recording();
beforeAll(() => recording.build());
afterAll(() => recording.dispose());

/** Begins a command of bash whose terminal a window draws. */
function start(line: string) {
  const terminal = farSide({ columns: 90, rows: 20 });
  const { folder, child } = recording.start(line, { terminal });
  let isGone = false;
  child.once('exit', () => {
    isGone = true;
  });
  return { folder, terminal, isGone: () => isGone };
}

/** A window that draws the terminal of a run. */
function draw(folder: string) {
  const seen = { text: '', isOver: false };
  const link = linkTo(folder, {
    shown: text => {
      seen.text += text;
    },
    ended: () => {
      seen.isOver = true;
    },
  });
  if (!link) throw new Error(`The terminal of ${folder} is not drawn by a window.`);
  onTestFinished(() => link.dispose());
  return { link, seen };
}

const ASKING = 'stty size; while read -r word; do echo "said $word"; done';

/** A busy machine takes its time. */
const eventually = <T>(value: () => T) => expect.poll(value, { timeout: 20_000 });

describe('A terminal that a window draws', { timeout: 60_000 }, () => {
  it('shows what is printed, hands keys on, has the size of the window, and goes with a key at the end', async () => {
    const { folder, isGone } = start(`${ASKING}; stty size; exit 3`);
    const { link, seen } = draw(folder);
    await eventually(() => seen.text).toContain('20 90');
    link.resize({ columns: 120, rows: 40 });
    link.type('41\r');
    await eventually(() => seen.text).toContain('said 41');
    link.type('\x04');
    await eventually(() => seen.text).toMatch(/40 120[\s\S]*Exit code 3.*Press any key/);
    expect(readStatus(folder)).toMatchObject({ way: 'pty', exitCode: 3, typed: true });
    expect(outputIn(folder)).toContain('said 41\r\n');
    expect([seen.isOver, isGone()]).toEqual([false, false]);
    link.type('x');
    await eventually(() => [seen.isOver, isGone()]).toEqual([true, true]);
  });

  it('is drawn on by a window that is reloaded, and what was printed meanwhile is recorded and shown', async () => {
    const { folder } = start(`${ASKING}`);
    const first = draw(folder);
    first.link.type('1\r');
    await eventually(() => first.seen.text).toContain('said 1');
    expect(isDrawn(folder)).toBe(true);
    first.link.dispose();
    const next = draw(folder);
    next.link.type('2\r');
    await eventually(() => next.seen.text).toContain('said 2');
    expect(next.seen.text).not.toContain('said 1');
    expect(outputIn(folder)).toMatch(/said 1\r\n[\s\S]*said 2\r\n/);
    next.link.type('\x04');
    await eventually(() => readStatus(folder)?.exitCode).toBeDefined();
    await eventually(() => isDrawn(folder)).toBe(false);
  });

  it('stays where its window goes while something is shown there', async () => {
    const { folder, terminal, isGone } = start('while :; do echo 5; done');
    await eventually(() => outputIn(folder)).toContain('5');
    const first = connect(terminal.address);
    first.write(`${JSON.stringify({ token: terminal.token })}\n`);
    await once(first, 'data');
    // What it has not read when it goes is a fault for who has written it.
    first.pause();
    const { length } = outputIn(folder);
    await eventually(() => outputIn(folder).length - length).toBeGreaterThan(100_000);
    first.destroy();
    const { link, seen } = draw(folder);
    await eventually(() => seen.text).toContain('5');
    expect(isGone()).toBe(false);
    link.close();
    await eventually(isGone).toBe(true);
    expect(readStatus(folder)?.signal).toBe('SIGHUP');
  });

  it('ends its program with Ctrl+C, by the wish of a watch, or when it is closed', async () => {
    const endings = [
      (folder: string) => draw(folder).link.type('\x03'),
      (folder: string) => writeStop(folder),
      (folder: string) => draw(folder).link.close(),
    ];
    for (const [index, end] of endings.entries()) {
      const { folder } = start('echo 5; sleep 60');
      await eventually(() => outputIn(folder)).toBe('5\r\n');
      end(folder);
      await eventually(() => readStatus(folder)?.signal).toBe(index < 2 ? 'SIGINT' : 'SIGHUP');
    }
  });

  it('lets nobody in who does not know its token', async () => {
    const { folder, terminal } = start('echo 5; read word; echo "said $word"');
    await eventually(() => outputIn(folder)).toBe('5\r\n');
    const stranger = connect(terminal.address);
    onTestFinished(() => void stranger.destroy());
    let heard = '';
    stranger.on('data', bytes => {
      heard += bytes;
    });
    stranger.write(`${JSON.stringify({ token: 'guess' })}\n${JSON.stringify({ keys: '97\r' })}\n`);
    await eventually(() => stranger.destroyed || stranger.readableEnded).toBe(true);
    expect([heard, outputIn(folder)]).toEqual(['', '5\r\n']);
    const { link } = draw(folder);
    link.type('41\r');
    await eventually(() => outputIn(folder)).toContain('said 41');
  });

  it('counts as closed where no window has come within two minutes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const making = standIn(vi.spyOn(net, 'createServer'));
    const side = farSide();
    const terminal = new FarTerminal(side);
    const server: Server = making.mock.results[0]?.value;
    onTestFinished(() => void server.close());
    let closings = 0;
    terminal.onClosed(() => {
      closings++;
    });
    const closedAfter = (milliseconds: number) => {
      vi.advanceTimersByTime(milliseconds);
      return closings;
    };
    expect([closedAfter(119_000), closedAfter(2000)]).toEqual([0, 1]);
  });

  it('leaves no socket behind', async () => {
    const { folder, terminal, isGone } = start('echo 5');
    const { link } = draw(folder);
    await eventually(() => readStatus(folder)?.exitCode).toBe(0);
    link.close();
    await eventually(isGone).toBe(true);
    expect(existsSync(terminal.address)).toBe(false);
  });

  it.each([
    ['win32', { electron: '30.0.0' }, false],
    ['win32', { node: '20.0.0' }, true],
    ['linux', { electron: '30.0.0' }, true],
  ])('is needed on Windows’ desktop alone: %s, %j', (platform, versions, can) => {
    expect(canRunInTerminal(platform, versions)).toBe(can);
    expect(farSide(undefined, platform).address).toMatch(platform === 'win32' ? /^\\\\\.\\pipe\\/ : /^\//);
  });
});
