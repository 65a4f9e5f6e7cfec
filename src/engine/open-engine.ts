import type { Config } from '../config.ts'
import { miniSearchDriver } from './minisearch/minisearch-engine.ts'
import { openSearchDriver } from './opensearch/opensearch-driver.ts'
import type { EngineDriver } from './search-engine.ts'

const drivers: Record<Config['engine'], EngineDriver> = {
  minisearch: miniSearchDriver,
  opensearch: openSearchDriver,
}

/** The driver of the engine that the settings name. */
export function engineDriver(name: Config['engine']): EngineDriver {
  return drivers[name]
}
