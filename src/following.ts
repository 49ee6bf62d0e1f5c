/**
 * What opens watches and brings them their text, in one bundle for all that is loaded on demand. No file imports this one:
 * the build leads the imports of the modules that are listed here to its bundle.
 */

export * from './sources/feeding/textQueue';
export * from './sources/file/fileText';
export * from './sources/sourceKinds';
