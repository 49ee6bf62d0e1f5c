import { NOTHING_LEFT, type StreamRead, type StreamReader } from './stream/stream';

const NOTHING: StreamRead = { anew: false, pools: [] };

/** The reader of a watch whose numbers are there and whose text is not: it tells how they were read. */
export function readsNothing({ rule, options }: Pick<StreamReader, 'rule' | 'options'>): StreamReader {
  const read = () => NOTHING;
  const told = { rule, options, chosen: false, settled: true, left: NOTHING_LEFT, refused: undefined };
  return { ...told, push: read, end: read, settle() {} };
}
