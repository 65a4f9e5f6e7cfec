import { startsWithDate, textOpens } from './patterns.ts'

/** The number of a paragraph or heading: `1.2.` is [1, 2] with a stop. */
export interface OutlineNumber {
  parts: number[]
  stop: boolean
}

export function parseOutlineNumber(text: string): OutlineNumber {
  return { parts: (text.match(/\d+/g) ?? []).map(Number), stop: text.endsWith('.') }
}

/** Paragraphs with a stop may leave so many numbers out. */
const maxStep = 5

const startsWith = (parts: number[], prefix: number[]) => prefix.every((part, at) => parts[at] === part)

/** Whether one number can directly follow another: 1 → 2, 1 → 1.1, 1.4 → 2, 1.4 → 1.5, 1.4 → 2.1. */
function follows(next: number[], last: number[]): boolean {
  for (let shared = 0; shared < Math.min(next.length, last.length); shared++) {
    const opens = next[shared] === (last[shared] ?? 0) + 1
    if (
      opens &&
      startsWith(next, last.slice(0, shared)) &&
      next.slice(shared + 1).every((part) => part === 1)
    ) {
      return true
    }
  }
  return (
    next.length > last.length && startsWith(next, last) && next.slice(last.length).every((part) => part === 1)
  )
}

/** Whether a number stands further on than another, however far. */
function isAfter(next: number[], last: number[]): boolean {
  const at = next.findIndex((part, i) => part !== last[i])
  return at >= 0 && (next[at] ?? 0) > (last[at] ?? 0)
}

/**
 * The numbers met so far in a document. It tells a paragraph number in mid-line from dates, amounts and years: only
 * the one that comes next can be one. Numbers with a stop (`2.`) and outline numbers (`2`, `2.1.`) count apart.
 */
export class NumberSequence {
  private readonly last: { paragraph: number[] | null; outline: number[] | null } = {
    paragraph: null,
    outline: null,
  }
  private readonly announced: ReadonlySet<string>

  /** `announced` are numbers that head line after line: see `findNumberRuns`. */
  constructor(announced: ReadonlySet<string> = new Set()) {
    this.announced = announced
  }

  private kind({ parts, stop }: OutlineNumber): 'paragraph' | 'outline' {
    return stop && parts.length === 1 ? 'paragraph' : 'outline'
  }

  /** Whether no number of a paragraph was met yet. */
  isEmpty(): boolean {
    return this.last.paragraph === null && this.last.outline === null
  }

  /** Whether paragraphs of the document have a stop after their number. */
  usesStops(): boolean {
    return this.last.paragraph !== null
  }

  /** Whether paragraphs are numbered one after the other without a stop: 1, 2, 3. */
  goesWithoutStops(): boolean {
    return this.last.outline?.length === 1 && (this.last.outline[0] ?? 0) > 1
  }

  /** Whether the number comes next, or may begin a sequence that has not begun. */
  isNext(number: OutlineNumber): boolean {
    const last = this.last[this.kind(number)]
    if (last && follows(number.parts, last)) return true
    const isAnnounced = this.kind(number) === 'outline' && this.announced.has(number.parts.join('.'))
    if (isAnnounced && isAfter(number.parts, last ?? [])) return true
    return last === null && number.parts.every((part) => part === 1)
  }

  /** Whether a paragraph may have the number: it comes next, or soon after the last where some are missing. */
  isPlausible(number: OutlineNumber): boolean {
    const last = this.last[this.kind(number)]
    const [part = 0] = number.parts
    if (this.isNext(number)) return true
    const step = number.stop ? maxStep : 1
    return last ? part - (last[0] ?? 0) <= step && part >= (last[0] ?? 0) : part === 1
  }

  /** Whether the number of a paragraph comes after the last with no more than `gap` left out. */
  comesSoon({ parts, stop }: OutlineNumber, gap: number): boolean {
    const last = this.last[this.kind({ parts, stop })]
    const step = (parts[0] ?? 0) - (last?.[0] ?? 0)
    return last !== null && parts.length === 1 && stop && step > 0 && step <= gap
  }

  /** Takes a number as met. */
  meet(number: OutlineNumber): void {
    if (number.parts.length > 0 && number.parts.every((part) => part < 1000)) {
      this.last[this.kind(number)] = number.parts
    }
  }
}

const headsLine = new RegExp(`^\\s*(\\d{1,3}(?:(?:\\.\\d{1,3})+\\.?)?)\\s+(?=${textOpens})`, 'u')
/** So many numbers on end head lines where they number paragraphs, of one part or of several. */
const minRun = { whole: 3, parts: 2 }

/** The numbers that head lines one after the other, as in an excerpt: "288 The …", "289 The …"; "2.4 The …", "2.5 The …". */
export function findNumberRuns(lines: string[]): Set<string> {
  const found = new Set<string>()
  let run: number[][] = []
  for (const text of lines) {
    const number = headsLine.exec(text)?.[1]
    if (!number || startsWithDate(text)) continue
    const { parts } = parseOutlineNumber(number)
    const goesOn = run.length > 0 && parts.length === run[0]?.length && follows(parts, run.at(-1) ?? [])
    run = goesOn ? [...run, parts] : [parts]
    if (run.length >= (parts.length > 1 ? minRun.parts : minRun.whole))
      for (const one of run) found.add(one.join('.'))
  }
  return found
}
