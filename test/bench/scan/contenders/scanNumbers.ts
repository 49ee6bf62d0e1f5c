import { scanNumbers } from '../../../../src/numbers/scanner';
import { contest } from '../contest';

contest(text => scanNumbers(text));
