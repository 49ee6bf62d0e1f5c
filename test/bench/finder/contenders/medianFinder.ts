import { MedianFinder } from '../../../../src/median/medianFinder';
import { contest } from '../contest';

contest(() => new MedianFinder());
