import { nameKey } from '../../model/fold.ts'
import { isOrganizationName, isOrganizationOrGroup } from '../../names/organization-names.ts'
import { findPeriods } from '../../periods/find-periods.ts'
import { isPlaceAndDate, isSalutation, isWhen } from '../cover/cover-details.ts'
import { isCoverWord, isFactLine, isTitle, organizationIn } from '../cover/cover-facts.ts'
import { isSiteNoise } from '../cover/site-noise.ts'
import { keysOf, labelsDocument, opensWithJoiner } from '../text/document-words.ts'
import { titleLikeness } from '../text/heading-model.ts'
import { structureTable } from '../text/tables.ts'
import { endsOpen } from './cover-roles.ts'
import { kindOfLine } from './document-kind.ts'
import { namesOf, upTo } from './features.ts'
import { councilIn } from './named-council.ts'
import { isShouted } from './true-case.ts'

const heads = new Set(structureTable.organizationWords.map(nameKey))
const groupWords = new Set(structureTable.groupWords.map(nameKey))
const joiners = new Set(keysOf('joiners'))
const offices = new Set(keysOf('offices'))
const linkers = new Set(structureTable.organizationLinkers)
const acronyms = new Set(structureTable.organizationAcronyms)
/** A name without the acronym behind it. */
export const withoutAcronym = (name: string) => name.replace(/\s?\([^()]*\)$/, '')

/** What a name shows by itself. */
export function nameFeatures(name: string): string[] {
  const bare = withoutAcronym(name)
  const words = nameKey(bare).split(' ')
  const [first = '', second = ''] = words
  const tall = bare.match(/(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}’'-]{3,}/gu) ?? []
  const capitals = tall.filter((one) => /^\p{Lu}/u.test(one)).length / Math.max(1, tall.length)
  const isGroup = (word: string) => groupWords.has(word)
  return [
    `words ${upTo(words.length, [1, 2, 3, 5, 8, 12])}`,
    `capitals ${isShouted(bare) ? 'shouted' : upTo(capitals, [0.3, 0.6, 0.9])}`,
    `first ${first}`,
    `last ${words.at(-1) ?? ''}`,
    `likeness ${upTo(titleLikeness(bare), [0.2, 0.5, 0.8])}`,
    ...namesOf({
      named: organizationIn(name) !== null,
      known: isOrganizationName(bare),
      'known group': isOrganizationOrGroup(bare),
      'known acronym': acronyms.has(bare),
      abbreviated: /^\p{Lu}[\p{Lu}\p{N}&+/-]+$/u.test(name),
      'with acronym': bare !== name && /\([\p{Lu}\p{N}&+/-]{2,}\)$/u.test(name),
      'with brackets': /[()]/.test(name),
      'head first': heads.has(first),
      'head second': heads.has(second),
      'head last': words.length > 1 && heads.has(words.at(-1) ?? ''),
      'head within': words.slice(2, -1).some((word) => heads.has(word)),
      'group first': isGroup(first),
      'group second': isGroup(second),
      'group last': words.length > 1 && isGroup(words.at(-1) ?? ''),
      'group within': words.slice(2, -1).some(isGroup),
      'linker second': linkers.has(second),
      'linker third': linkers.has(words[2] ?? ''),
      'small start': /^\p{Ll}/u.test(name),
      'open end': endsOpen(name),
      joiner: opensWithJoiner(name),
      'and within': words.slice(1, -1).some((word) => joiners.has(word)),
      comma: /,/.test(name),
      colon: /:/.test(name),
      dash: /\s[–—-]\s/.test(name),
      stop: /[.!?;]/.test(name),
      figures: /\d/.test(name),
      days: /\d/.test(name) && findPeriods(name).length > 0,
      when: isWhen(name) || isPlaceAndDate(name),
      fact: isFactLine(name),
      'cover word': isCoverWord(name),
      council: councilIn(name) !== null,
      office: offices.has(nameKey(name)),
      'head alone': words.length === 1 && heads.has(first),
      'title word': isTitle(name),
      'kind line': kindOfLine(name) !== null,
      'kind label': labelsDocument(name),
      'site noise': isSiteNoise(name),
      salutation: isSalutation(name),
    }),
  ]
}
