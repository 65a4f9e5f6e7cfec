import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { stem } from '../analyse/analyser.ts'
import { isStopWord } from '../analyse/tables.ts'
import { type Token, tokenize } from '../analyse/tokenize.ts'
import { tablesDir } from '../config.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'
import { type Concept, readConcepts } from './concept-table.ts'
import { uninflected } from './inflection.ts'

/** A concept that a stretch of text names. */
export interface ConceptMatch {
  concept: Concept
  /** Whether the words may well mean something else. */
  soft: boolean
  /** The tokens that name it: the first, and how many, those between words (`de`, `of`) aside. */
  first: Token
  last: Token
  words: number
}

interface Ending {
  concept: Concept
  /** Marked as ambiguous in its table. */
  soft: boolean
  /** Written in capitals only: a small-letter function word is another word. */
  acronym: boolean
}

interface Node {
  next: Map<string, Node>
  endings: Ending[]
}

/** Small words that forms and texts are compared without. */
const linkers = readLinkers()
function readLinkers(): Record<ContentLanguage, ReadonlySet<string>> {
  const table = z
    .record(z.enum(contentLanguages), z.string())
    .parse(JSON.parse(readFileSync(join(tablesDir, 'translate', 'linkers.json'), 'utf8')))
  const words = (language: ContentLanguage) => new Set(table[language].split(' '))
  return { fr: words('fr'), en: words('en'), es: words('es') }
}

/** How closely the words of a text are those of a form: but for number and gender, or by their stems only. */
const closeness = { inflected: 0, stemmed: 1 } as const
type Closeness = keyof typeof closeness

const inflectedKeys = Object.fromEntries(
  contentLanguages.map((language) => [language, remembered((folded) => uninflected(folded, language))]),
) as Record<ContentLanguage, (folded: string) => string>

function keyOf(token: Token, language: ContentLanguage, how: Closeness): string {
  if (token.kind === 'number') return token.folded
  return how === 'inflected' ? inflectedKeys[language](token.folded) : stem(token.form, language)
}

const startsCapital = (token: Token, text: string) =>
  /^\p{Lu}/u.test(text.slice(token.start, token.start + 2))
const telling = (tokens: Token[], language: ContentLanguage) =>
  tokens.filter(
    (token) => !token.whole && token.kind !== 'address-part' && !linkers[language].has(token.form),
  )
const isAcronym = (text: string) =>
  /^[\p{Lu}\p{N}.&/-]{2,8}$/u.test(text) && /\p{Lu}{2}/u.test(text.replace(/\./g, ''))
const emptyNode = (): Node => ({ next: new Map(), endings: [] })

/** Loops, since nearly every word of every text ends here. */
function nextNodes(nodes: Node[], keys: string[]): Node[] {
  const found: Node[] = []
  for (const { next } of nodes) {
    for (const key of keys) {
      const node = next.get(key)
      if (node) found.push(node)
    }
  }
  return found
}

/** Finds concepts in texts: every form, of any number of words, whatever its inflection and accents. */
export class ConceptMatcher {
  readonly concepts: ReadonlyMap<string, Concept>
  private readonly roots = new Map<string, Node>()

  constructor(concepts: Concept[]) {
    this.concepts = new Map(concepts.map((concept) => [concept.id, concept]))
    for (const concept of concepts) {
      for (const language of contentLanguages) {
        for (const { text, ambiguous } of concept.forms[language])
          this.add(concept, language, text, ambiguous)
      }
    }
  }

  private add(concept: Concept, language: ContentLanguage, text: string, soft: boolean): void {
    const tokens = telling(tokenize(text), language)
    const acronym = isAcronym(text)
    // Names of one word keep their letters: the stem of "Mali" is that of "mal".
    const proper = tokens.length === 1 && (acronym || (concept.origin === 'name' && /^\p{Lu}/u.test(text)))
    for (const how of ['inflected', 'stemmed'] as const) {
      if (tokens.length === 0 || (proper && how === 'stemmed')) continue
      let node = this.root(language, how)
      for (const token of tokens) {
        // Capitals tell a name from the function word that it would be: "Afrique de l'Est".
        const capital = isStopWord(token.form, language) && startsCapital(token, text) ? '^' : ''
        const asWritten = acronym || (proper && concept.uninflected)
        const key = capital + (asWritten ? token.folded : keyOf(token, language, how))
        const next = node.next.get(key) ?? emptyNode()
        node.next.set(key, next)
        node = next
      }
      const known = node.endings.find((ending) => ending.concept === concept)
      if (known) known.soft &&= soft
      else node.endings.push({ concept, soft, acronym })
    }
  }

  private root(language: ContentLanguage, how: Closeness): Node {
    const key = `${language} ${how}`
    const root = this.roots.get(key) ?? emptyNode()
    this.roots.set(key, root)
    return root
  }

  /**
   * Every concept that the tokens name when read in a language, nested ones included. Words that agree by their stems
   * only name a concept softly, and not at all where others agree more closely. In a query, capitals don't matter.
   */
  find(text: string, tokens: Token[], language: ContentLanguage, inQuery = false): ConceptMatch[] {
    const words = telling(tokens, language)
    return words.flatMap((_, at) => {
      const close = this.findFrom(at, text, words, language, 'inflected', inQuery)
      const loose = this.findFrom(at, text, words, language, 'stemmed', inQuery)
      if (loose.length === 0) return close
      const taken = new Set(close.map((match) => match.words))
      return [
        ...close,
        ...loose.filter((match) => !taken.has(match.words)).map((match) => ({ ...match, soft: true })),
      ]
    })
  }

  private findFrom(
    at: number,
    text: string,
    words: Token[],
    language: ContentLanguage,
    how: Closeness,
    inQuery: boolean,
  ): ConceptMatch[] {
    const first = words[at] as Token
    const found: ConceptMatch[] = []
    let nodes = [this.root(language, how)]
    for (let to = at; to < words.length && nodes.length > 0; to++) {
      const last = words[to] as Token
      const functionWord = isStopWord(last.form, language)
      const capital = functionWord && (startsCapital(last, text) || (inQuery && to > at))
      const key = keyOf(last, language, how)
      const plain = key === last.folded ? [key] : [key, last.folded]
      nodes = nextNodes(nodes, capital ? [...plain, ...plain.map((key) => `^${key}`)] : plain)
      for (const { endings } of nodes) {
        for (const { concept, soft, acronym } of endings) {
          const small = acronym && first === last && last.kind !== 'acronym'
          if (small && (!inQuery || functionWord)) continue
          found.push({ concept, soft, first, last, words: to - at + 1 })
        }
      }
    }
    return found
  }
}

/** Term of a concept, in whatever language it was written; what may mean something else has a term of its own. */
export const conceptTerm = (id: string, soft: boolean) => (soft ? `!~${id}` : `!${id}`)
export const conceptTermOf = ({ concept, soft }: ConceptMatch) => conceptTerm(concept.id, soft)

let shared: ConceptMatcher | undefined
/** The matcher of all tables, made once. */
export function conceptMatcher(): ConceptMatcher {
  shared ??= new ConceptMatcher(readConcepts())
  return shared
}
