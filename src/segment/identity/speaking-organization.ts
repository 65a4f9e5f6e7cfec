import { anyOf } from '../../model/any-of.ts'
import { nameKey, oneLine } from '../../model/fold.ts'
import { isOrganizationOrGroup } from '../../names/organization-names.ts'
import { organizationIn } from '../cover/cover-facts.ts'
import { formsOf } from '../text/document-words.ts'
import { leadingArticle } from './named-organization.ts'

/**
 * What speaks for an organization that a text names being the one that gives the document: that it is what the text
 * begins with, stands below a signature, has the rights in its page, or is what the site, the trail of the page or the
 * address of the sender are called.
 */
const weights = { opens: 2, opensNews: 1, acronym: 1, signs: 2, stated: 2, address: 2, rights: 1 }
/** Less says no more than that the text is about it. */
const minScore = 3

/** A name, as far as the acronym behind it. */
const maxNameChars = 140
/** Of a message, so much is looked through for who signs it. */
const maxTextChars = 20_000
/** What stands further down only takes part. */
const maxSentences = 2
/** So much of the end of a text may be a signature. */
const maxSignatureLines = 4

interface SpeakingEvidence {
  /** The first texts below the title. */
  texts: readonly string[]
  /** The last lines of the document. */
  foot: readonly string[]
  /** What names the site, the page or the sender. */
  around: readonly string[]
  /** All of the document. */
  text: string
  /** Who sent it, with addresses. */
  sender: readonly string[]
  news: boolean
}

interface Found {
  name: string
  acronym: string | null
}

const bracketed = /^([^()]{3,}?)\s?\((\p{Lu}[\p{L}+&-]{1,14})\)/u

/** The organization that a text begins with: "The Seed Office of Kappa (SOK) has …"; null where it is none. */
function opening(text: string): Found | null {
  const own = text.replace(leadingArticle, '')
  if (!/^\p{Lu}|^\p{Ll}+\s\p{Lu}/u.test(own)) return null
  const [, before = '', acronym] = bracketed.exec(own.slice(0, maxNameChars)) ?? []
  const full = `${before} (${acronym})`
  if (acronym && (organizationIn(before) ?? organizationIn(full))) {
    const owner = ownerIn(before)
    return { name: owner === null ? full : `${owner} (${acronym})`, acronym }
  }
  const name = [capitalised(own), untilVerb(own)].find((one) => one !== null && organizationIn(one) !== null)
  return name ? { name, acronym: null } : null
}

/** The organization that a name ends with, whose the acronym behind it is: "the Academy of Hedges of the World Hedge Organization". */
const ownerIn = (name: string): string | null =>
  [...name.matchAll(/[\s'’](?=\p{Lu})/gu)]
    .map(({ index }) => name.slice(index + 1))
    .find((part) => isOrganizationOrGroup(part)) ?? null

const nameWords =
  /^\p{Lu}[\p{L}\p{M}'’-]*(?:\s(?:(?:\p{Ll}{1,4}\s){0,3}(?:[ld]['’])?)\p{Lu}[\p{L}\p{M}'’-]*)+/u
/** The capitalised words that a text begins with, with small ones between them; null where it is one word alone. */
const capitalised = (text: string): string | null => nameWords.exec(text)?.[0] ?? null

/** "© 2021 Office of Hedges. All rights reserved" */
const rights = /©\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?[\s,]+)?(\p{L}[^.,|–—©\d]*)/u

const verb = new RegExp(`\\s(?:${anyOf(formsOf('announces'))})\\s`, 'u')
/** What a text begins with before it tells what was done: "Association des villes du fleuve" before « a créé ». */
function untilVerb(text: string): string | null {
  const end = text.slice(0, maxNameChars).search(verb)
  return end < 0 ? null : text.slice(0, end)
}

/** The organization that gives a document, by what its text says of it; null where too little speaks for any. */
export function speakingOrganization(evidence: SpeakingEvidence): string | null {
  const { texts, foot, around, text, sender, news } = evidence
  const keys = around.map((line) => ` ${nameKey(line.replace(/[.@]/g, ' '))} `)
  const domains = [...sender.join(' ').matchAll(/@([\w-]+)\./g)].map(([, domain = '']) =>
    domain.toLowerCase(),
  )
  const candidates: { name: string; score: number }[] = []
  const add = ({ name, acronym }: Found, base: number) => {
    const [, proper] = /^\p{Ll}+\s(\p{Lu}.*)$/u.exec(name) ?? []
    const own = [acronym, name.replace(/\s?\([^()]*\)$/, '')].flatMap((one) => (one ? nameKey(one) : []))
    const stated = own.some((key) => keys.some((line) => line.includes(` ${key} `)))
    const address = acronym !== null && domains.includes(acronym.toLowerCase())
    const score =
      base +
      (acronym === null ? 0 : weights.acronym) +
      (stated ? weights.stated : 0) +
      (address ? weights.address : 0)
    // "The association Free Seeds", of a site of that name.
    const isProper = proper !== undefined && keys.some((line) => line.includes(` ${nameKey(proper)} `))
    candidates.push({
      name: oneLine(isProper ? proper : name),
      score: score + (isProper ? weights.stated : 0),
    })
  }
  const sentences = texts.filter((one) => /[.!?]$|[.!?]\s\p{Lu}.*:$/u.test(one))
  for (const one of sentences.slice(0, maxSentences)) {
    const found = opening(one)
    if (found) add(found, weights.opens + (news ? weights.opensNews : 0))
  }
  for (const line of around) {
    const name = organizationIn(rights.exec(line)?.[1]?.trim() ?? '')
    if (name) add({ name, acronym: null }, weights.rights)
  }
  for (const line of foot.slice(-maxSignatureLines)) {
    const found = line.length <= maxNameChars ? opening(line) : null
    if (found) add(found, weights.signs)
  }
  // "Office of Seeds (OOS)", in a line of its own, of a message from an address of OOS.
  if (domains.length > 0)
    for (const line of text.slice(0, maxTextChars).split('\n')) {
      const found = /\)\s*$/.test(line) && line.length <= maxNameChars ? opening(line.trim()) : null
      if (found?.acronym) add(found, 0)
      // "HOK - Lome", from an address of HOK.
      const [own] = /^\p{Lu}{3,12}(?=\s*$|\s*[,|/–—-]\s)/u.exec(line.trim()) ?? []
      if (own && line.length <= maxNameChars) add({ name: own, acronym: own }, 0)
    }
  const [best] = candidates.sort((a, b) => b.score - a.score)
  return best && best.score >= minScore ? best.name : null
}
