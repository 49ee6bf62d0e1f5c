/** All that needs Node, loaded when it is first needed and never in a browser. Hosts reach it by `machine.ts` only. */
export { JournalFolder } from './journalFolder';
export { journalNumbers, scanJournal } from './readJournal';
export { isTyped, type Job, readStatus, type Status } from './recorderJob';
export { type OutputPlace, placeAfter, START } from './recorderPlaces';
export { type OutputListener, OutputReader, outputOf } from './recorderReader';
export {
  bytesOfRun,
  looseRuns,
  prepareRun,
  removeRun,
  stopRun,
  textBefore,
  thisMachine,
} from './recorderRuns';
export { type Restart, type Tail, type TailListener, tail } from './tail';
export { type FileLook, lookInto, piecesOf } from './wholeFile';
export { isMissing, whyNot } from './whyNot';
