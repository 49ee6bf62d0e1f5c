const { debug, DebugAdapterInlineImplementation } = require('vscode');

/** What the host tests get: they put in what makes the adapter of a session. */
const made = { adapterFor: undefined };

exports.activate = context => {
  for (const type of ['median-test', 'median-other']) {
    const factory = {
      createDebugAdapterDescriptor: session => new DebugAdapterInlineImplementation(made.adapterFor(session)),
    };
    context.subscriptions.push(debug.registerDebugAdapterDescriptorFactory(type, factory));
  }
  return made;
};
