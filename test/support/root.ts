import path from 'node:path';

/** The project's folder. This file runs from test/support and, bundled, from out/support. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A path inside the project. */
export const inRoot = (...parts: string[]): string => path.join(ROOT, ...parts);
