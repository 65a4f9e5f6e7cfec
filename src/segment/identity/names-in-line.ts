import { anyOf } from '../../model/any-of.ts'
import { nameKey, oneLine } from '../../model/fold.ts'
import { organizationIn } from '../cover/cover-facts.ts'
import { formsOf, keysOf } from '../text/document-words.ts'
import { structureTable } from '../text/tables.ts'
import { leadingArticle, withoutArticle } from './named-organization.ts'
import { titleParts } from './page-title.ts'

/** A name that a line may hold, and how it stands there. */
export interface NameInLine {
  name: string
  how: string
}

/** No name is longer. */
const maxNameChars = 150
/** So much of a line is looked through for names. */
const maxLineChars = 400
const bracketed = /^([^()]{3,}?)\s?\((\p{Lu}[\p{L}\p{N}+&/-]{1,14})\)/u
const acronym = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}&+/-]{1,11}(?![\p{L}\p{N}])/gu
const verb = new RegExp(`\\s(?:${anyOf(formsOf('announces'))})\\s`, 'u')
/** A word with a capital, and those that follow it with small ones between them. */
const word = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu
const small = new Set(
  [...keysOf('openEnds'), ...keysOf('articles'), ...keysOf('joiners')].flatMap((key) => key.split(' ')),
)
/** "l'Office": what is elided stands before the name. */
const elided = /^\p{L}{1,2}['’](?=\p{L})/u
const by = new Set(keysOf('bylines'))
const heads = new Set([...structureTable.organizationWords, ...structureTable.groupWords].map(nameKey))
const isCapital = (text: string) => /^\p{Lu}/u.test(text)
const isHead = (text: string) => heads.has(nameKey(text.replace(elided, '')))
/** So many small words stand between the capitalised ones of a name. */
const maxSmall = 3
/** A name of an organization has no more words. */
const maxWords = 16

/** Runs of capitalised words with small ones between them, as far as the next sign that parts them; with words of which one is the head, any. */
function runsIn(text: string): string[] {
  const words = [...text.matchAll(word)]
  const runs: string[] = []
  const endOf = (at: number) => (words[at]?.index ?? 0) + (words[at]?.[0].length ?? 0)
  for (let at = 0; at < words.length; ) {
    const start = words[at]?.[0] ?? ''
    if (!isCapital(start.replace(elided, '')) && !isHead(start)) {
      at += 1
      continue
    }
    let [to, gap, strict, capital] = [at, 0, -1, at]
    let hasHead = isHead(start)
    for (let next = at + 1; next < Math.min(words.length, at + maxWords); next++) {
      const [own = ''] = words[next] ?? []
      const between = text.slice(endOf(next - 1), words[next]?.index)
      if (/[,:;.!?()|–—«»"“”\t]/.test(between)) break
      if (by.has(nameKey(own))) break
      if (small.has(nameKey(own))) gap += 1
      else if (isCapital(own.replace(elided, ''))) [to, gap, capital] = [next, 0, next]
      else if (/^\p{L}{1,2}['’]/u.test(own)) gap += 1
      // "Institut national de la propriété": adjectives follow the head.
      else if (hasHead && !verb.test(` ${own} `)) {
        if (strict < 0) strict = capital
        ;[to, gap] = [next, 0]
      } else break
      if (gap > maxSmall) break
      hasHead ||= isHead(own)
    }
    const from = (words[at]?.index ?? 0) + (elided.exec(start)?.[0].length ?? 0)
    if (to > at || hasHead)
      for (const end of new Set([to, capital, strict < 0 ? to : strict]))
        runs.push(text.slice(from, endOf(end)))
    at = to + 1
  }
  return runs
}

/** Every name of an organization that a line may hold: all of it, its parts, what stands before an acronym or a verb, runs of capitalised words. */
export function namesIn(line: string): NameInLine[] {
  const text = oneLine(line.slice(0, maxLineChars)).trim()
  const found: NameInLine[] = []
  const add = (name: string, how: string) => {
    const own = withoutArticle(name.trim().replace(/^[\s/|·«»"“”©-]+|(?<![\s,;:«»"“”])[\s,;:«»"“”]+$/g, ''))
    if (own.length >= 2 && own.length <= maxNameChars && /\p{L}{2}/u.test(own)) found.push({ name: own, how })
  }
  const whole = text.length <= maxNameChars && !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text)
  if (whole) add(text, 'whole')
  const stripped = organizationIn(text)
  if (stripped !== null) add(stripped, 'whole')
  const parts = text.split(/,\s+|;\s+|(?<=\S)\s[-–—|·]\s|:\s+|\s{3,}/)
  if (whole && parts.length > 1) {
    for (const [i, part] of parts.entries())
      add(part, i === 0 ? 'first part' : i === parts.length - 1 ? 'last part' : 'part')
    // "Unit of Seeds, Institute of Hedges, Lome"
    if (parts.length > 2) add(text.slice(0, text.lastIndexOf(parts.at(-1) ?? '')), 'all but last part')
  }
  if (titleParts(text).length > 1) add(titleParts(text).at(-1) ?? '', 'title part')
  const own = text.replace(leadingArticle, '')
  const [, before, short] = bracketed.exec(own) ?? []
  if (before && short && before.length < maxNameChars) {
    add(before, 'before acronym')
    add(`${before} (${short})`, 'with acronym')
  }
  const end = own.slice(0, maxNameChars).search(verb)
  if (end > 0) add(own.slice(0, end), 'before verb')
  for (const run of runsIn(text)) {
    const how = own.startsWith(run) ? 'run at start' : text.endsWith(run) ? 'run at end' : 'run'
    add(run, how)
    // "Report of the Office of Hedges": a name begins with what organizations are called by.
    const words = [...run.matchAll(word)]
    const head = words.findIndex(
      ({ 0: one }, i) =>
        i > 0 && isHead(one) && (small.has(nameKey(words[i - 1]?.[0] ?? '')) || elided.test(one)),
    )
    if (head > 0) add(run.slice(words[head]?.index).replace(elided, ''), `${how} from head`)
    const after = text.slice(text.indexOf(run) + run.length)
    const [behind] = /^\s?\(\p{Lu}[\p{L}\p{N}+&/-]{1,14}\)/u.exec(after) ?? []
    if (behind) add(run + behind, `${how} with acronym`)
  }
  for (const [one] of text.matchAll(acronym)) add(one, text === one ? 'acronym alone' : 'acronym')
  return found
}
