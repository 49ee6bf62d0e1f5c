export const WITH_BINARY: readonly string[];
export function ptyPackage(target: string): string;
export function copyPty(target: string, packages: string, dist: string): void;
