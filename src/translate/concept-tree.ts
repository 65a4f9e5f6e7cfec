import { isStopWord } from '../analyse/tables.ts'
import type { Token } from '../analyse/token.ts'
import { tokenize } from '../analyse/tokenize.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { bytesOf, numberBytes, type Section, type Sections } from '../packed/sections.ts'
import { TermDictionary } from '../packed/term-dictionary.ts'
import { textTableSections } from '../packed/text-table.ts'
import { type Closeness, formKey, linkersBefore, startsCapital, tellingTokens } from './concept-keys.ts'
import type { Concept, ConceptForm } from './concept-table.ts'

/** A form of a concept that ends somewhere. */
interface MadeEnding {
  concept: Concept
  /** Its place among the forms of the language. */
  form: number
  soft: boolean
  stemmed: boolean
  usual: boolean
  acronym: boolean
  lead: string
}

interface MadeNode {
  next: Map<string, MadeNode>
  endings: MadeEnding[]
}

/** What is known of an ending, a bit each. */
export const endingBits = { soft: 1, stemmed: 2, usual: 4, acronym: 8 }

const isAcronym = (text: string) =>
  /^[\p{Lu}\p{N}.&/-]{2,8}$/u.test(text) && /\p{Lu}{2}/u.test(text.replace(/\./g, ''))
const emptyNode = (): MadeNode => ({ next: new Map(), endings: [] })

function addForm(
  root: MadeNode,
  concept: Concept,
  language: ContentLanguage,
  { text, ambiguous: soft, demonym }: ConceptForm,
  form: number,
): void {
  const all = tokenize(text)
  const tokens = tellingTokens(all, language)
  const [only] = tokens
  if (!only) return
  const single = tokens.length === 1
  const acronym = isAcronym(text)
  const lead = single && !acronym ? linkersBefore(all, only, language) : ''
  const capital = /^\p{Lu}/u.test(text)
  const isName = concept.origin === 'name' && !demonym
  // Names keep their letters: the stem of "Mali" is that of "mal", and Georgia is not Géorgie in any language.
  const written = (token: Token) => acronym || (isName && startsCapital(token, text))
  const closenessOf = (token: Token, stemmed: boolean): Closeness => {
    if (acronym) return 'acronym'
    if (written(token)) return 'written'
    if (stemmed) return 'stemmed'
    return single ? 'number' : 'inflected'
  }
  const proper = tokens.every(written) || (single && demonym && capital)
  for (const stemmed of proper ? [false] : [false, true]) {
    let node = root
    for (const token of tokens) {
      // Capitals tell a name from the function word that it would be: "Afrique de l'Est".
      const mark = isStopWord(token.form, language) && startsCapital(token, text) ? '^' : ''
      const key = mark + formKey(token, language, closenessOf(token, stemmed))
      const next = node.next.get(key) ?? emptyNode()
      node.next.set(key, next)
      node = next
    }
    const usual = form === 0 || acronym || capital
    const known = node.endings.find((ending) => ending.concept === concept && ending.lead === lead)
    if (known) known.soft &&= soft
    else node.endings.push({ concept, form, soft, stemmed, usual, acronym, lead })
  }
}

/** Nodes in the order in which they are first met, each with what leads on from it, by key. */
function inOrder(roots: readonly MadeNode[]): MadeNode[] {
  const nodes = [...roots]
  for (let at = 0; at < nodes.length; at++)
    for (const node of (nodes[at] as MadeNode).next.values()) nodes.push(node)
  return nodes
}

/**
 * The words of all forms of concepts, as a tree that `ConceptTree` walks where it lies. The first nodes are the roots of
 * the languages. Sections: `concepts` (by identifier, JSON), `keys` of words, `leads` (JSON); for each node where its edges
 * and endings begin; of each edge its key, and where the nodes that it leads to are; of each ending its concept, form,
 * lead and bits.
 */
export function conceptSections(concepts: readonly Concept[]): Section[] {
  const roots = contentLanguages.map((language) => {
    const root = emptyNode()
    for (const concept of concepts)
      for (const [at, form] of concept.forms[language].entries()) addForm(root, concept, language, form, at)
    return root
  })
  const nodes = inOrder(roots)
  const places = new Map(nodes.map((node, at) => [node, at]))
  const keys = [...new Set(nodes.flatMap(({ next }) => [...next.keys()]))].sort()
  const keyAt = new Map(keys.map((key, at) => [key, at]))
  const ids = concepts.map(({ id }) => id).sort()
  const conceptAt = new Map(ids.map((id, at) => [id, at]))
  const leads = new Map([['', 0]])
  const edges = nodes.map(({ next }) =>
    [...next]
      .map(([key, node]) => ({ key: keyAt.get(key) as number, node: places.get(node) as number }))
      .sort((a, b) => a.key - b.key),
  )
  const endings = nodes.flatMap((node) => node.endings)
  const bitsOf = (ending: MadeEnding) =>
    (Object.keys(endingBits) as (keyof typeof endingBits)[]).reduce(
      (bits, name) => bits | (ending[name] ? endingBits[name] : 0),
      0,
    )
  const leadAt = ({ lead }: MadeEnding) => {
    if (!leads.has(lead)) leads.set(lead, leads.size)
    return leads.get(lead) as number
  }
  const leadPlaces = Uint16Array.from(endings, leadAt)
  return [
    ...textTableSections(
      'concepts',
      concepts.map((concept) => [concept.id, JSON.stringify(concept)] as const),
    ),
    ['keys', TermDictionary.write(keys)],
    ['leads', Buffer.from(JSON.stringify([...leads.keys()]))],
    ['edges', startsOf(edges)],
    ['edge-keys', numberBytes(edges.flatMap((own) => own.map(({ key }) => key)))],
    ['edge-nodes', numberBytes(edges.flatMap((own) => own.map(({ node }) => node)))],
    ['endings', startsOf(nodes.map((node) => node.endings))],
    ['ending-concepts', numberBytes(endings.map(({ concept }) => conceptAt.get(concept.id) as number))],
    ['ending-forms', bytesOf(Uint16Array.from(endings, ({ form }) => form))],
    ['ending-leads', bytesOf(leadPlaces)],
    ['ending-bits', Uint8Array.from(endings, bitsOf)],
  ]
}

/** Where each list begins among all of them, and the end. */
function startsOf(lists: readonly (readonly unknown[])[]): Uint8Array {
  const starts = new Uint32Array(lists.length + 1)
  for (const [at, { length }] of lists.entries()) starts[at + 1] = (starts[at] as number) + length
  return bytesOf(starts)
}

/** The tree where it lies: nodes and endings are told by their places. */
export class ConceptTree {
  private readonly keys: TermDictionary
  private readonly edges: Uint32Array
  private readonly edgeKeys: Uint32Array
  private readonly edgeNodes: Uint32Array
  private readonly firstEndings: Uint32Array
  private readonly concepts: Uint32Array
  private readonly forms: Uint16Array
  private readonly leads: Uint16Array
  private readonly bits: Uint8Array
  private readonly leadTexts: string[]

  /** @param sections with those that `conceptSections` gave */
  constructor(sections: Sections) {
    this.keys = new TermDictionary(sections.bytesOf('keys'))
    this.edges = sections.numbersOf('edges')
    this.edgeKeys = sections.numbersOf('edge-keys')
    this.edgeNodes = sections.numbersOf('edge-nodes')
    this.firstEndings = sections.numbersOf('endings')
    this.concepts = sections.numbersOf('ending-concepts')
    this.forms = sections.arrayOf('ending-forms', Uint16Array)
    this.leads = sections.arrayOf('ending-leads', Uint16Array)
    this.bits = sections.bytesOf('ending-bits')
    this.leadTexts = JSON.parse(Buffer.from(sections.bytesOf('leads')).toString())
  }

  /** The places of those keys that any form has. */
  placesOf(keys: readonly string[]): number[] {
    return keys.map((key) => this.keys.find(key)).filter((place) => place >= 0)
  }

  /** The node that a key leads to from another one, or -1. */
  next(node: number, key: number): number {
    const { edges, edgeKeys } = this
    let [from, to] = [edges[node] as number, edges[node + 1] as number]
    const end = to
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((edgeKeys[middle] as number) < key) from = middle + 1
      else to = middle
    }
    return from < end && edgeKeys[from] === key ? (this.edgeNodes[from] as number) : -1
  }

  /** The forms that end at a node: the place of the concept, that of the form, and what is known of it. */
  *endingsAt(node: number) {
    const end = this.firstEndings[node + 1] as number
    for (let at = this.firstEndings[node] as number; at < end; at++) {
      const bits = this.bits[at] as number
      yield {
        concept: this.concepts[at] as number,
        form: this.forms[at] as number,
        lead: this.leadTexts[this.leads[at] as number] as string,
        bits,
      }
    }
  }
}
