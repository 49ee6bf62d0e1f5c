import { speak } from '../../../src/l10n';
import { marked } from './languages';

/** Imported before all that holds texts as constants. */
export const MARKED = marked();
speak(MARKED);
