import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TAKEN } from '../../../src/numbers/reasons';
import { parseRule, RULE_EXAMPLES } from '../../../src/numbers/ruleText';
import { ALLOWED, ALLOWED_ITEMS, NO_RULE, RANGES } from '../../../src/settingValues';
import { KINDS, LIVE_KINDS } from '../../../src/watch/kinds';
import { FIGURES, figureOf, MOST_PERCENTILES, PERCENTILES } from '../../../src/watch/series/figures';
import { parseWindow, WINDOW_EXAMPLES } from '../../../src/watch/series/window';
import { checks } from '../../support/types.mjs';

const ROOT = path.join(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');

interface Property {
  readonly enum?: readonly unknown[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly enumItemLabels?: readonly string[];
  readonly order: number;
  readonly pattern?: string;
  readonly default?: unknown;
  readonly type: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: {
    readonly enum?: readonly unknown[];
    readonly properties?: Readonly<Record<string, Pick<Property, 'pattern'>>>;
    readonly anyOf?: readonly Pick<Property, 'enum' | 'pattern'>[];
  };
}
interface Item {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}
interface Walkthrough {
  readonly steps: readonly {
    readonly description: string;
    readonly media: { readonly image: Readonly<Record<'dark' | 'light' | 'hc' | 'hcLight', string>> };
    readonly completionEvents: readonly string[];
  }[];
}
interface Manifest {
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: unknown;
      readonly restrictedConfigurations: readonly string[];
    };
  };
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
      readonly enablement?: string;
    }[];
    readonly menus: Readonly<Record<string, readonly Item[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly args?: { readonly commands: readonly (string | { readonly command: string })[] };
    }[];
    readonly walkthroughs: readonly Walkthrough[];
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
  };
}

const manifest: Manifest = JSON.parse(read('package.json'));
const texts: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
const germanTexts: typeof texts = JSON.parse(read('package.nls.de.json'));
const { contributes } = manifest;
const declared = contributes.commands.map(({ command }) => command);
const title = (id: string) => texts[`command.${id}`];

/** Words that people search for what they don't know by its name. */
const SEARCHED = [
  ...['average', 'mean', 'statistics', 'percentile', 'p95', 'outliers', 'histogram'],
  ...['numbers', 'latency', 'benchmark', 'compare'],
];

describe('The manifest', () => {
  it('puts each command into the category “Median”', () => {
    expect(texts['category']).toBe('Median');
    expect(contributes.commands.filter(({ category }) => category !== '%category%')).toEqual([]);
  });

  it('gives the commands the titles that users know', () => {
    expect([title('addSelection'), title('ofSelection'), title('showHeaps')]).toEqual([
      'Add Selection',
      'Of Selection',
      'Show Heaps',
    ]);
  });

  it('is found by the words that people search, in a marketplace and in the palette', () => {
    for (const word of ['median', ...SEARCHED, 'quantile', 'p99', 'histogram', 'benchmark', 'latency'])
      expect(manifest.keywords).toContain(word);
    // A marketplace takes 30 tags, of which vsce adds those of what the extension brings.
    expect(new Set(manifest.keywords).size).toBe(manifest.keywords.length);
    expect(manifest.keywords.length).toBeLessThanOrEqual(25);
    const titles = contributes.commands.map(
      ({ command }) => title(command.slice('medianWatch.'.length)) ?? '',
    );
    for (const word of SEARCHED)
      expect([word, titles.filter(each => each.toLowerCase().includes(word))]).not.toEqual([word, []]);
  });

  it('lets a workspace that is not trusted set nothing of what is stored, kept or started', () => {
    const { restrictedConfigurations, supported } = manifest.capabilities.untrustedWorkspaces;
    expect(supported).toBe('limited');
    const deciding = Object.keys(contributes.configuration.properties).filter(name =>
      /\.(storage\..*|keepOutput|watchEachSession|autoWatch)$/.test(name),
    );
    expect(deciding).toHaveLength(6);
    expect(restrictedConfigurations.toSorted()).toEqual(deciding.toSorted());
  });

  it('names in its description each source and what is told of the numbers', () => {
    const sources = [
      'selected',
      'terminal',
      'command',
      'task',
      'output channel',
      'debugger',
      'notebook',
      'file',
    ];
    for (const word of [...sources, 'Median', 'mean', 'percentiles', 'heaps'])
      expect(texts['description']).toContain(word);
  });

  it.each([
    ['English', texts],
    ['German', germanTexts],
  ])('has no title before one that VS Code’s palette finds for that in %s: it lists what it finds by the alphabet', (_, all) => {
    const titles = declared
      .filter(command => !command.endsWith('.menu'))
      .map(command => all[command.replace('medianWatch', 'command')] ?? '');
    const before = (asked: string) =>
      titles.filter(each => each < asked && each.toLowerCase().includes(asked.toLowerCase()));
    // Only where the selection and a watch are paused at once, one finds both.
    const asked = titles.filter(each => each !== all['command.resume']);
    expect(asked.flatMap(title => before(title).map(each => `${each} stands before ${title}`))).toEqual([]);
    // What comes first where one means to watch something is not one of what is watched already.
    const watch = all['command.watch'] ?? '';
    expect(titles.filter(each => each.includes(watch))).toEqual([watch]);
  });

  it('has in the palette at all times just what works with nothing there, or offers what does', () => {
    const conditional = contributes.menus['commandPalette']?.map(({ command }) => command);
    const enabled = contributes.commands.filter(({ enablement }) => enablement !== undefined);
    const asked = [...(conditional ?? []), ...enabled.map(({ command }) => command)];
    const always = declared.filter(command => !asked.includes(command));
    expect(always.map(command => command.slice('medianWatch.'.length)).toSorted()).toEqual(
      [
        ...['showHeaps', 'showCharts', 'stepThrough', 'tryExample', 'showLog', 'chooseFigures', 'statusMenu'],
        // Where there is no terminal yet, this offers to open one, and so on.
        ...['watch', 'watchTerminal', 'watchOutput', 'watchDebug', 'watchExpression', 'watchTask'],
        ...['runAndWatch', 'ofFile', 'followFile', 'ofClipboard', 'typeNumbers'],
        ...['baselines', 'importBaseline', 'clearStored'],
      ].toSorted(),
    );
  });

  it('hides nothing that is for a text before the extension runs: only what VS Code was told hides it', () => {
    const forTexts = contributes.menus['commandPalette']?.filter(({ when }) =>
      when?.includes('editorLangId'),
    );
    expect(forTexts?.length).toBeGreaterThan(8);
    const others = forTexts?.filter(({ when }) => !when?.includes('editorLangId || !medianWatch.noText'));
    expect(others?.map(({ command }) => command)).toEqual(['medianWatch.trackHere']);
  });

  it('says “Median” in each entry of a menu of VS Code: no category is shown there', () => {
    const { commandPalette, 'medianWatch.editor': _, ...menus } = contributes.menus;
    const items = Object.values(menus).flat();
    const isElsewhere = ({ when = '' }: Item) => !/\bmedianWatch\b/.test(when);
    const names = items
      .filter(isElsewhere)
      .flatMap(({ command = '' }) => command.slice('medianWatch.'.length));
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter(name => name !== '' && !title(name)?.includes('Median'))).toEqual([]);
    // What stands in such a menu alone is not in the palette too.
    const inMenus = declared.filter(command => command.endsWith('.menu'));
    const hidden = commandPalette?.filter(({ when }) => when === 'false').map(({ command }) => command);
    expect(hidden?.toSorted()).toEqual([...inMenus, 'medianWatch.readAs'].toSorted());
  });

  it('has each entry of a menu in a group of its own place', () => {
    const { commandPalette: _, ...menus } = contributes.menus;
    for (const [menu, items] of Object.entries(menus)) {
      expect([menu, items.filter(({ group }) => !/^\w+@\d+$/.test(group ?? ''))]).toEqual([menu, []]);
      const places = items.map(({ when, group }) => `${group} ${when}`);
      expect([menu, places.filter((place, i) => places.indexOf(place) !== i)]).toEqual([menu, []]);
    }
  });

  it('uses in menus and keys only what it declares', () => {
    const keys = contributes.keybindings.flatMap(({ command, args }) =>
      args ? args.commands.map(each => (typeof each === 'string' ? each : each.command)) : [command],
    );
    const items = Object.values(contributes.menus).flat();
    const commands = [...items.flatMap(item => item.command ?? []), ...keys].filter(
      command => command !== 'list.select',
    );
    const submenus = Object.values(contributes.menus).flatMap(menu =>
      menu.flatMap(item => item.submenu ?? []),
    );
    expect(commands.filter(command => !declared.includes(command))).toEqual([]);
    expect(submenus.filter(submenu => !contributes.submenus.some(({ id }) => id === submenu))).toEqual([]);
  });

  it('has a picture for each step of the walkthrough, and names there only what it declares', () => {
    const steps = contributes.walkthroughs.flatMap(walkthrough => walkthrough.steps);
    expect(steps).toHaveLength(4);
    const keys = read('src/views/menuContext.ts');
    for (const { description, media, completionEvents } of steps) {
      for (const file of Object.values(media.image)) expect(read(file).length, file).toBeGreaterThan(1000);
      const words = texts[description.slice(1, -1)] ?? '';
      const buttons = [...words.matchAll(/\(command:([^)]+)\)/g)].map(match => match[1] ?? '');
      expect(buttons.length).toBeGreaterThan(0);
      for (const event of completionEvents) {
        const [kind, name = ''] = event.split(':');
        if (kind === 'onCommand') buttons.push(name);
        if (kind === 'onContext') expect(keys).toContain(`  ${name.replace('medianWatch.', '')}: `);
      }
      expect(buttons.filter(command => !declared.includes(command))).toEqual([]);
    }
  });

  it('has a text for each placeholder, and no text that nothing uses', () => {
    const used = new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(match => match[1]));
    expect([...used].toSorted()).toEqual(Object.keys(texts).toSorted());
  });

  it('describes each value of each setting, in an order of its own', () => {
    const properties = Object.values(contributes.configuration.properties);
    for (const { enum: values, markdownEnumDescriptions, enumItemLabels } of properties) {
      expect(markdownEnumDescriptions?.length).toBe(values?.length);
      expect(enumItemLabels?.length).toBe(values?.length);
    }
    const orders = properties.map(({ order }) => order);
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('offers for each setting just the values that the code accepts, the default first', () => {
    const { properties } = contributes.configuration;
    // The rule, the window, what is watched by itself, and figures and percentiles have tests of their own.
    const tested = ['autoWatch', 'statusBar.figures', 'percentiles'].map(key => `medianWatch.${key}`);
    const listed = Object.entries(properties).filter(
      ([key, { pattern }]) => pattern === undefined && !tested.includes(key),
    );
    const offered = listed.map(([key, { default: first, enum: values, items, type, minimum, maximum }]) => {
      if (type === 'integer') return [key, { fallback: first, minimum, maximum }];
      const offers = items?.enum ?? values ?? [first, !first];
      expect([key, first]).toEqual([key, items ? TAKEN : offers[0]]);
      return [key, offers];
    });
    const accepted = Object.entries({ ...ALLOWED, ...ALLOWED_ITEMS, ...RANGES }).map(([key, values]) => [
      `medianWatch.${key}`,
      values,
    ]);
    expect(Object.fromEntries(offered)).toEqual(Object.fromEntries(accepted));
  });

  it('lets the text decide on the rule unless the user does', () => {
    const { default: first } = contributes.configuration.properties['medianWatch.numbers.rule'] ?? {};
    expect(first).toBe(NO_RULE);
  });

  it('declares the commands that open each kind of watch, and lets the user ask for just those kinds that can be', () => {
    const opening = LIVE_KINDS.flatMap(kind => KINDS[kind].commands.map(name => `medianWatch.${name}`));
    expect(opening.filter(command => !declared.includes(command))).toEqual([]);
    const { items } = contributes.configuration.properties['medianWatch.autoWatch'] ?? {};
    const { rule, warmUp, ...places } = items?.properties ?? {};
    const kinds = LIVE_KINDS.filter(kind => 'autoWatch' in KINDS[kind]);
    expect(Object.keys(places).toSorted()).toEqual(kinds.toSorted());
    expect(rule && warmUp).toBeDefined();
  });

  it.each([
    ['medianWatch.numbers.rule', contributes.configuration.properties['medianWatch.numbers.rule']],
    [
      'the rule of medianWatch.autoWatch',
      contributes.configuration.properties['medianWatch.autoWatch']?.items?.properties?.['rule'],
    ],
  ])('marks in %s just those rules as wrong that the code does not read', (_, { pattern = '' } = {}) => {
    const taken = new RegExp(pattern);
    expect(taken.test('auto')).toBe(true);
    for (const text of [...RULE_EXAMPLES, '', 'every', 'column', 'column ', '//', '/a', 'Labelled', 'took'])
      expect([text, taken.test(text)]).toEqual([text, parseRule(text) !== undefined]);
  });

  it('marks just those windows as wrong that the code does not read', () => {
    const { pattern = '' } = contributes.configuration.properties['medianWatch.window'] ?? {};
    const taken = new RegExp(pattern);
    for (const text of [
      ...WINDOW_EXAMPLES,
      'last 1,000',
      'last 2 h',
      '',
      'last',
      'first 5',
      'last 5 years',
      '100',
    ])
      expect([text, taken.test(text)]).toEqual([text, parseWindow(text) !== undefined]);
  });

  it('marks as wrong just those figures of the status bar that the code does not read', () => {
    const { items } = contributes.configuration.properties['medianWatch.statusBar.figures'] ?? {};
    const [named, percentile] = items?.anyOf ?? [];
    expect(named?.enum).toEqual(FIGURES);
    for (const text of ['p0', 'p50', 'p99.9', 'p100', 'p101', 'p100.5', 'p', 'p1e1', 'P95', '95', 'p-1'])
      expect([text, new RegExp(percentile?.pattern ?? '').test(text)]).toEqual([
        text,
        figureOf(text) !== undefined,
      ]);
  });

  it('offers by default the percentiles and the figure that the code takes where nothing is set', () => {
    const { properties } = contributes.configuration;
    expect(properties['medianWatch.percentiles']).toMatchObject({
      default: PERCENTILES,
      maxItems: MOST_PERCENTILES,
    });
    expect(properties['medianWatch.statusBar.figures']?.default).toEqual([FIGURES[0]]);
  });

  it('asks for the VS Code whose API it is checked against', () => {
    expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`);
  });
});

describe('Each room', () => {
  it('with a tsconfig.json of its own is checked by `npm run types`', () => {
    const rooms = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter(name => path.basename(name) === 'tsconfig.json')
      .map(name => `src/${path.dirname(name)}`);
    expect(JSON.parse(read('package.json')).scripts.types).toBe('node test/support/types.mjs');
    const checked = checks().map(args => args.join(' '));
    // The kernel's own compiler checks it.
    const check = (room: string) =>
      room === 'src/numbers/kernel'
        ? 'src/numbers/kernel/compile.mjs --check'
        : `node_modules/typescript/bin/tsc --singleThreaded -p ${room}`;
    expect(rooms.length).toBeGreaterThan(5);
    expect(rooms.filter(room => !checked.includes(check(room)))).toEqual([]);
  });
});
