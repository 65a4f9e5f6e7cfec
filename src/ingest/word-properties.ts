import type { StatedFacts } from './source-file.ts'

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** No property that is used is longer. */
const maxChars = 500

function textIn(xml: string, element: string): string | undefined {
  const start = new RegExp(`<(?:\\w{1,12}:)?${element}(?: [^<>]{0,200})?>`).exec(xml)
  if (!start) return undefined
  const from = start.index + start[0].length
  const end = xml.indexOf('<', from)
  const text = xml
    .slice(from, end < 0 ? from : Math.min(end, from + maxChars))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
    .trim()
  return text === '' ? undefined : text
}

/**
 * What the properties of a Word file state of the document (`docProps/core.xml`). Who saved it and when is not told:
 * that is the clerk and the day of a template as often as not.
 */
export function statedInProperties(coreXml: string): StatedFacts {
  const title = textIn(coreXml, 'title')
  return title === undefined ? {} : { title }
}
