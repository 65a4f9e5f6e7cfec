import { opensSection } from './text/classify-block.ts'

const figures = /^[\dIVX]+[.)\s]/
const letter = /^[A-Z][.)]\s/
const small = /^\(?[a-z]\)\s/

/** The headings that are open at a place of a document, outermost first. */
export class DocumentOutline {
  private open: { level: number; text: string }[] = []
  private base = 0
  /** Sections are lettered, with no number around them: "A.", and "1." below it. */
  private lettersOutermost = false

  /** An annex title: outermost, and what follows stands below it. */
  enterAnnex(text: string): number {
    this.open = [{ level: 0, text }]
    this.base = 1
    this.lettersOutermost = false
    return 0
  }

  /**
   * Opens a heading and says its level. Numbered ones are as deep as their number (`1.1`: 2); plain ones in
   * capitals are outermost, others stand one below the numbered heading around them.
   */
  enter(text: string, depth: number | null, allCaps: boolean): number {
    const level =
      this.base + (depth === null ? this.plainDepth(text, allCaps) : this.numberDepth(text, depth))
    while ((this.open.at(-1)?.level ?? -1) >= level) this.open.pop()
    this.open.push({ level, text })
    return level
  }

  /** Headings from the outermost in. */
  path(): string[] {
    return this.open.map((heading) => heading.text)
  }

  private numberDepth(text: string, depth: number): number {
    const lettered = depth === 2 && letter.test(text)
    if (lettered && !this.open.some((heading) => figures.test(heading.text))) this.lettersOutermost = true
    if (!this.lettersOutermost) return depth
    if (lettered) return 1
    return this.open.some((heading) => letter.test(heading.text) && heading.level === this.base + 1)
      ? depth + 1
      : depth
  }

  private plainDepth(text: string, allCaps: boolean): number {
    if (allCaps) return 0
    // "(a) Asia" stands below what is lettered "A.", too, and a title below "Article 2".
    const around = this.open.findLast(
      (heading) =>
        figures.test(heading.text) ||
        (small.test(text) && !small.test(heading.text)) ||
        (opensSection(heading.text) && !opensSection(text)),
    )
    return around ? around.level - this.base + 1 : 0
  }
}
