import { z } from 'zod'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { cuePattern } from '../../model/question-words.ts'
import { readLanguageTables } from '../../tables/read-table.ts'

/** The classes of words that requests are made of. */
export const wordClasses = [
  // What may stand in any request.
  'filler',
  'ask',
  'show',
  'negation',
  // Addressable parts of a document, and what numbers them.
  'paragraph',
  'record',
  'activity',
  'footnote',
  'section',
  'annex',
  'number',
  'range',
  'last',
  'howMany',
  // Documents, and what may be asked of a whole one.
  'document',
  'documents',
  'held',
  'whole',
  'summary',
  'outline',
  'topics',
  'author',
  'issuer',
  'wrote',
  'date',
  'dated',
  'symbol',
  'title',
  // Things to be found all over.
  'everything',
  'about',
  'mentions',
  'passages',
  'isWhat',
  'means',
  'acronym',
  // What it doesn't do.
  'translate',
  'french',
  'english',
  'spanish',
  'otherLanguage',
  'rephrase',
  // The product itself.
  'you',
  'who',
  'machine',
  'service',
  'able',
  'questions',
  'languages',
  'speak',
  'source',
  'doubt',
  'trust',
  'others',
  'hello',
  'thanks',
  'praise',
  'much',
  'goodbye',
  'insult',
  'help',
  'noise',
  // What is taken off before a question is read.
  'courtesy',
  'leadIn',
  'embedded',
  'firstPerson',
  'joins',
  'relatives',
] as const
export type WordClass = (typeof wordClasses)[number]

const table = readLanguageTables('requests', z.record(z.enum(wordClasses), z.array(z.string())))

/** The rows of each class of words, by language: `data/tables/languages/<language>/requests.json`. */
export const requestRows = table

/** Patterns of the classes of words, to be matched against the key of `questionWords`. */
export const requestWords = Object.fromEntries(
  contentLanguages.map((language) => [
    language,
    Object.fromEntries(wordClasses.map((name) => [name, cuePattern(table[language][name] ?? [])])),
  ]),
) as Record<ContentLanguage, Record<WordClass, RegExp>>
