import { contest } from '../contest';

/** Splits at what can be in no number; what is none then is left out. */
contest(text =>
  text
    .split(/[^\d.eE+-]+/)
    .map(Number)
    .filter(Number.isFinite),
);
