import type { SourceDependencies, Sources } from './sourceKinds';

/** Gives the sources, which are loaded and made with the first call. */
export type LoadSources = () => Promise<Sources>;

export function loadSources(dependencies: SourceDependencies): LoadSources {
  let loading: Promise<Sources> | undefined;
  return () => {
    loading ??= import('./sourceKinds').then(({ createSources }) => createSources(dependencies));
    return loading;
  };
}
