import { contest } from '../contest';
import { readerOf } from '../ours';

contest(() => readerOf({ kind: 'all' }), false);
