import { childOf, childrenOf, type XmlElement } from './xml-tree.ts'

export const wordValue = (element: XmlElement | undefined): string | undefined =>
  element?.attributes['w:val'] ?? element?.attributes.val
/** Whether a property that is on or off is on; undefined where nothing says. */
export const isOn = (element: XmlElement | undefined): boolean | undefined =>
  element && !/^(?:0|false|off)$/.test(wordValue(element) ?? '')

/** Styles are based on each other no deeper. */
const maxChain = 30

/** The list that a style or a paragraph belongs to, as its properties say it. */
export interface NumberingProperties {
  numId: string | undefined
  level: number | undefined
}

/** The properties of a list among those of a paragraph; null where there are none. */
export function numberingProperties(paragraph: XmlElement | undefined): NumberingProperties | null {
  const properties = childOf(paragraph, 'w:numPr')
  if (!properties) return null
  const level = Number.parseInt(wordValue(childOf(properties, 'w:ilvl')) ?? '', 10)
  return { numId: wordValue(childOf(properties, 'w:numId')), level: Number.isNaN(level) ? undefined : level }
}

/** The styles of a Word file: what a paragraph or a run has that doesn't say it itself. */
export class WordStyles {
  private readonly styles = new Map<string, XmlElement>()
  private readonly defaults: XmlElement | undefined
  private readonly defaultParagraph: string | undefined

  constructor(root: XmlElement | null) {
    this.defaults = childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault')
    const styles = childrenOf(root, 'w:style')
    for (const style of styles) this.styles.set(style.attributes['w:styleId'] ?? '', style)
    this.defaultParagraph = styles.find(
      ({ attributes }) =>
        attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId']
  }

  /** The style of a paragraph by its properties. */
  paragraphStyle(properties: XmlElement | undefined): string | undefined {
    const stated = wordValue(childOf(properties, 'w:pStyle'))
    return stated !== undefined && this.styles.has(stated) ? stated : this.defaultParagraph
  }

  /** Level of a heading from 1, where the paragraph or its style has one; 0 is body text that says so. */
  headingLevel(properties: XmlElement | undefined): number | null {
    const own = childOf(properties, 'w:outlineLvl')
    const styled = this.chain(this.paragraphStyle(properties))
    for (const level of [own, ...styled.map((style) => childOf(childOf(style, 'w:pPr'), 'w:outlineLvl'))]) {
      const value = Number.parseInt(wordValue(level) ?? '', 10)
      if (value >= 0) return value > 8 ? 0 : value + 1
    }
    // Names of built-in styles are the same in every language of Word.
    const names = styled.map((style) => wordValue(childOf(style, 'w:name')) ?? '')
    const named = names
      .map((name) => /^heading ([1-9])$/i.exec(name)?.[1])
      .find((level) => level !== undefined)
    if (named) return Number(named)
    return names.some((name) => /^title$/i.test(name)) ? 1 : null
  }

  /** Whether the style of a paragraph is that of titles, or of subtitles. */
  isTitle(properties: XmlElement | undefined): boolean {
    const styled = this.chain(this.paragraphStyle(properties))
    return styled.some((style) => /^(?:sub)?title$/i.test(wordValue(childOf(style, 'w:name')) ?? ''))
  }

  /** The list of a style, with the style in its chain that says so. */
  numbering(styleId: string | undefined): (NumberingProperties & { styleId: string }) | null {
    for (const style of this.chain(styleId)) {
      const numbering = numberingProperties(childOf(style, 'w:pPr'))
      if (numbering) return { ...numbering, styleId: style.attributes['w:styleId'] ?? '' }
    }
    return null
  }

  /** Whether a run is hidden: by itself, or where one of its two styles hides it. */
  isHidden(run: XmlElement | undefined, paragraphStyle: string | undefined): boolean {
    const own = isOn(childOf(run, 'w:vanish'))
    if (own !== undefined) return own
    const ofStyle = (id: string | undefined) =>
      this.runs(id)
        .map((place) => isOn(childOf(place, 'w:vanish')))
        .find((on) => on !== undefined) ?? false
    const character = wordValue(childOf(run, 'w:rStyle'))
    if (ofStyle(paragraphStyle) !== (character !== undefined && ofStyle(character))) return true
    return isOn(childOf(childOf(this.defaults, 'w:rPr'), 'w:vanish')) ?? false
  }

  /** Whether a run is in bold print, by itself or by one of its styles. */
  isBold(run: XmlElement | undefined, paragraphStyle: string | undefined): boolean {
    const places = [run, ...this.runs(wordValue(childOf(run, 'w:rStyle'))), ...this.runs(paragraphStyle)]
    return places.map((place) => isOn(childOf(place, 'w:b'))).find((on) => on !== undefined) ?? false
  }

  /** The size of a run in half points: its own, that of its styles, or of the document; null where none is stated. */
  sizeOf(run: XmlElement | undefined, paragraphStyle: string | undefined): number | null {
    const places = [
      run,
      ...this.runs(wordValue(childOf(run, 'w:rStyle'))),
      ...this.runs(paragraphStyle),
      childOf(this.defaults, 'w:rPr'),
    ]
    const sizes = places.map((place) => Number.parseFloat(wordValue(childOf(place, 'w:sz')) ?? ''))
    return sizes.find((size) => size > 0) ?? null
  }

  /** Whether a run stands above the line, by itself or by its style. */
  isRaised(run: XmlElement | undefined): boolean {
    const places = [run, ...this.runs(wordValue(childOf(run, 'w:rStyle')))]
    const positions = places.map((place) => wordValue(childOf(place, 'w:vertAlign')))
    return positions.find((value) => value !== undefined) === 'superscript'
  }

  /** The language of a paragraph's number: of its mark, its style, or the document; undefined where none is stated. */
  language(mark: XmlElement | undefined, paragraphStyle: string | undefined): string | undefined {
    return [mark, ...this.runs(paragraphStyle), childOf(this.defaults, 'w:rPr')]
      .map((place) => wordValue(childOf(place, 'w:lang')))
      .find((language) => language !== undefined)
  }

  /** The list that a style of lists (not of paragraphs) stands for. */
  listOf(styleId: string): string | undefined {
    return numberingProperties(childOf(this.styles.get(styleId), 'w:pPr'))?.numId
  }

  /** What a style, and those that it is based on, say of runs. */
  private runs(id: string | undefined): (XmlElement | undefined)[] {
    return this.chain(id).map((style) => childOf(style, 'w:rPr'))
  }

  private chain(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = []
    let next = id
    while (next !== undefined && chain.length < maxChain) {
      const style = this.styles.get(next)
      if (!style || chain.includes(style)) break
      chain.push(style)
      next = wordValue(childOf(style, 'w:basedOn'))
    }
    return chain
  }
}
