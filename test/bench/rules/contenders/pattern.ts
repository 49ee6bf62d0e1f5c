import { contest } from '../contest';
import { readerOf } from '../ours';
import { patternFor } from '../patterns';

contest(kind => readerOf({ kind: 'pattern', pattern: patternFor(kind) }));
