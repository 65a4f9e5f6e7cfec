import type { Config } from '../config.ts'
import { frozenDriver } from './frozen/frozen-driver.ts'
import { miniSearchDriver } from './minisearch/minisearch-engine.ts'
import { openSearchDriver } from './opensearch/opensearch-driver.ts'
import type { EngineDriver } from './search-engine.ts'

const drivers: Record<Config['engine'], EngineDriver> = {
  frozen: frozenDriver,
  minisearch: miniSearchDriver,
  opensearch: openSearchDriver,
}

/** The driver of the engine that the settings name. */
export function engineDriver(name: Config['engine']): EngineDriver {
  return drivers[name]
}
