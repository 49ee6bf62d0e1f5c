import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/commands';
import { ALLOWED, ALLOWED_ITEMS, NO_RULE, RANGES } from '../../src/settings';
import { activated, extension } from './support';

interface Property {
  readonly default: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly items?: { readonly enum: readonly unknown[] };
  readonly type: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

describe('The manifest', () => {
  const { contributes } = extension().packageJSON as {
    contributes: {
      commands: { command: string }[];
      configuration: { properties: Record<string, Property> };
    };
  };

  it('declares just the commands of the table, and VS Code knows each of them', async () => {
    const declared = contributes.commands.map(({ command }) => command);
    assert.deepEqual(declared.toSorted(), Object.keys(COMMANDS).toSorted());
    await activated();
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      declared.filter(command => !known.has(command)),
      [],
    );
  });

  it('offers for each setting just the values that the code accepts, the default first', () => {
    const { properties } = contributes.configuration;
    // The rule, what is watched by itself, and figures and percentiles have tests of their own.
    const tested = ['autoWatch', 'statusBar.figures', 'percentiles'].map(key => `medianWatch.${key}`);
    const listed = Object.entries(properties).filter(
      ([key, { pattern }]) => pattern === undefined && !tested.includes(key),
    );
    const offered = listed.map(([key, property]) => {
      const { default: first, enum: values, items, type, minimum, maximum } = property;
      if (type === 'integer') return [key, { fallback: first, minimum, maximum }];
      if (items) assert.deepEqual(first, [], key);
      const offers = items?.enum ?? values ?? [first, !first];
      if (!items) assert.equal(first, offers[0], key);
      return [key, offers];
    });
    const accepted = Object.entries({ ...ALLOWED, ...ALLOWED_ITEMS, ...RANGES }).map(([key, values]) => [
      `medianWatch.${key}`,
      values,
    ]);
    assert.deepEqual(Object.fromEntries(offered), Object.fromEntries(accepted));
  });

  it('lets the text decide on the rule unless the user does', () => {
    const { pattern = '', default: first } =
      contributes.configuration.properties['medianWatch.numbers.rule'] ?? {};
    assert.equal(first, NO_RULE);
    assert.ok(new RegExp(pattern).test(NO_RULE));
  });
});
