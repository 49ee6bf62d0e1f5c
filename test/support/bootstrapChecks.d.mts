export function nodeIsTooOld(
  version: string,
  asked: string,
): { readonly sentence: string; readonly isFatal: boolean } | undefined;
export function askedNode(root: string): string;
export function isInstalled(root: string): boolean;
