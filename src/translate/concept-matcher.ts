import { isStopWord } from '../analyse/tables.ts'
import type { Token } from '../analyse/token.ts'
import { byLanguage } from '../model/by-language.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'
import type { Sections } from '../packed/sections.ts'
import { TextTable } from '../packed/text-table.ts'
import { packedTable } from '../tables/packed-table.ts'
import { isCommonWord } from '../tables/word-rates.ts'
import { linkersBefore, startsCapital, tellingTokens, textKeys } from './concept-keys.ts'
import { type Concept, type ConceptForm, countryConcept, readConcepts } from './concept-table.ts'
import { ConceptTree, conceptSections, endingBits } from './concept-tree.ts'
import { languagesNamedIn } from './language-names.ts'

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

/** A form of a concept that a stretch of text has. */
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

/** The nodes that a word leads to from the root; with a capital, where that makes it another word. */
interface Start {
  plain: number[]
  capital: number[] | null
}
const nowhere: Start = { plain: [], capital: null }

/** How many concepts that were named lately stay objects. */
const maxKept = 5000

/** Finds concepts in texts: every form, of any number of words, whatever its inflection and accents. */
export class ConceptMatcher {
  private readonly table: TextTable
  private readonly tree: ConceptTree
  private readonly kept = new Map<number, Concept>()
  private readonly keys = byLanguage((language) =>
    remembered((form) => this.tree.placesOf(textKeys(form, language))),
  )
  private readonly starts = byLanguage((language) => remembered((form) => this.startOf(form, language)))

  /** @param sections as `conceptSections` gave them */
  constructor(sections: Sections) {
    this.table = new TextTable(sections, 'concepts')
    this.tree = new ConceptTree(sections)
  }

  /** A concept by its identifier. */
  concept(id: string): Concept | undefined {
    const place = this.table.dictionary.find(id)
    return place < 0 ? undefined : this.conceptAt(place)
  }

  /** All concepts, none of them kept. */
  *concepts(): Generator<Concept> {
    for (let place = 0; place < this.table.size; place++) yield JSON.parse(this.table.at(place))
  }

  private conceptAt(place: number): Concept {
    const known = this.kept.get(place)
    if (known) return known
    if (this.kept.size >= maxKept) this.kept.clear()
    const concept = JSON.parse(this.table.at(place)) as Concept
    this.kept.set(place, concept)
    return concept
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
        !other.soft && other.concept.id === match.concept.id && other.words === match.words
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
      for (const node of nodes) for (const ending of this.endingsAt(node, language)) yield { ending, to }
      to += 1
      const token = words[to]
      if (!token) return
      const capital = isStopWord(token.form, language) && (inQuery || startsCapital(token, text))
      nodes = this.nextNodes(nodes, this.keysOf(token.form, language, capital))
    }
  }

  private keysOf(form: string, language: ContentLanguage, capital: boolean): readonly number[] {
    const keys = this.keys[language](form)
    return capital ? [...keys, ...this.tree.placesOf(textKeys(form, language).map((key) => `^${key}`))] : keys
  }

  /** Loops, since nearly every word of every text ends here. */
  private nextNodes(nodes: readonly number[], keys: readonly number[]): number[] {
    const found: number[] = []
    for (const node of nodes) {
      for (const key of keys) {
        const next = this.tree.next(node, key)
        if (next >= 0) found.push(next)
      }
    }
    return found
  }

  private *endingsAt(node: number, language: ContentLanguage): Generator<Ending> {
    for (const { concept: place, form, lead, bits } of this.tree.endingsAt(node)) {
      const concept = this.conceptAt(place)
      yield {
        concept,
        form: concept.forms[language][form] as ConceptForm,
        soft: (bits & endingBits.soft) > 0,
        stemmed: (bits & endingBits.stemmed) > 0,
        usual: (bits & endingBits.usual) > 0,
        acronym: (bits & endingBits.acronym) > 0,
        lead,
      }
    }
  }

  /** Where a word leads from the root: nowhere, for nearly all words of texts. */
  private nodesAt(token: Token, text: string, language: ContentLanguage): number[] {
    const { plain, capital } = this.starts[language](token.form)
    return capital !== null && startsCapital(token, text) ? capital : plain
  }

  /** The same by a form, in small letters and, for function words, with the capital that tells a name. */
  private startOf(form: string, language: ContentLanguage): Start {
    const root = contentLanguages.indexOf(language)
    const from = (capital: boolean) => this.nextNodes([root], this.keysOf(form, language, capital))
    const start = { plain: from(false), capital: isStopWord(form, language) ? from(true) : null }
    return start.plain.length === 0 && start.capital === null ? nowhere : start
  }
}

/**
 * Whether an acronym's letters may be small where they are: in a query, and where they are no function word. Those name
 * nothing by their stems: Spanish *sido* is no *sida*.
 */
function fits(
  { acronym, stemmed }: Ending,
  first: Token,
  last: Token,
  inQuery: boolean,
  language: ContentLanguage,
): boolean {
  if (first !== last) return true
  const functionWord = isStopWord(last.form, language)
  const small = acronym && last.kind !== 'acronym'
  return !(functionWord && stemmed) && (!small || (inQuery && !functionWord))
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
/** Whether an index term is that of a concept which its words can mean alone. */
export const isSureConcept = (term: string) => term.startsWith('!') && !term.startsWith('!~')
/** Whether an index term is surely that of a country. */
export const isCountryTerm = (term: string) => term.startsWith(`!${countryConcept('')}`)
export const conceptTermOf = ({ concept, soft }: ConceptMatch) => conceptTerm(concept.id, soft)

/** The matcher of all tables. */
export const conceptMatcher = packedTable(
  'concepts',
  () => conceptSections(readConcepts()),
  (sections) => new ConceptMatcher(sections),
)
