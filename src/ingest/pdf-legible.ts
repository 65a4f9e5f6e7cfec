import type { PdfPage } from './pdf-page.ts'

/** A page of which more characters are none is not text; a document with as many is refused. */
const maxShare = 0.2
/** Fewer characters say nothing. */
const minChars = 20

/** Characters without a meaning: private use, unassigned, control, replaced. */
const meaningless = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu

const count = (texts: string[], pattern: RegExp) =>
  texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0)

/** The pages whose fonts don't say which characters their signs are. */
export function illegiblePages(pages: PdfPage[]): PdfPage[] {
  return pages.filter((page) => {
    const texts = page.texts.map((text) => text.text)
    const all = count(texts, /\S/gu)
    return all >= minChars && count(texts, meaningless) > all * maxShare
  })
}
