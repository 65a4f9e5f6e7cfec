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

/**
 * The numbers met so far in a document. It tells a paragraph number in mid-line from dates, amounts and years: only
 * the one that comes next can be one. Numbers with a stop (`2.`) and outline numbers (`2`, `2.1.`) count apart.
 */
export class NumberSequence {
  private readonly last: { paragraph: number[] | null; outline: number[] | null } = {
    paragraph: null,
    outline: null,
  }

  private kind({ parts, stop }: OutlineNumber): 'paragraph' | 'outline' {
    return stop && parts.length === 1 ? 'paragraph' : 'outline'
  }

  /** Whether the number comes next, or may begin a sequence that has not begun. */
  isNext(number: OutlineNumber): boolean {
    const last = this.last[this.kind(number)]
    if (last) return follows(number.parts, last)
    return number.parts.every((part) => part === 1)
  }

  /** Whether a paragraph may have the number: it comes next, or soon after the last where some are missing. */
  isPlausible(number: OutlineNumber): boolean {
    const last = this.last[this.kind(number)]
    const [part = 0] = number.parts
    if (this.isNext(number)) return true
    const step = number.stop ? maxStep : 1
    return last ? part - (last[0] ?? 0) <= step && part >= (last[0] ?? 0) : part <= 1
  }

  /** Takes a number as met. */
  meet(number: OutlineNumber): void {
    if (number.parts.length > 0 && number.parts.every((part) => part < 1000)) {
      this.last[this.kind(number)] = number.parts
    }
  }
}
