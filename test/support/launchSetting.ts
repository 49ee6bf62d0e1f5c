/** Settings of a workspace in which F5 debugs one of its JavaScript files. */
export function launchSetting(file: string) {
  const configuration = {
    type: 'node',
    request: 'launch',
    name: file.replace(/\.js$/, ''),
    program: `\${workspaceFolder}/${file}`,
    runtimeExecutable: process.execPath,
  };
  return { launch: { version: '0.2.0', configurations: [configuration] }, 'debug.openDebug': 'neverOpen' };
}
