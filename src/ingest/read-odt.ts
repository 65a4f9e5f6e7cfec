import { RemarkError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import { unpackArchive } from './archive.ts'
import { escapeHtml } from './escape-html.ts'
import { OdtHtml } from './odt-html.ts'
import { readOdtStyles } from './odt-styles.ts'
import { extractHtml } from './read-html.ts'
import type { Extraction } from './source-file.ts'
import { statedInProperties } from './word-properties.ts'
import { childOf, descendantsOf, isXmlElement, rootOf, textOf, type XmlElement } from './xml-tree.ts'

/** Headers and footers of the first kind of page: symbol and date of a document often stand there alone. */
function marginsOf(styles: XmlElement | null, name: 'style:header' | 'style:footer'): string[] {
  const masters = childOf(styles, 'office:master-styles')
  const margins = masters ? descendantsOf(masters, name) : []
  const lines = margins.flatMap((margin) => descendantsOf(margin, 'text:p').map(textOf))
  const said = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => /\p{L}/u.test(line))
  return [...new Set(said)]
}

/** What an equation says, sign by sign; how it was typed stands beside it. */
const equationWords = (element: XmlElement): string =>
  element.children
    .map((child) =>
      isXmlElement(child) ? (/annotation$/.test(child.name) ? '' : equationWords(child)) : child.trim(),
    )
    .filter((sign) => sign !== '')
    .join(' ')

/**
 * Reads an OpenDocument text: headings, lists with their numbers, tables and notes become HTML, which is read as such.
 * @throws RemarkError when it is broken, encrypted or explodes.
 */
export function readOdt(bytes: Uint8Array): Extraction {
  const files = unpackArchive(bytes, (name) =>
    /^(?:content|styles|meta|META-INF\/manifest|[^/]+\/content)\.xml$/.test(name),
  )
  if (files.get('META-INF/manifest.xml')?.includes('encryption-data'))
    throw new RemarkError(remark('encrypted'))
  const root = (name: string) => rootOf(files.get(name))
  const content = root('content.xml')
  const body = childOf(childOf(content, 'office:body'), 'office:text')
  if (!body) throw new RemarkError(remark('broken-file', { format: '.odt' }))
  const styles = root('styles.xml')
  const equation = (object: string) => {
    const math = root(`${object}/content.xml`)
    return math?.name.replace(/^math:/, '') === 'math' ? equationWords(math) : null
  }
  const writer = new OdtHtml(readOdtStyles([styles, content]), equation)
  const written = writer.write(body)
  const plain = textOf(body).replace(/\s+/g, ' ')
  const margin = (name: 'style:header' | 'style:footer') =>
    marginsOf(styles, name)
      .filter((line) => !plain.includes(line))
      .map((line) => `<p>${escapeHtml(line)}</p>`)
      .join('\n')
  const extraction = extractHtml(`${margin('style:header')}${written}${margin('style:footer')}`, true)
  const comments = writer.comments > 0 ? [remark('comments', { count: writer.comments })] : []
  return {
    ...extraction,
    stated: statedInProperties(childOf(root('meta.xml'), 'office:meta') ?? null),
    warnings: [...(extraction.warnings ?? []), ...writer.leftOut.warnings(), ...comments],
  }
}
