import { isStopWord } from '../analyse/tables.ts'
import { type Token, tokenize } from '../analyse/tokenize.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'
import {
  byLanguage,
  type Closeness,
  formKey,
  linkersBefore,
  tellingTokens,
  textKeys,
} from './concept-keys.ts'
import { type Concept, type ConceptForm, readConcepts } from './concept-table.ts'
import { languagesNamedIn } from './language-names.ts'
import { isCommonWord } from './word-rates.ts'

/** A concept that a stretch of text names. */
export interface ConceptMatch {
  concept: Concept
  /** Whether the words may well mean something else. */
  soft: boolean
  /** Whether it is named by its usual form or by a name of its own, which mean nothing besides. */
  usual: boolean
  /** Whether it is named by its acronym. */
  acronym: boolean
  /** Whether it is named by what is said of a country's people and things. */
  demonym: boolean
  /** The tokens that name it: the first, and how many, those between words (`de`, `of`) aside. */
  first: Token
  last: Token
  words: number
}

interface Ending {
  concept: Concept
  form: ConceptForm
  /** Marked as ambiguous in its table. */
  soft: boolean
  /** Met by the stems of its words only. */
  stemmed: boolean
  usual: boolean
  /** Written in capitals only: a small-letter function word is another word. */
  acronym: boolean
  /** Small words before a form of one other word, which would be a general word without them: "en personne". */
  lead: string
}

/** Most nodes end a form, and lead nowhere: there are a hundred thousand, and a map for each would be most of the table. */
interface Node {
  next: Map<string, Node> | null
  endings: Ending[] | null
}

const startsCapital = (token: Token, text: string) =>
  /^\p{Lu}/u.test(text.slice(token.start, token.start + 2))
const isAcronym = (text: string) =>
  /^[\p{Lu}\p{N}.&/-]{2,8}$/u.test(text) && /\p{Lu}{2}/u.test(text.replace(/\./g, ''))
const emptyNode = (): Node => ({ next: null, endings: null })

/** Loops, since nearly every word of every text ends here. */
function nextNodes(nodes: Node[], keys: readonly string[]): Node[] {
  const found: Node[] = []
  for (const { next } of nodes) {
    for (const key of keys) {
      const node = next?.get(key)
      if (node) found.push(node)
    }
  }
  return found
}

/** The nodes that a word leads to from the root; with a capital, where that makes it another word. */
interface Start {
  plain: Node[]
  capital: Node[] | null
}
const nowhere: Start = { plain: [], capital: null }

function keysOf(form: string, language: ContentLanguage, capital: boolean): readonly string[] {
  const keys = textKeys(form, language)
  return capital ? [...keys, ...keys.map((key) => `^${key}`)] : keys
}

/** Finds concepts in texts: every form, of any number of words, whatever its inflection and accents. */
export class ConceptMatcher {
  readonly concepts: ReadonlyMap<string, Concept>
  private readonly roots = new Map<string, Node>()
  private readonly starts = byLanguage((language) => remembered((form) => this.startOf(form, language)))

  constructor(concepts: Concept[]) {
    this.concepts = new Map(concepts.map((concept) => [concept.id, concept]))
    for (const concept of concepts) {
      for (const language of contentLanguages) {
        for (const [at, form] of concept.forms[language].entries())
          this.add(concept, language, form, at === 0)
      }
    }
  }

  private add(concept: Concept, language: ContentLanguage, form: ConceptForm, first: boolean): void {
    const { text, ambiguous: soft } = form
    const all = tokenize(text)
    const tokens = tellingTokens(all, language)
    const [only] = tokens
    if (!only) return
    const single = tokens.length === 1
    const acronym = isAcronym(text)
    const lead = single && !acronym ? linkersBefore(all, only, language) : ''
    const capital = /^\p{Lu}/u.test(text)
    const isName = concept.origin === 'name' && !form.demonym
    // Names keep their letters: the stem of "Mali" is that of "mal", and Georgia is not Géorgie in any language.
    const written = (token: Token) => acronym || (isName && startsCapital(token, text))
    const closenessOf = (token: Token, stemmed: boolean): Closeness => {
      if (acronym) return 'acronym'
      if (written(token)) return 'written'
      if (stemmed) return 'stemmed'
      return single ? 'number' : 'inflected'
    }
    const proper = tokens.every(written) || (single && form.demonym && capital)
    for (const stemmed of proper ? [false] : [false, true]) {
      let node = this.root(language)
      for (const token of tokens) {
        // Capitals tell a name from the function word that it would be: "Afrique de l'Est".
        const mark = isStopWord(token.form, language) && startsCapital(token, text) ? '^' : ''
        const key = mark + formKey(token, language, closenessOf(token, stemmed))
        node.next ??= new Map()
        const next = node.next.get(key) ?? emptyNode()
        node.next.set(key, next)
        node = next
      }
      const usual = first || acronym || capital
      node.endings ??= []
      const known = node.endings.find((ending) => ending.concept === concept && ending.lead === lead)
      if (known) known.soft &&= soft
      else node.endings.push({ concept, form, soft, stemmed, usual, acronym, lead })
    }
  }

  private root(language: ContentLanguage): Node {
    const root = this.roots.get(language) ?? emptyNode()
    this.roots.set(language, root)
    return root
  }

  /**
   * Every concept that the tokens name when read in a language, nested ones included. Words that agree by their stems
   * only name a concept softly, and not at all where others agree more closely; so do small letters that are a common
   * word. What names a language names no country. In a query, capitals don't matter otherwise.
   */
  find(text: string, tokens: Token[], language: ContentLanguage, inQuery = false): ConceptMatch[] {
    const words = tellingTokens(tokens, language)
    let languages: ReadonlySet<Token> | undefined
    const namesLanguage = (token: Token) => {
      languages ??= languagesNamedIn(text, tokens, language, inQuery)
      return languages.has(token)
    }
    return words.flatMap((word, at) => {
      if (this.nodesAt(word, text, language).length === 0) return []
      const found: (ConceptMatch & { stemmed: boolean })[] = []
      for (const { ending, to } of this.endingsFrom(at, text, words, language, inQuery)) {
        const { concept, form, stemmed, usual, acronym } = ending
        const [first, last] = [words[at] as Token, words[to] as Token]
        if (!fits(ending, first, last, inQuery, language)) continue
        if (ending.lead && linkersBefore(tokens, first, language) !== ending.lead) continue
        if (form.demonym && namesLanguage(first)) continue
        const soft = ending.soft || stemmed || (first === last && mayBeWord(ending, first, text, language))
        const demonym = form.demonym === true
        found.push({ concept, soft, stemmed, usual, acronym, demonym, first, last, words: to - at + 1 })
      }
      const close = new Set(found.filter(({ stemmed }) => !stemmed).map((match) => match.words))
      const isSurer = (other: ConceptMatch, match: ConceptMatch) =>
        !other.soft && other.concept === match.concept && other.words === match.words
      return found.filter((match) =>
        match.stemmed
          ? !close.has(match.words)
          : !match.soft || !found.some((other) => isSurer(other, match)),
      )
    })
  }

  private *endingsFrom(
    at: number,
    text: string,
    words: Token[],
    language: ContentLanguage,
    inQuery: boolean,
  ) {
    let nodes = this.nodesAt(words[at] as Token, text, language)
    for (let to = at; nodes.length > 0; ) {
      for (const node of nodes) for (const ending of node.endings ?? []) yield { ending, to }
      to += 1
      const token = words[to]
      if (!token) return
      const capital = isStopWord(token.form, language) && (inQuery || startsCapital(token, text))
      nodes = nextNodes(nodes, keysOf(token.form, language, capital))
    }
  }

  /** Where a word leads from the root: nowhere, for nearly all words of texts. */
  private nodesAt(token: Token, text: string, language: ContentLanguage): Node[] {
    const { plain, capital } = this.starts[language](token.form)
    return capital !== null && startsCapital(token, text) ? capital : plain
  }

  /** The same by a form, in small letters and, for function words, with the capital that tells a name. */
  private startOf(form: string, language: ContentLanguage): Start {
    const from = (capital: boolean) => nextNodes([this.root(language)], keysOf(form, language, capital))
    const start = { plain: from(false), capital: isStopWord(form, language) ? from(true) : null }
    return start.plain.length === 0 && start.capital === null ? nowhere : start
  }
}

/** Whether an acronym's letters may be small where they are: in a query, and where they are no function word. */
function fits(
  { acronym }: Ending,
  first: Token,
  last: Token,
  inQuery: boolean,
  language: ContentLanguage,
): boolean {
  const small = acronym && first === last && last.kind !== 'acronym'
  return !small || (inQuery && !isStopWord(last.form, language))
}

/** Whether small letters where the form has a capital, or plain ones where it has accents, are a word of their own. */
function mayBeWord(
  { form, acronym }: Ending,
  token: Token,
  text: string,
  language: ContentLanguage,
): boolean {
  const small = !startsCapital(token, text) && (acronym || /^\p{Lu}/u.test(form.text))
  const bare = token.form === token.folded && /\P{ASCII}/u.test(form.text)
  return (small || bare) && isCommonWord(token.form, language)
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
