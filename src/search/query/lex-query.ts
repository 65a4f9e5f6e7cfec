import type { Span } from '../../model/passage.ts'
import { fieldOf } from './search-operators.ts'

/** A piece of a query as typed: a word, what stands between quotation marks, or a bracket. */
export interface QueryPiece extends Span {
  kind: 'word' | 'phrase' | 'open' | 'close'
  text: string
  /** What is written to its front: a minus sign leaves it out, a plus sign asks for it. */
  sign: '-' | '+' | null
  /** The word before a colon at its front: `country:Ghana`, `title:"…"`. */
  field: string | null
}

export interface LexedQuery {
  pieces: QueryPiece[]
  /** Marks without their twins: they are passed over. */
  unbalanced: string[]
}

const twins: Record<string, string> = { '"': '"', '«': '»', '“': '”', '„': '“' }
const quotation = /["«»“”„]/u
const sign = /[-+](?=[\p{L}\p{N}"«“„(*])/uy
const field = /(\p{L}[\p{L}\p{M}]{1,20}):(?=[\p{L}\p{N}"«“„(*-])/uy
/** "country: Ghana", in small letters: with a capital it is the label of a record. */
const apartField = /([\p{Ll}][\p{Ll}\p{M}]{1,20}): (?=[\p{L}\p{N}"«“„(*])/uy
const blank = /\s/u
/** "a)" and "2)" number what follows. */
const numbering = /^[\p{L}\p{N}]{1,3}$/u

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Cuts a query into its pieces. */
class QueryLexer {
  private readonly pieces: QueryPiece[] = []
  private readonly unbalanced: string[] = []
  private at = 0
  private readonly q: string

  constructor(q: string) {
    this.q = q
  }

  read(): LexedQuery {
    while (this.at < this.q.length) {
      if (blank.test(this.q[this.at] ?? '')) this.at++
      else this.readPiece()
    }
    this.dropOpen()
    return { pieces: this.pieces, unbalanced: this.unbalanced }
  }

  private readPiece(): void {
    const start = this.at
    const signed = matchAt(sign, this.q, this.at)
    if (signed) this.at++
    const apart = matchAt(apartField, this.q, this.at)
    const named = apart && fieldOf(apart[1] ?? '') !== null ? apart : matchAt(field, this.q, this.at)
    if (named) this.at += named[0].length
    const before = { start, sign: (signed?.[0] ?? null) as QueryPiece['sign'], field: named?.[1] ?? null }
    const mark = this.q[this.at] ?? ''
    if (quotation.test(mark)) this.readPhrase(mark, before)
    else if (mark === '(') this.push('open', before, this.at + 1)
    else if (mark === ')') this.close()
    else this.readWord(before)
  }

  private push(
    kind: QueryPiece['kind'],
    before: Pick<QueryPiece, 'start' | 'sign' | 'field'>,
    end: number,
  ): void {
    this.pieces.push({ ...before, kind, text: this.q.slice(this.at, end), end })
    this.at = end
  }

  private readPhrase(mark: string, before: Pick<QueryPiece, 'start' | 'sign' | 'field'>): void {
    const to = twins[mark] ? this.q.indexOf(twins[mark], this.at + 1) : -1
    if (to < 0) {
      this.unbalanced.push(mark)
      this.at++
      return
    }
    const text = this.q.slice(this.at + 1, to)
    // A dash before a whole sentence begins what somebody says.
    const sign = before.sign === '-' && /[.?!…]\s*$/u.test(text) ? null : before.sign
    this.pieces.push({ ...before, sign, kind: 'phrase', text: text.trim(), end: to + 1 })
    this.at = to + 1
  }

  private close(): void {
    if (this.openBrackets().length > 0)
      this.pieces.push({
        kind: 'close',
        text: ')',
        sign: null,
        field: null,
        start: this.at,
        end: this.at + 1,
      })
    else this.unbalanced.push(')')
    this.at++
  }

  /** A word to the next blank, quotation mark or bracket that is not its own: "66(2)" is one word. */
  private readWord(before: Pick<QueryPiece, 'start' | 'sign' | 'field'>): void {
    let end = this.at
    let inner = 0
    for (; end < this.q.length; end++) {
      const letter = this.q[end] as string
      if (blank.test(letter) || quotation.test(letter)) break
      if (letter === '(') inner++
      if (letter !== ')') continue
      if (inner > 0) inner--
      else if (!numbering.test(this.q.slice(this.at, end)) || this.openBrackets().length > 0) break
    }
    this.push('word', before, end)
  }

  /** Where brackets stand that nothing closed so far. */
  private openBrackets(): number[] {
    const open: number[] = []
    for (const [i, { kind }] of this.pieces.entries()) {
      if (kind === 'open') open.push(i)
      if (kind === 'close') open.pop()
    }
    return open
  }

  private dropOpen(): void {
    for (const at of this.openBrackets().reverse()) {
      this.pieces.splice(at, 1)
      this.unbalanced.push('(')
    }
  }
}

/** Takes a query of any characters apart into words, phrases and brackets. */
export const lexQuery = (q: string): LexedQuery => new QueryLexer(q).read()
