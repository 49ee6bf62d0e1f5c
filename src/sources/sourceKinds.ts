/** All that opens and feeds watches, loaded with the first of them. Hosts import this file dynamically and only this one. */

export { ofClipboard } from './clipboard';
export { runAgain, runAndWatch, watchTask } from './command/command';
export { outputOfCommand } from './command/resume';
export { trackHere, watchDebug, watchDebugAgain, watchDebugType, watchExpression } from './debug';
export { watchStarted } from './debug/console';
export { followFile, followFileAgain, ofFile } from './file/file';
export { outliving } from './outlive';
export { watchChannelAgain, watchChannelNamed, watchOutput } from './output/output';
export { followTerminalAgain, watchTerminal, watchTerminalNamed } from './terminal/terminal';
export { typeNumbers } from './typed';
