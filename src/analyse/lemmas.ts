import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import type { Section, Sections } from '../packed/sections.ts'
import { TextTable, textTableSections } from '../packed/text-table.ts'
import { packedTable } from '../tables/packed-table.ts'
import { stem } from './analyser.ts'

/** How surely a form is one of its lemma: what is also a word of its own (English "saw", marked in the table) is less so. */
const certainty = { sure: 0.8, shared: 0.3 }

/** Whether a stem is of the word for certain: its forms are no other word's. */
export const isSure = (weight: number) => weight > certainty.shared

/** The word that a form is of. */
interface Lemma {
  lemma: string
  stem: string
  weight: number
}

/** Stems of forms with how surely they are of the same word. */
type RelatedStems = [stem: string, weight: number][]

/** What lies packed under keys, as JSON. */
interface Lookup<T> {
  get(key: string): T | undefined
}

interface LemmaTable {
  /** By the stem of the forms: any form of the stem is meant, but for those that are listed by themselves. */
  ofStem: Lookup<Lemma[]>
  ofSharedForm: Lookup<Lemma[]>
  /** By the lemma's stem: the stems of its forms. */
  forms: Lookup<RelatedStems>
  /** The same by the lemma, which may share its stem with others: French "loi" is no "loyer". */
  ofLemma: Lookup<RelatedStems>
  /** Endings that any word may change, both ways: `teur` and `trice`, none and `s`. */
  endings: readonly [string, string][]
}

function lemmaSections(language: ContentLanguage): Section[] {
  const ofStem = new Map<string, Lemma[]>()
  const ofSharedForm = new Map<string, Lemma[]>()
  const forms = new Map<string, Map<string, number>>()
  const ofLemma = new Map<string, Map<string, number>>()
  const endings: [string, string][] = []
  for (const line of readFileSync(join(tablesDir, 'languages', language, 'lemmas.tsv'), 'utf8').split('\n')) {
    const [lemma = '', cell] = line.split('\t')
    if (!cell) continue
    if (lemma.startsWith('*')) {
      for (const form of cell.split(' ')) endings.push([lemma.slice(1), form.slice(1)])
      continue
    }
    const lemmaStem = stem(lemma, language)
    const own = forms.get(lemmaStem) ?? new Map<string, number>()
    forms.set(lemmaStem, own)
    const itsOwn = ofLemma.get(lemma) ?? new Map<string, number>()
    ofLemma.set(lemma, itsOwn)
    for (const listed of cell.split(' ')) {
      const isShared = listed.endsWith('~')
      const form = isShared ? listed.slice(0, -1) : listed
      const weight = isShared ? certainty.shared : certainty.sure
      const [map, key] = isShared ? [ofSharedForm, form] : [ofStem, stem(form, language)]
      map.set(key, [...(map.get(key) ?? []), { lemma, stem: lemmaStem, weight }])
      const formStem = stem(form, language)
      // What a stem shares with another word makes it less sure, whatever other forms it has.
      for (const stems of [own, itsOwn]) stems.set(formStem, Math.min(stems.get(formStem) ?? 1, weight))
    }
  }
  const pack = <T>(name: keyof LemmaTable, map: Map<string, T>, plain: (value: T) => object) =>
    textTableSections(
      `${language}.${name}`,
      [...map].map(([key, value]) => [key, JSON.stringify(plain(value))] as const),
    )
  return [
    ...pack('ofStem', ofStem, (found) => found),
    ...pack('ofSharedForm', ofSharedForm, (found) => found),
    ...pack('forms', forms, (stems) => [...stems]),
    ...pack('ofLemma', ofLemma, (stems) => [...stems]),
    [`${language}.endings`, Buffer.from(JSON.stringify(endings))],
  ]
}

function openLemmas(sections: Sections, language: ContentLanguage): LemmaTable {
  const lookup = <T>(name: keyof LemmaTable): Lookup<T> => {
    const table = new TextTable(sections, `${language}.${name}`)
    return {
      get(key) {
        const stored = table.get(key)
        return stored === undefined ? undefined : JSON.parse(stored)
      },
    }
  }
  return {
    ofStem: lookup('ofStem'),
    ofSharedForm: lookup('ofSharedForm'),
    forms: lookup('forms'),
    ofLemma: lookup('ofLemma'),
    endings: JSON.parse(Buffer.from(sections.bytesOf(`${language}.endings`)).toString()),
  }
}

const tables = packedTable(
  'lemmas',
  () => contentLanguages.flatMap(lemmaSections),
  (sections) => new Map(contentLanguages.map((language) => [language, openLemmas(sections, language)])),
)
const tableOf = (language: ContentLanguage) => tables().get(language) as LemmaTable

function lemmas(form: string, language: ContentLanguage): Lemma[] {
  const { ofStem, ofSharedForm } = tableOf(language)
  return ofSharedForm.get(form) ?? ofStem.get(stem(form, language)) ?? []
}

/** The words that an irregular form is of: `voudrais` gives `vouloir`; none for what stemming resolves. */
export const lemmasOf = (form: string, language: ContentLanguage): string[] =>
  lemmas(form, language).map(({ lemma }) => lemma)

/** The other stems of the words that a stem is of, with how surely they are the same word: of `go` those of `went`. */
export function relatedStems(
  own: string,
  language: ContentLanguage,
  lemmasOfOwn = tableOf(language).ofStem.get(own) ?? [],
  formsOfOwn = tableOf(language).forms.get(own),
): ReadonlyMap<string, number> {
  const { ofLemma } = tableOf(language)
  const related = new Map<string, number>()
  const raise = (other: string, weight: number) => {
    if (other !== own) related.set(other, Math.max(related.get(other) ?? 0, weight))
  }
  for (const [other, weight] of formsOfOwn ?? []) raise(other, weight)
  for (const { lemma, stem: other, weight } of lemmasOfOwn) {
    raise(other, weight)
    for (const [form, certain] of ofLemma.get(lemma) ?? []) raise(form, weight * certain)
  }
  return related
}

/** What a form becomes by the endings that any word may change. */
function variants(form: string, endings: LemmaTable['endings']): string[] {
  return endings.flatMap(([singular, plural]) => [
    ...(form.endsWith(singular) ? [form.slice(0, form.length - singular.length) + plural] : []),
    ...(form.endsWith(plural) ? [form.slice(0, form.length - plural.length) + singular] : []),
  ])
}

/** The same of a form, of which more is known than of its stem: Spanish "vino" is hardly one of `venir`. */
export function relatedStemsOf(form: string, language: ContentLanguage): ReadonlyMap<string, number> {
  const own = stem(form, language)
  const { forms, ofLemma, endings } = tableOf(language)
  const listed = ofLemma.get(form) ?? forms.get(own)
  const related = new Map(relatedStems(own, language, lemmas(form, language), listed))
  for (const variant of variants(form, endings)) {
    const other = stem(variant, language)
    if (other !== own) related.set(other, certainty.sure)
    for (const lemma of other === own ? [] : lemmas(variant, language)) {
      const known = related.get(lemma.stem) ?? 0
      if (lemma.stem !== own) related.set(lemma.stem, Math.max(known, certainty.sure * lemma.weight))
    }
  }
  return related
}

/** Opens the tables ahead of the first query. */
export const warmUpLemmas = (): unknown => tables()
