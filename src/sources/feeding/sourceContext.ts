import type { Settings } from '../../settings';
import type { OpenWatches } from '../../watch/openWatches';

/** Where a source opens its watches, and what the user wants of how they are read. */
export interface SourceContext {
  readonly watches: OpenWatches;
  readonly settings: Settings;
}
