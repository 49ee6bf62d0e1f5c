/**
 * The first two digits of a count since 1970 in the years that are thought of, 2004 to 2036, whatever it counts in: few other
 * numbers of as many digits look alike. The kernel reads them too.
 */
export const EARLIEST_EPOCH = 11;
export const LATEST_EPOCH = 20;
