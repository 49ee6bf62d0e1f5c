import { contest } from '../contest';
import { readerOf } from '../ours';

contest(() => readerOf({ kind: 'column', column: 6 }));
