import { type Remark, remark } from '../model/remark.ts'

/** Parts without words of the document: comments are counted apart, building blocks are of its template. */
const otherParts = /(?:^|\/)(?:comments\w*|people)\.xml$|(?:^|\/)glossary\//
/** Words in a row that are looked up: fewer occur by chance. */
const gram = 3
/** Of a sample, so many characters tell which text it is. */
const sampleChars = 60

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? []

/** Runs of words, and shorter texts whole. */
function* gramsOf(words: string[]): Generator<string> {
  for (let at = 0; at <= Math.max(0, words.length - gram); at++) yield words.slice(at, at + gram).join(' ')
}

/** One tag of XML, or a text before one. */
const token = /<([^<>]*)>|([^<>]+)/g
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const decode = (text: string) =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, digits, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(digits ?? Number.NaN)
    return code <= 0x10ffff ? String.fromCodePoint(code) : (entities[name] ?? whole)
  })

/** The texts in XML, cut where a paragraph begins or ends: all `t` of all vocabularies, whatever they stand in. */
function* textsIn(xml: string): Generator<string> {
  let text = ''
  let inText = false
  for (const [, tag, content] of xml.matchAll(token)) {
    if (tag === undefined) {
      if (inText) text += decode(content ?? '')
      continue
    }
    const name = /^\/?(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1]
    inText = name === 't' && !tag.startsWith('/') && !tag.endsWith('/')
    if (name === 'p') {
      if (text.trim() !== '') yield text
      text = ''
    } else if (
      name !== undefined &&
      /^(?:tab|ptab|br|cr|sym|noBreakHyphen|fldChar|\w*Reference|e|num|den|sub|sup)$/.test(name)
    ) {
      text += ' '
    }
  }
  if (text.trim() !== '') yield text
}

/**
 * Compares what was read of a Word file with all texts in its parts, found without any knowledge of their structure.
 * Gives a warning with the number of words and a sample where some were not read.
 */
export function compareWithParts(parts: Iterable<[name: string, xml: string]>, read: string[]): Remark[] {
  const known = new Set<string>()
  for (const text of read) {
    const words = wordsOf(text)
    for (const one of gramsOf(words)) known.add(one)
    for (let size = 1; size < gram; size++) {
      for (let at = 0; at + size <= words.length; at++) known.add(words.slice(at, at + size).join(' '))
    }
  }
  let missing = 0
  let sample = ''
  for (const [name, xml] of parts) {
    if (!/\.xml$/.test(name) || otherParts.test(name)) continue
    for (const text of textsIn(xml)) {
      const words = wordsOf(text)
      const grams = [...gramsOf(words)]
      const unread = grams.filter((one) => one !== '' && !known.has(one)).length
      if (unread * 2 <= grams.length) continue
      missing += words.length
      if (sample === '') sample = text.trim().slice(0, sampleChars)
    }
  }
  return missing === 0 ? [] : [remark('unread-words', { count: missing, sample })]
}
