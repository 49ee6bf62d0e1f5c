import { contest } from '../contest';

/** Splits at what can be in no number; what is none then is left out. */
contest(text => Float64Array.from(text.split(/[^\d.eE+-]+/), Number).filter(Number.isFinite).length);
