import { anyOf } from '../../model/any-of.ts'
import { nameKey, oneLine } from '../../model/fold.ts'
import { organizationIn } from '../cover/cover-facts.ts'
import { formsOf } from '../text/document-words.ts'

/**
 * What speaks for an organization that a text names being the one that gives the document: that it is what the text
 * begins with, stands below a signature, or is what the site, the trail of the page or the address of the sender are
 * called.
 */
const weights = { opens: 2, opensNews: 1, acronym: 1, signs: 2, stated: 2, address: 2 }
/** Less says no more than that the text is about it. */
const minScore = 3

const article = new RegExp(`^(?:${anyOf(formsOf('articles'))})(?:\\s+|(?<=['’]))`, 'iu')
const articleElided = /^[LDld]['’]/u
/** A name, as far as the acronym behind it. */
const maxNameChars = 140
/** So much of the end of a text may be a signature. */
const maxSignatureLines = 4

interface SpeakingEvidence {
  /** The first texts below the title. */
  texts: readonly string[]
  /** The last lines of the document. */
  foot: readonly string[]
  /** What names the site, the page or the sender. */
  around: readonly string[]
  /** Addresses of mail in the document. */
  text: string
  news: boolean
}

interface Found {
  name: string
  acronym: string | null
}

const bracketed = /^([^()]{3,}?)\s?\((\p{Lu}[\p{L}+&-]{1,14})\)/u

/** The organization that a text begins with: "The Seed Office of Kappa (SOK) has …"; null where it is none. */
function opening(text: string): Found | null {
  const own = text.replace(article, '').replace(articleElided, '')
  if (!/^\p{Lu}|^\p{Ll}+\s\p{Lu}/u.test(own)) return null
  const [, before = '', acronym] = bracketed.exec(own.slice(0, maxNameChars)) ?? []
  if (acronym && organizationIn(before)) return { name: `${before} (${acronym})`, acronym }
  const name = capitalised(own)
  return name !== null && organizationIn(name) ? { name, acronym: null } : null
}

const nameWords =
  /^\p{Lu}[\p{L}\p{M}'’-]*(?:\s(?:(?:\p{Ll}{1,4}\s){0,3}(?:[ld]['’])?)\p{Lu}[\p{L}\p{M}'’-]*)+/u
/** The capitalised words that a text begins with, with small ones between them; null where it is one word alone. */
const capitalised = (text: string): string | null => nameWords.exec(text)?.[0] ?? null

/** The organization that gives a document, by what its text says of it; null where too little speaks for any. */
export function speakingOrganization(evidence: SpeakingEvidence): string | null {
  const { texts, foot, around, text, news } = evidence
  const keys = around.map((line) => ` ${nameKey(line.replace(/[.@]/g, ' '))} `)
  const domains = [...text.matchAll(/@([\w-]+)\./g)].map(([, domain = '']) => domain.toLowerCase())
  const candidates: { name: string; score: number }[] = []
  const add = ({ name, acronym }: Found, base: number) => {
    const own = [acronym, name.replace(/\s?\([^()]*\)$/, '')].flatMap((one) => (one ? nameKey(one) : []))
    const stated = own.some((key) => keys.some((line) => line.includes(` ${key} `)))
    const address = acronym !== null && domains.includes(acronym.toLowerCase())
    const score =
      base +
      (acronym === null ? 0 : weights.acronym) +
      (stated ? weights.stated : 0) +
      (address ? weights.address : 0)
    candidates.push({ name: oneLine(name), score })
  }
  for (const one of texts.slice(0, 2)) {
    const found = opening(one)
    if (found) add(found, weights.opens + (news ? weights.opensNews : 0))
  }
  for (const line of foot.slice(-maxSignatureLines)) {
    const found = line.length <= maxNameChars ? opening(line) : null
    if (found) add(found, weights.signs)
  }
  const [best] = candidates.sort((a, b) => b.score - a.score)
  return best && best.score >= minScore ? best.name : null
}
