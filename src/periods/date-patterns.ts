import { anyOf } from '../model/any-of.ts'
import { monthNames } from './month-names.ts'
import { periodWords } from './period-tables.ts'

export const year = '(?<year>1\\d{3}|20\\d\\d)(?![\\p{L}\\p{N}]|[.,/]\\d)'
/** "of 2019", ", 2019", "-2019", « de l'année 2019 ». */
export const ofYear = `(?:\\s{0,4},?\\s{0,4}(?:(?:${anyOf(periodWords.ofYear)}|')\\s{0,4})?${year}|-${year.replace('<year>', '<year2>')})?`
const ordinal = `(?:\\s?\\^\\{\\p{L}+\\}|\\s?${anyOf(periodWords.dayOrdinals)}(?!\\p{L}))?`
const firstDay = `${anyOf(periodWords.firstDay)}(?=[\\s-])`
const day = `(?:(?:0?[1-9]|[12]\\d|3[01])(?!\\d|[.,:]\\d)${ordinal}|${firstDay})`
const to = `\\s{0,4}(?:-|/|(?:${anyOf(periodWords.to)})(?!\\p{L}))\\s{0,4}`
const and = `\\s{0,4}(?:,\\s{0,4}(?:${anyOf(periodWords.and)}(?!\\p{L}))?|${anyOf(periodWords.and)}(?!\\p{L}))\\s{0,4}`
const article = `(?:${anyOf([...periodWords.articles, 'du'])}\\s{1,4})?`
/** "4-7", "7-10 and 13-16", « 1er au 5 ». */
export const days = `(?<days>${day}(?:(?:${to}|${and})${article}${day})*)`
export const months = anyOf([...monthNames.keys()])
export const month = `(?<month>${months})(?!\\p{L})\\.?`
export const monthYear = `(?:\\s{0,4}(?:of|de|del)?\\s{0,4})`
const place = anyOf(periodWords.places.flat())
const unit = `(?<unit>${anyOf(periodWords.quarter)}|(?<half>${anyOf(periodWords.half)}))s?(?!\\p{L})`
export const parts = `(?:(?<sign>[qths])(?<place>[1-4])(?:(?:${to}|${and})[qths](?<place2>[1-4]))?|(?<place3>[1-4])(?<sign2>[qths])|(?<word>${place})(?:(?:${to}|${and})(?<word2>${place}))?\\s{1,4}${unit})(?![\\p{L}\\p{N}])`
export const season = `(?:${periodWords.seasons.map((list, i) => `(?<season${i}>${anyOf(list)})`).join('|')})(?!\\p{L})`

/** What begins with one of some words, or with figures: their first words, `0` for figures. */
export const firstWords = (...lists: (readonly string[])[]) =>
  lists.flat().map((words) => /^\p{L}+/u.exec(words)?.[0] ?? '0')
