import { speak } from '../../../src/l10n';
import { german } from '../texts/languages';

/** The language that the preview is asked for; English where it is asked for none. What the host says is of it too. */
export const SPOKEN = process.argv[7] === 'de' ? german() : undefined;
speak(SPOKEN);
