/** All that opens and feeds watches, loaded with the first of them. Hosts import this file dynamically and only this one. */

export { ofClipboard } from './clipboard';
export { runAgain, runAndWatch, watchTask } from './command';
export { outputOfCommand } from './commandResume';
export { trackHere, watchDebug, watchDebugAgain, watchDebugType, watchExpression } from './debug';
export { watchStarted } from './debugConsole';
export { followFile, followFileAgain, ofFile } from './file';
export { outliving } from './outlive';
export { watchChannelAgain, watchChannelNamed, watchOutput } from './output';
export { followTerminalAgain, watchTerminal, watchTerminalNamed } from './terminal';
export { typeNumbers } from './typed';
