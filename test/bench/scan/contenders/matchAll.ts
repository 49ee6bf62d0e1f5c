import { contest } from '../contest';
import { NUMBER } from '../numberPattern';

contest(text => Array.from(text.matchAll(NUMBER), match => Number(match[0])));
