import { cellText } from './word-block.ts'
import { readBlocks } from './word-body.ts'
import { type WordContext, WordStory } from './word-story.ts'
import { childrenOf, descendantsOf, elementsOf, type XmlElement } from './xml-tree.ts'

/** First pages have what covers have, and tell most. */
const order = ['first', 'default', 'even']

function textsOf(context: WordContext, document: XmlElement, kind: 'header' | 'footer'): string[] {
  const references = descendantsOf(document, 'w:sectPr').flatMap((section) =>
    childrenOf(section, `w:${kind}Reference`),
  )
  const place = ({ attributes }: XmlElement) => order.indexOf(attributes['w:type'] ?? 'default')
  const referred = references
    .sort((a, b) => place(a) - place(b))
    .map(({ attributes }) => context.source.target(context.source.main, attributes['r:id'])?.target)
  // A section may take over what another one has, and programs forget to say so.
  const others = context.source.relationships(context.source.main).filter(({ type }) => type === kind)
  const parts = [...referred, ...others.map(({ target }) => target)]
  const texts = [...new Set(parts)].flatMap((part) => {
    const root = part === undefined ? null : context.source.part(part)
    if (part === undefined || !root) return []
    return cellText(readBlocks(new WordStory(context, part, root), elementsOf(root))).split('\n')
  })
  return [...new Set(texts)].filter((text) => text !== '')
}

/** What the headers and the footers of the pages say, each line once. */
export const readMargins = (context: WordContext, document: XmlElement) => ({
  headers: textsOf(context, document, 'header'),
  footers: textsOf(context, document, 'footer'),
})
