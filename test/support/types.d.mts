export function projects(): string[];
export function checks(): string[][];
