import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension host', () => {
  it('runs the tests in VS Code', () => {
    assert.match(vscode.version, /^1\./);
    console.log('VS Code', vscode.version, process.version);
  });
});
