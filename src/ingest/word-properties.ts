import type { StatedFacts } from './source-file.ts'
import { childOf, textOf, type XmlElement } from './xml-tree.ts'

/**
 * What the properties of a Word file (`docProps/core.xml`) or an OpenDocument text (`meta.xml`) state of it. Who
 * saved it and when is not told: that is the clerk and the day of a template as often as not.
 */
export function statedInProperties(core: XmlElement | null): StatedFacts {
  const stated = childOf(core, 'dc:title')
  const title = stated ? textOf(stated).trim() : ''
  return title === '' ? {} : { title }
}
