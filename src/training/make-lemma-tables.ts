import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { stem } from '../analyse/analyser.ts'
import { tablesDir } from '../config.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { readNameTable } from '../names/read-table.ts'

type Forms = readonly string[]
type Inflect = { all(word: string): Forms }

/** What is asked of es-compromise and fr-compromise. */
interface Compromise {
  model(): { one: { lexicon: Record<string, string | string[]> } }
  methods(): {
    two: {
      transform: {
        verb: Inflect
        noun: { toPlural(word: string): string }
        adjective: Inflect
      }
    }
  }
}

/** What a language has: words with their forms, and all that are words of their own. */
interface Vocabulary {
  forms: [lemma: string, forms: Forms][]
  words: ReadonlySet<string>
  isAttested(form: string): boolean
}

const plainWord = /^\p{Ll}{2,}$/u

/** A form that is also a word of its own is marked so in the tables. */
const mark = '~'

/** The words of each row of the dictionary: those of one row mean the same, so that neither is a word of its own. */
function dictionaryRows(language: ContentLanguage): Forms[] {
  return readNameTable('translate/dictionary.tsv').map(({ forms }) =>
    forms[language].map(({ text }) => text).filter((text) => plainWord.test(text)),
  )
}

/** The list of Spanish words has no acute accents. */
const withoutAcutes = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\u0301/gu, '')
    .normalize('NFC')

/** French and Spanish: what compromise inflects, as far as lists of words have it: its models make up forms. */
function romance(language: 'fr' | 'es', compromise: Compromise, spelled: readonly string[]): Vocabulary {
  const attested = new Set(spelled.map(withoutAcutes))
  const isAttested = (form: string) => attested.has(withoutAcutes(form))
  const forms = (list: Forms) => list.filter(isAttested)
  const { verb, noun, adjective } = compromise.methods().two.transform
  const tagged = Object.entries(compromise.model().one.lexicon).filter(([word]) => plainWord.test(word))
  const withTag = (wanted: RegExp) =>
    tagged.filter(([, tags]) => [tags].flat().some((tag) => wanted.test(tag))).map(([word]) => word)
  const listed = dictionaryRows(language).flat()
  const verbs = new Set(withTag(/^Infinitive$/).filter(isAttested))
  const conjugated = new Set([...verbs].flatMap((word) => verb.all(word).filter((form) => form !== word)))
  const adjectives = withTag(/^(?:Adjective|MaleAdjective)$/).filter((word) => !conjugated.has(word))
  const nouns = [...listed, ...withTag(/^(?:Noun|Singular|MaleNoun)$/)].filter((word) => !verbs.has(word))
  const inflections = [
    ...[...verbs].map((word): [string, Forms] => [word, forms(verb.all(word))]),
    ...adjectives.map((word): [string, Forms] => [word, forms(adjective.all(word))]),
    ...[...nouns, ...adjectives].map((word): [string, Forms] => [word, forms([noun.toPlural(word)])]),
  ]
  const inflected = new Set(inflections.flatMap(([lemma, list]) => list.filter((form) => form !== lemma)))
  const unmade = [...verbs, ...adjectives, ...nouns].filter((word) => !inflected.has(word))
  return {
    forms: inflections,
    words: new Set([...listed, ...unmade]),
    isAttested,
  }
}

/** What tells a word of its own, among the tags of the Penn Treebank: what is no inflected form. */
const ownTag = /^(?:NN|VB|VBP|RB|IN|MD|NNP)$/

/** English: the exceptions of WordNet. */
function english(load: (name: string) => object): Vocabulary {
  const known = load('wink-lexicon/src/wn-words.js')
  const tags: Record<string, string[]> = { ...load('wink-lexicon/src/lexicon.js') }
  const exceptions = ['noun', 'verb', 'adjective'].flatMap((kind): [string, string][] =>
    Object.entries(load(`wink-lexicon/src/wn-${kind}-exceptions.js`)),
  )
  return {
    forms: exceptions
      .filter(([, lemma]) => lemma in known || lemma in tags)
      .map(([form, lemma]) => [lemma, [form]]),
    words: new Set(Object.keys(tags).filter((word) => tags[word]?.some((tag) => ownTag.test(tag)))),
    isAttested: () => true,
  }
}

/** Rows of one language written by hand, cut in word and forms. */
function writtenRows(language: ContentLanguage): [string, Forms][] {
  return readFileSync(join(tablesDir, 'analyse', 'lemma-additions.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t') as [string, string, string])
    .filter(([of]) => of === language)
    .map(([, lemma, cell]) => [lemma, cell.split(' ')])
}

/** Rules for all words (`*teur TAB *trice`) are kept as they are. */
const isRule = ([, [first]]: [string, Forms]) => first?.startsWith('*') ?? false

/** `*tenir TAB tint` is meant for every verb that ends so: of `obtenir` it makes `obtint`. */
function additions(language: ContentLanguage, words: ReadonlySet<string>): [string, Forms][] {
  return writtenRows(language)
    .filter((row) => !isRule(row))
    .flatMap(([lemma, forms]): [string, Forms][] => {
      if (!lemma.startsWith('*')) return [[lemma, forms]]
      const ending = lemma.slice(1)
      return [...words]
        .filter((word) => word.endsWith(ending))
        .map((word) => [word, forms.map((form) => word.slice(0, -ending.length) + form)])
    })
}

/**
 * A form for each stem that a word has beside its own, and each that is also a word of its own:
 * `vouloir TAB veux voudra voulu`.
 */
function tableOf(language: ContentLanguage, { forms, words, isAttested }: Vocabulary): string {
  const synonyms = new Map<string, Set<string>>()
  for (const row of dictionaryRows(language)) {
    for (const word of row) synonyms.set(word, new Set([...(synonyms.get(word) ?? []), ...row]))
  }
  const rows = new Map<string, Map<string, string>>()
  // "Avions" are planes too. Irregular forms in -s are nouns' in English: "leaves".
  const singularOf = (form: string) => (language === 'en' ? form : form.replace(/s$/, ''))
  const isOwn = (form: string, lemma: string) =>
    [form, singularOf(form)].some(
      (word) => word !== lemma && words.has(word) && !synonyms.get(word)?.has(lemma),
    )
  const marked = forms.map(([lemma, list]): [string, Forms] => [
    lemma,
    [...list].sort((a, b) => a.length - b.length).map((form) => (isOwn(form, lemma) ? form + mark : form)),
  ])
  for (const [lemma, list] of [...additions(language, words), ...marked]) {
    const row = rows.get(lemma) ?? new Map<string, string>()
    rows.set(lemma, row)
    for (const form of list) {
      const plain = form.replace(mark, '')
      const own = stem(plain, language)
      if (!plainWord.test(plain) || !isAttested(plain) || own === stem(lemma, language)) continue
      const key = form === plain ? own : form
      if (!row.has(key)) row.set(key, form)
    }
  }
  const ownWords = new Map<string, string[]>()
  for (const word of words) {
    const own = stem(word, language)
    if (plainWord.test(word)) ownWords.set(own, [...(ownWords.get(own) ?? []), word])
  }
  for (const [lemma, row] of rows) {
    const sure = [...row.keys()].filter((key) => !key.endsWith(mark))
    // What has the stem of a form by chance is no form: "devant" beside "devez".
    for (const word of sure.flatMap((key) => ownWords.get(key) ?? []))
      if (word !== lemma && isOwn(word, lemma) && !row.has(word + mark)) row.set(word + mark, word + mark)
  }
  const listed = [...rows]
    .filter(([lemma, row]) => row.size > 0 && plainWord.test(lemma))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lemma, row]): [string, Forms] => [lemma, [...row.values()].sort()])
  return [...writtenRows(language).filter(isRule), ...listed]
    .map(([lemma, row]) => `${lemma}\t${row.join(' ')}\n`)
    .join('')
}

/** `npm run make-lemmas -- FOLDER`: the folder has `fr-compromise`, `es-compromise`, `wink-lexicon`, `an-array-of-french-words` and
 * `an-array-of-spanish-words` installed. */
function main(folder: string): void {
  const load = createRequire(join(resolve(folder), 'package.json'))
  const vocabularies: Record<ContentLanguage, Vocabulary> = {
    fr: romance('fr', load('fr-compromise'), load('an-array-of-french-words')),
    en: english(load),
    es: romance('es', load('es-compromise'), load('an-array-of-spanish-words')),
  }
  for (const language of contentLanguages) {
    const path = join(tablesDir, 'languages', language, 'lemmas.tsv')
    writeFileSync(path, tableOf(language, vocabularies[language]))
  }
}

main(process.argv[2] ?? '.')
