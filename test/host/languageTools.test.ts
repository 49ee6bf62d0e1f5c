import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, extension, startAnew } from './support';

/** What VS Code has since 1.95; before, it is there in part and for nobody. */
interface Tools {
  readonly tools: readonly { readonly name: string; readonly inputSchema?: object }[];
  invokeTool(
    name: string,
    options: { input: object; toolInvocationToken: undefined },
  ): Thenable<{ readonly content: readonly { readonly value: string }[] }>;
}

const LM: object & Partial<Tools> = 'LanguageModelToolResult' in vscode ? vscode.lm : {};
const NAMES = ['get_median_watches', 'get_median_summary', 'compare_median_series'];

describe('The tools of language models', () => {
  const ask = async (name: string, input: object = {}) => {
    assert.ok(LM.invokeTool);
    const { content } = await LM.invokeTool(name, { input, toolInvocationToken: undefined });
    return JSON.parse(content[0]?.value ?? '') as Record<string, unknown>;
  };

  it('are declared, and known to a VS Code that knows tools', async () => {
    await activated();
    const { contributes } = extension().packageJSON as {
      contributes: { languageModelTools: { name: string }[] };
    };
    assert.deepEqual(
      contributes.languageModelTools.map(({ name }) => name),
      NAMES,
    );
    const known = LM.tools?.map(({ name }) => name).filter(name => NAMES.includes(name));
    assert.deepEqual(known?.toSorted(), LM.invokeTool && NAMES.toSorted());
  });

  if (LM.invokeTool) {
    before(async () => {
      await startAnew();
      const api = await activated();
      const open = async (name: string, text: string) => {
        const watch = await api.openWatch({ name });
        watch.push(text);
        watch.end('done');
      };
      const lines = (latencies: readonly number[]) =>
        latencies.map(ms => `latency=${ms} ms loss=${ms / 100}\n`).join('');
      await open('before', lines([41, 42, 43, 44, 45, 46, 47, 48]));
      await open('after', lines([31, 32, 33, 34, 35, 36, 37, 38]));
    });

    after(async () => {
      for (let left = 2; left > 0; left--) await vscode.commands.executeCommand('medianWatch.removeWatch');
      await vscode.commands.executeCommand('notifications.clearAll');
    });

    it('list the open watches with their medians, what is shown first', async () => {
      const { watches } = await ask('get_median_watches');
      const series = (median: number) => [
        { series: 'latency', unit: 'ms', count: 8, median },
        { series: 'loss', unit: '', count: 8, median: median / 100 },
      ];
      const common = { kind: 'extension', state: 'ended' };
      assert.deepEqual(watches, [
        { watch: 'after', source: 'after', ...common, isShown: true, series: series(34.5) },
        { watch: 'before', source: 'before', ...common, isShown: false, series: series(44.5) },
      ]);
    });

    it('give the figures of a series', async () => {
      const { watch, series, unit, count, median, min, max, p90, intervalLow, tooFewFor } = await ask(
        'get_median_summary',
        { watch: 'before', series: 'latency' },
      );
      assert.deepEqual(
        { watch, series, unit, count, median, min, max, p90, intervalLow, tooFewFor },
        {
          watch: 'before',
          series: 'latency',
          unit: 'ms',
          count: 8,
          median: 44.5,
          min: 41,
          max: 48,
          p90: 47.3,
          intervalLow: 41,
          tooFewFor: ['p90', 'p95', 'p99', 'p99.9'],
        },
      );
    });

    it('give those of what is shown where nothing is named', async () => {
      const { watch, series } = await ask('get_median_summary');
      assert.deepEqual([watch, series], ['after', 'latency']);
    });

    it('compare two watches', async () => {
      const { base, current, compared } = await ask('compare_median_series', {
        base_watch: 'before',
        base_series: 'latency',
        watch: 'after',
        series: 'latency',
      });
      assert.deepEqual([base, current], ['before', 'after']);
      const [{ finding, shift, unit, isShown, p }] = compared as [Record<string, unknown>];
      assert.match(String(finding), /^22 % faster \(p < 0\.001, n = 8 \+ 8\)$/);
      assert.deepEqual([shift, unit, isShown], [-10, 'ms', true]);
      // Of the 12,870 ways to part 16 numbers into two halves two are as far apart.
      assert.equal(Number(p).toPrecision(9), (2 / 12_870).toPrecision(9));
    });

    const refused: readonly (readonly [string, object, RegExp])[] = [
      ['get_median_summary', { watch: 'late' }, /There is no watch “late”\. There are “after”, “before”\./],
      [
        'get_median_summary',
        { watch: 'after', series: 'x' },
        /“after” has no series “x”\. Its series are “latency”, “loss”\./,
      ],
      ['compare_median_series', { baseline: 'main' }, /There is no baseline “main”\./],
    ];
    for (const [name, input, message] of refused)
      it(`say what there is where ${JSON.stringify(input)} is asked for`, async () => {
        await assert.rejects(ask(name, input), message);
      });
  }
});
