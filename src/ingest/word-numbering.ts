import { letterNumber, romanNumber } from './list-number.ts'

interface Level {
  start: number
  format: string
  /** `%1.%2.`: what stands before the paragraph, with the counts of the levels. */
  pattern: string
}
interface NumberPlace {
  list: string
  level: number
}

const attributeValue = (xml: string, tag: string) =>
  new RegExp(`<w:${tag}\\s[^>]*w:val="([^"]*)"`).exec(xml)?.[1]
const elements = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<w:${tag}[\\s>][\\s\\S]*?</w:${tag}>`, 'g'))].map(([element]) => element)
const attribute = (xml: string, name: string) => new RegExp(`w:${name}="([^"]*)"`).exec(xml)?.[1] ?? ''

function formatCount(count: number, format: string): string {
  const roman = count > 0 && count < 4000 ? romanNumber(count) : String(count)
  const letter = count > 0 ? letterNumber(count) : String(count)
  switch (format) {
    case 'lowerLetter':
      return letter
    case 'upperLetter':
      return letter.toUpperCase()
    case 'lowerRoman':
      return roman
    case 'upperRoman':
      return roman.toUpperCase()
    default:
      return String(count)
  }
}

/** What numbering.xml and styles.xml say of automatic numbers. */
class NumberingRules {
  /** By list and level. */
  private readonly levels = new Map<string, Level[]>()
  private readonly listOfNumber = new Map<string, string>()
  private readonly placeOfStyle = new Map<string, NumberPlace>()

  constructor(numberingXml: string, stylesXml: string) {
    for (const list of elements(numberingXml, 'abstractNum')) this.readList(list)
    for (const number of elements(numberingXml, 'num')) {
      this.listOfNumber.set(attribute(number, 'numId'), attributeValue(number, 'abstractNumId') ?? '')
    }
    const styles = elements(stylesXml, 'style')
    for (const style of styles) this.readStyle(style)
    // A style counts as the one that it is based on; five rounds reach through every real chain.
    for (let round = 0; round < 5; round++) {
      for (const style of styles) {
        const base = this.placeOfStyle.get(attributeValue(style, 'basedOn') ?? '')
        const id = attribute(style, 'styleId')
        if (base && !this.placeOfStyle.has(id) && !/<w:numPr>/.test(style)) this.placeOfStyle.set(id, base)
      }
    }
  }

  level({ list, level }: NumberPlace): Level | undefined {
    return this.levels.get(list)?.[level]
  }

  /** The list and level of a paragraph by its properties, or null where it has no number. */
  placeOf(properties: string): NumberPlace | null {
    const own = /<w:numPr>[\s\S]*?<\/w:numPr>/.exec(properties)?.[0]
    const numId = own && attributeValue(own, 'numId')
    const ofStyle = this.placeOfStyle.get(attributeValue(properties, 'pStyle') ?? '') ?? null
    if (own && numId === undefined)
      return ofStyle && { ...ofStyle, level: Number(attributeValue(own, 'ilvl') ?? 0) }
    if (!own || numId === undefined) return ofStyle
    const list = this.listOfNumber.get(numId)
    return list === undefined ? null : { list, level: Number(attributeValue(own, 'ilvl') ?? 0) }
  }

  private readList(list: string): void {
    const id = attribute(list, 'abstractNumId')
    const levels: Level[] = []
    for (const level of elements(list, 'lvl')) {
      const index = Number(attribute(level, 'ilvl') || 0)
      const style = attributeValue(level, 'pStyle')
      if (style) this.placeOfStyle.set(style, { list: id, level: index })
      levels[index] = {
        start: Number(attributeValue(level, 'start') ?? 1),
        format: attributeValue(level, 'numFmt') ?? 'decimal',
        pattern: attributeValue(level, 'lvlText') ?? '',
      }
    }
    this.levels.set(id, levels)
  }

  private readStyle(style: string): void {
    const properties = /<w:numPr>[\s\S]*?<\/w:numPr>/.exec(style)?.[0]
    const list = properties && this.listOfNumber.get(attributeValue(properties, 'numId') ?? '')
    const id = attribute(style, 'styleId')
    if (list !== undefined && properties && !this.placeOfStyle.has(id)) {
      this.placeOfStyle.set(id, { list, level: Number(attributeValue(properties, 'ilvl') ?? 0) })
    }
  }
}

/**
 * Writes the numbers that Word prints before paragraphs (`1.1.`, `(a)`) into their text: the paragraphs are cited by
 * them, and mammoth gives lists without their numbers. Bullets are left to it.
 */
export function writeNumbers(documentXml: string, numberingXml: string, stylesXml: string): string {
  const rules = new NumberingRules(numberingXml, stylesXml)
  const counts = new Map<string, number[]>()
  const current = documentXml.replace(/<w:pPrChange[\s\S]*?<\/w:pPrChange>/g, '')
  return current.replace(/<w:pPr>[\s\S]*?<\/w:pPr>/g, (properties, at: number) => {
    const place = rules.placeOf(properties)
    const level = place && rules.level(place)
    if (!place || !level || level.format === 'bullet' || level.format === 'none') return properties
    const end = current.indexOf('</w:p>', at)
    if (!current.slice(at, end).includes('<w:t')) return properties
    const reached = counts.get(place.list) ?? []
    counts.set(place.list, reached)
    reached[place.level] = (reached[place.level] ?? level.start - 1) + 1
    reached.length = place.level + 1
    const text = level.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1
      return formatCount(reached[index] ?? 1, rules.level({ list: place.list, level: index })?.format ?? '')
    })
    const without = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    const plain = properties
      .replace(/<w:numPr>[\s\S]*?<\/w:numPr>/, '')
      .replace('</w:pPr>', `${without}</w:pPr>`)
    return text === '' ? plain : `${plain}<w:r><w:t xml:space="preserve">${text} </w:t></w:r>`
  })
}
