/** All that needs Node, loaded on demand and never in a browser. The host reaches it through `nodeHost.ts` only. */

import './journals/nativeChecksum';

export { type Restart, type Tail, type TailListener, tail } from './files/tail';
export { type FileLook, lookInto, piecesOf, sharedPiecesOf } from './files/wholeFile';
export { isMissing, whyNot } from './files/whyNot';
export { makePrivateFolder } from './journals/files';
export { Home, type KnownHome } from './journals/home';
export { JournalFolder } from './journals/journalFolder';
export { journalNumbers, scanJournal } from './journals/readJournal';
export { WorkerThread } from './reading/workerThread';
export { canRunInTerminal, farSide, isDrawn, linkTo, startApart } from './recorded/farRun';
export { type OutputPosition, positionAfter, START } from './recorded/positions';
export { type OutputListener, OutputReader, outputOf } from './recorded/reader';
export {
  bytesOfRun,
  looseRuns,
  prepareRun,
  removeRun,
  runFolder,
  stopRun,
  textBefore,
  thisMachine,
} from './recorded/runs';
export { isTyped, type Job, readStatus, type Status } from './recorder/job';
export { isRead, markWatched } from './recorder/readers';
