import { addendumTerm, findSymbols, ownSymbolTerm, symbolTerm } from '../../analyse/symbols.ts'
import type { Lexicon } from '../../engine/lexicon.ts'
import { type PlannedTerm, toGroup } from './query-plan.ts'

/** A symbol weighs as the three or more words that it stands for would. */
const symbolWeight = 3
/** What goes on from a symbol (its addenda) is meant less surely than what bears it. */
const addendumWeight = 0.4
/** The longest symbols in use have nine parts. */
const maxParts = 10
const leastParts = 3

export interface AskedSymbols {
  terms: PlannedTerm[]
  /** The terms of the documents that bear them. */
  names: string[]
  /** The query without them. */
  rest: string
}

interface Run {
  text: string
  parts: string[]
}

/** The longest run of words from a place on that is a symbol of the corpus, however its parts are parted. */
function knownRun(words: RegExpExecArray[], from: number, q: string, lexicon: Lexicon): Run | null {
  for (let to = Math.min(words.length, from + maxParts); to >= from + leastParts; to--) {
    const run = words.slice(from, to)
    const parts = run.map(([word]) => word.toLowerCase())
    const known = [symbolTerm(parts), addendumTerm(parts)].some((term) => lexicon.documentFrequency(term) > 0)
    const [first, last] = [run[0], run.at(-1)]
    if (known && first && last) return { text: q.slice(first.index, last.index + last[0].length), parts }
  }
  return null
}

/** A symbol without anything between its parts, as files are called by it: IPCW673Add4. */
const condensed = /^(\p{L}{2,8})(\p{N}.*)$/u
/** Its first letters are parts of one or more each, in as many ways as there are places to cut. */
function cutsOf(letters: string): string[][] {
  return Array.from({ length: 2 ** (letters.length - 1) }, (_, cuts) =>
    [...letters]
      .map((letter, at) => ((cuts >> at) % 2 === 1 ? `${letter}.` : letter))
      .join('')
      .split('.'),
  )
}

function condensedParts(word: string, lexicon: Lexicon): string[] | null {
  const [, letters, rest] = condensed.exec(word) ?? []
  if (!letters || !rest) return null
  const behind = rest.match(/\p{L}+|\p{N}+/gu) ?? []
  const isKnown = (parts: string[]) =>
    parts.length >= leastParts && lexicon.documentFrequency(symbolTerm(parts)) > 0
  return (
    cutsOf(letters)
      .map((parts) => [...parts, ...behind])
      .find(isKnown) ?? null
  )
}

/**
 * The documents' symbols that a query names, in any case and with anything between their parts; one written with its
 * strokes is a symbol even where the corpus doesn't have it, and is found nowhere then.
 */
export function askedSymbols(q: string, lexicon: Lexicon): AskedSymbols {
  const found: Run[] = []
  const words = [...q.matchAll(/[\p{L}\p{N}]+/gu)] as RegExpExecArray[]
  for (let at = 0; at < words.length; at++) {
    const run = knownRun(words, at, q, lexicon)
    if (run) {
      found.push(run)
      at += run.parts.length - 1
      continue
    }
    const [word = ''] = words[at] ?? []
    const parts = condensedParts(word.toLowerCase(), lexicon)
    if (parts) found.push({ text: word, parts })
  }
  const rest = found.reduce((text, run) => text.replace(run.text, ' '), q)
  const unknown = findSymbols(rest).map(({ start, end, parts }) => ({ text: rest.slice(start, end), parts }))
  const terms = [...found, ...unknown].map(({ text, parts }): PlannedTerm => {
    const alternatives = new Map([
      [symbolTerm(parts), 1],
      [addendumTerm(parts), addendumWeight],
    ])
    return { text, group: toGroup(alternatives, symbolWeight), translations: [] }
  })
  const names = [...found, ...unknown].map(({ parts }) => ownSymbolTerm(parts))
  return { terms, names, rest: unknown.reduce((text, run) => text.replace(run.text, ' '), rest) }
}
