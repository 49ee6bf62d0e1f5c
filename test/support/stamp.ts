import type { ServerRelease } from './versions';

/** Changes whenever {@link stampOf} says the same of what is put together differently. */
const RECIPE = 3;

/** What an install says of itself once it is whole: how it was put together. */
export function stampOf(release: ServerRelease): string {
  return JSON.stringify({ recipe: RECIPE, ...release });
}

/** Whether an install is whole, and of this recipe and release. */
export function isComplete(found: string | undefined, wanted: string): boolean {
  return found?.trim() === wanted;
}
