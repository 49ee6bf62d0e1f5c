import { contest } from '../contest';
import { readerOf } from '../ours';

contest(() => readerOf({ kind: 'table' }), false);
