export function nodeIsTooOld(version: string): string | undefined;
export function isInstalled(root: string): boolean;
