const { commands, extensions, window } = require('vscode');

/** What the host tests get: they make channels that belong to this extension. */
exports.activate = context => {
  const bench = window.createOutputChannel('Bench');
  // With its first line: VS Code 1.93 never lists a log into which nothing is written for five seconds.
  let log;
  const logs = () => {
    log ??= window.createOutputChannel('Bench log', { log: true });
    return log;
  };
  const lines = async () => `${(await window.showInputBox({ prompt: 'Lines' })).split(' / ').join('\n')}\n`;
  const acts = {
    print: async () => bench.append(await lines()),
    log: async () => logs().info((await lines()).trimEnd()),
    replace: async () => bench.replace(await lines()),
    clear: () => bench.clear(),
    show: () => bench.show(true),
    hide: () => bench.hide(),
  };
  for (const [name, act] of Object.entries(acts))
    context.subscriptions.push(commands.registerCommand(`testChannels.${name}`, act));
  context.subscriptions.push(bench, { dispose: () => log?.dispose() });
  return {
    logs: context.logUri,
    create: (name, options) => window.createOutputChannel(name, options),
    openWatch: async options => {
      const api = await extensions.getExtension('median-watch.median-watch').activate();
      return api.openWatch(options);
    },
  };
};
