/**
 * - `word`, `acronym`: one word (`l'accord` gives `accord`), `acronym` where capitals, or what stands before it, tell it
 *   from a function word (WHO, D.P.I., l'est)
 * - `number`: figures, grouped digits and scale words evened out (`14 millions`, `14,000,000`: 14000000)
 * - `address`: a whole URL or e-mail address; `address-part`: a word of one
 */
export type TokenKind = 'word' | 'acronym' | 'number' | 'address' | 'address-part'

/** A token of a text, whatever its language. */
export interface Token {
  kind: TokenKind
  /** UTF-16 offsets of what is highlighted, end excluded. */
  start: number
  end: number
  /** Normalised (NFKC, lower case), accents kept. */
  form: string
  /** `form` without diacritics. */
  folded: string
  /** True for a token that stands over others in its range: `sub-regional` over `sub` and `regional`. */
  whole: boolean
}
