import { formatNumber } from './number-format.ts'
import { namesLanguage } from './number-names.ts'
import type { ListLevel, WordList, WordLists } from './word-lists.ts'
import { numberingProperties, type WordStyles } from './word-styles.ts'
import { childOf, type XmlElement } from './xml-tree.ts'

export type PrintedNumber =
  | { kind: 'bullet' }
  /** With the space that parts it from the text. */
  | { kind: 'number'; text: string }

/** Counts the paragraphs of lists and gives the numbers that Word prints before them: they are cited by these. */
export class WordNumbering {
  private readonly lists: WordLists
  private readonly styles: WordStyles
  /** By definition of a list: the last number of each level that was met. */
  private readonly counts = new Map<string, (number | undefined)[]>()
  /** Lists that were met, with the level: their starts were set. */
  private readonly begun = new Set<string>()

  constructor(lists: WordLists, styles: WordStyles) {
    this.lists = lists
    this.styles = styles
  }

  /** What Word prints before the next paragraph, by its properties; null where nothing. */
  next(properties: XmlElement | undefined): PrintedNumber | null {
    const place = this.placeOf(properties)
    const list = place && this.lists.list(place.numId)
    const level = list?.levels[place?.level ?? 0]
    if (!place || !list || !level) return null
    const counts = this.count(place.numId, list, place.level)
    if (level.format === 'bullet') return { kind: 'bullet' }
    const mark = childOf(properties, 'w:rPr')
    const language = level.language ?? this.styles.language(mark, this.styles.paragraphStyle(properties))
    const text = level.hidden ? '' : print(list, level, counts, language)
    if (text.trim() === '') return null
    const needsSpace = !level.glued || /[\p{L}\p{N}]$/u.test(text)
    return { kind: 'number', text: needsSpace ? `${text.trimEnd()} ` : text }
  }

  private placeOf(properties: XmlElement | undefined): { numId: string; level: number } | null {
    const own = numberingProperties(properties)
    const styled = this.styles.numbering(this.styles.paragraphStyle(properties))
    const numId = own?.numId ?? styled?.numId
    if (numId === undefined || numId === '0') return null
    const linked = this.lists
      .list(numId)
      ?.levels.findIndex(({ style }) => style !== undefined && style === styled?.styleId)
    const ofStyle = linked !== undefined && linked >= 0 ? linked : (styled?.level ?? 0)
    const level = own?.level ?? (own?.numId === undefined || own.numId === styled?.numId ? ofStyle : 0)
    return { numId, level: Math.min(8, Math.max(0, level)) }
  }

  /** The counts of a list with one more on a level; what was not met since it began anew has none. */
  private count(numId: string, list: WordList, level: number): (number | undefined)[] {
    const counts = this.counts.get(list.definition) ?? []
    this.counts.set(list.definition, counts)
    for (const index of list.starts.keys()) {
      const key = `${numId}/${index}`
      if (index > level || this.begun.has(key)) continue
      this.begun.add(key)
      counts[index] = undefined
    }
    const before = counts[level]
    counts[level] = before === undefined ? startOf(list, level) : before + 1
    for (let below = level + 1; below < list.levels.length; below++) {
      if (level < (list.levels[below]?.restartsBelow ?? 0)) counts[below] = undefined
    }
    return counts
  }
}

const startOf = (list: WordList, level: number) => list.starts.get(level) ?? list.levels[level]?.start ?? 1

function print(
  list: WordList,
  level: ListLevel,
  counts: (number | undefined)[],
  language: string | undefined,
): string {
  return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const shown = list.levels[index]
    if (!shown) return ''
    const count = counts[index] ?? startOf(list, index)
    const plain = level.legal && shown.format !== 'none'
    return formatNumber(count, plain ? 'decimal' : shown.format, namesLanguage(language))
  })
}
