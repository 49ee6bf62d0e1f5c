/** All that opens and feeds watches, loaded with the first of them. Hosts import this file dynamically and only this one. */
export { runAgain, runAndWatch, watchTask } from './command';
export { outputOfCommand } from './commandResume';
export { trackHere, watchDebug, watchDebugAgain, watchDebugType, watchExpression } from './debug';
export { watchStarted } from './debugConsole';
export { followFile, followFileAgain, ofFile } from './file';
export { outliving } from './outlive';
export { watchOutput } from './output';
export { watchTerminal } from './terminal';
export { ofClipboard, typeNumbers } from './typed';
