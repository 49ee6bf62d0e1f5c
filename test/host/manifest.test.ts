import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/commands';
import { activated, extension } from './support';

describe('The manifest', () => {
  const { contributes } = extension().packageJSON as {
    contributes: { commands: { command: string }[] };
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
});
