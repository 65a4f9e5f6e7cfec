/** Beyond so many texts of a pattern each of its pieces stands in one, no longer each with all others. */
const maxForms = 500

function join(heads: string[], tails: string[]): string[] {
  if (heads.length * tails.length <= maxForms)
    return heads.flatMap((head) => tails.map((tail) => head + tail))
  const longest = heads.length > tails.length ? heads : tails
  return longest.map((_, i) => `${heads[i % heads.length]}${tails[i % tails.length]}`)
}

/** Reads a cue pattern piece by piece. */
class PatternReader {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  readAlternatives(): string[] {
    const forms = [...this.readSequence()]
    while (this.source[this.at] === '|') {
      this.at += 1
      forms.push(...this.readSequence())
    }
    return forms
  }

  private readSequence(): string[] {
    let forms = ['']
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      let piece = this.readPiece()
      if (this.source[this.at] === '?') {
        this.at += 1
        piece = [...piece, '']
      }
      forms = join(forms, piece)
    }
    return forms
  }

  private readPiece(): string[] {
    const rest = this.source.slice(this.at)
    const around = /^\(\?<?[=!]/.exec(rest)
    if (around) return this.readGroup(around[0].length, false)
    if (rest.startsWith('(?:')) return this.readGroup(3, true)
    const set = /^\[([^\]]+)\](\+|\{[\d,]+\})?/.exec(rest)
    if (set) {
      this.at += set[0].length
      return set[2] || set[1]?.includes('-') ? [' '] : [...(set[1] ?? '')]
    }
    const any = /^(?:\.\{[\d,]+\}|\^|\$|\\.)/.exec(rest)
    if (any) {
      this.at += any[0].length
      return any[0] === '\\?' ? ['?'] : [' ']
    }
    this.at += 1
    return [rest[0] ?? '']
  }

  private readGroup(opening: number, counts: boolean): string[] {
    this.at += opening
    const forms = this.readAlternatives()
    this.at += 1
    return counts ? forms : ['']
  }
}

/** The texts that a cue pattern matches, as far as they are words: `workshops?` gives `workshops` and `workshop`. */
export const expandPattern = (source: string): string[] => new PatternReader(source).readAlternatives()
