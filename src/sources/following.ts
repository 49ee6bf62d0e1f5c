/** All that opens and feeds watches, loaded with the first of them. Hosts import this file dynamically and only this one. */
export { runAndWatch, watchTask } from './command';
export { trackHere, watchDebug, watchExpression } from './debug';
export { followFile, ofFile } from './file';
export { watchOutput } from './output';
export { followTerminalAgain, watchTerminal, watchTerminalNamed } from './terminal';
export { ofClipboard, typeNumbers } from './typed';
