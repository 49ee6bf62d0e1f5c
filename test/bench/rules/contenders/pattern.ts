import { contest } from '../contest';
import { readerOf } from '../ours';
import { PATTERNS } from '../patterns';

contest(kind => readerOf({ kind: 'pattern', pattern: PATTERNS[kind] }));
