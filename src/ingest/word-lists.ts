import { remembered } from '../model/remembered.ts'
import { isOn, type WordStyles, wordValue } from './word-styles.ts'
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts'

/** Word has nine levels. */
const levelCount = 9

export interface ListLevel {
  start: number
  /** A name such as `upperRoman`, or the first numbers of a custom format. */
  format: string
  /** `%1.%2.`: what stands before the paragraph, with the counts of the levels. */
  pattern: string
  /** The counts of other levels are printed as digits. */
  legal: boolean
  /** Counts anew after a paragraph of a level before this place; 0 is never. */
  restartsBelow: number
  /** Whether nothing stands between number and text. */
  glued: boolean
  /** The style that is linked to the level. */
  style: string | undefined
  hidden: boolean
  language: string | undefined
}

export interface WordList {
  /** Lists of the same definition go on counting. */
  definition: string
  levels: ListLevel[]
  /** Level → number that it begins with when the list is first met. */
  starts: Map<number, number>
}

const integer = (element: XmlElement | undefined): number | undefined => {
  const number = Number.parseInt(wordValue(element) ?? '', 10)
  return Number.isNaN(number) ? undefined : number
}

function formatOf(level: XmlElement): string {
  const format = childOf(level, 'w:numFmt')
  const name = wordValue(format) ?? 'decimal'
  return name === 'custom' ? (format?.attributes['w:format'] ?? 'decimal') : name
}

function readLevel(level: XmlElement, index: number): ListLevel {
  const run = childOf(level, 'w:rPr')
  const text = childOf(level, 'w:lvlText')
  const restart = integer(childOf(level, 'w:lvlRestart'))
  return {
    start: integer(childOf(level, 'w:start')) ?? 0,
    format: formatOf(level),
    pattern: wordValue(text) ?? '',
    legal: isOn(childOf(level, 'w:isLgl')) ?? false,
    restartsBelow: restart === undefined || restart > index ? index : restart,
    glued: wordValue(childOf(level, 'w:suff')) === 'nothing',
    style: wordValue(childOf(level, 'w:pStyle')),
    hidden: isOn(childOf(run, 'w:vanish')) ?? false,
    language: wordValue(childOf(run, 'w:lang')),
  }
}

function readLevels(elements: XmlElement[]): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>()
  for (const element of elements) {
    const index = Number.parseInt(element.attributes['w:ilvl'] ?? '0', 10)
    if (index >= 0 && index < levelCount) levels.set(index, readLevel(element, index))
  }
  return levels
}

/** The lists of a Word file, as its numbering part defines them. */
export class WordLists {
  private readonly definitions = new Map<string, XmlElement>()
  private readonly lists = new Map<string, XmlElement>()
  private readonly styles: WordStyles

  constructor(root: XmlElement | null, styles: WordStyles) {
    this.styles = styles
    for (const element of childrenOf(root, 'w:abstractNum')) {
      this.definitions.set(element.attributes['w:abstractNumId'] ?? '', element)
    }
    for (const element of childrenOf(root, 'w:num'))
      this.lists.set(element.attributes['w:numId'] ?? '', element)
  }

  /** A list by its number; null where it is none. */
  readonly list = remembered((numId): WordList | null => {
    const element = this.lists.get(numId)
    const definition = this.definitionOf(numId)
    if (!element || !definition) return null
    const overrides = childrenOf(element, 'w:lvlOverride')
    const levels = readLevels(childrenOf(definition, 'w:lvl'))
    for (const [index, level] of readLevels(overrides.flatMap((one) => childrenOf(one, 'w:lvl')))) {
      levels.set(index, level)
    }
    const starts = overrides.flatMap((one): [number, number][] => {
      const start = integer(childOf(one, 'w:startOverride'))
      return start === undefined ? [] : [[Number.parseInt(one.attributes['w:ilvl'] ?? '0', 10), start]]
    })
    return {
      definition: definition.attributes['w:abstractNumId'] ?? '',
      levels: Array.from({ length: levelCount }, (_, i) => levels.get(i) ?? readLevel(unstated, i)),
      starts: new Map(starts),
    }
  })

  /** The definition of a list, through the style of lists that it may name in its place. */
  private definitionOf(numId: string): XmlElement | undefined {
    const id = wordValue(childOf(this.lists.get(numId), 'w:abstractNumId')) ?? ''
    const definition = this.definitions.get(id)
    const style = wordValue(childOf(definition, 'w:numStyleLink'))
    if (style === undefined) return definition
    const linked = [...this.definitions.values()].find(
      (one) => wordValue(childOf(one, 'w:styleLink')) === style,
    )
    const listed = wordValue(childOf(this.lists.get(this.styles.listOf(style) ?? ''), 'w:abstractNumId'))
    return linked ?? this.definitions.get(listed ?? '') ?? definition
  }
}

const unstated: XmlElement = { name: 'w:lvl', attributes: {}, children: [] }
